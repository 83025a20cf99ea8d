namespace PhbCalc.Budgets;

/// <summary>Why a budget changed, line by line: the lines are those that both breakdowns show.</summary>
/// <remarks>
/// Lines of one visit, band and unit are one thing, also where their rate changes within the dates. What both versions have is set against each other in the order of time, so that an hour that
/// costs more is a change of the rate, and an hour more is one of the quantity. This class has no state that changes. Rule: spec 7, A version of a budget: why did it change.
/// </remarks>
public static class LineChanges
{
    /// <summary>The lines that came, went or differ; their differences sum to the difference of the totals.</summary>
    /// <param name="before">The lines of the earlier version, or of the one to compare with.</param>
    /// <param name="after">The lines of the later version.</param>
    /// <returns>Signed sums in pounds and whole pence, in the order of the lines, those that went last; empty if nothing changed.</returns>
    public static ValueList<LineChange> Between(CostBreakdown before, CostBreakdown after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ILookup<LineKey, CostLine> earlier = before.Lines.ToLookup(LineKey.Of);
        ILookup<LineKey, CostLine> later = after.Lines.ToLookup(LineKey.Of);
        return
        [
            .. later.Select(lines => lines.Key).Concat(earlier.Select(lines => lines.Key).Where(key => !later.Contains(key)))
                .Select(key => Of([.. earlier[key]], [.. later[key]]))
                .Where(change => change.Reasons.Count > 0),
        ];
    }

    private static LineChange Of(CostLine[] before, CostLine[] after)
    {
        (Money earlier, Money later) = (before.Sum(line => line.Amount), after.Sum(line => line.Amount));
        CostLine shown = after.Length > 0 ? after[^1] : before[^1];
        IEnumerable<LineChangeReason> reasons =
            before.Length == 0 ? [new(LineChangeKind.Came, "new", later)]
            : after.Length == 0 ? [new(LineChangeKind.Went, "ended", -earlier)]
            : new LineComparison(before, after).Reasons(later - earlier);
        return new(shown.Kind, shown.Id, shown.Label, shown.Band, earlier, later, [.. reasons.Where(reason => reason.Amount != Money.Zero)]);
    }

    /// <summary>What makes lines of two versions the same thing.</summary>
    private readonly record struct LineKey(CostLineKind Kind, string Id, string Label, string? Band, CostUnit Unit)
    {
        /// <summary>A visit, an item and a PA keep their ids, whatever they are called; other lines are what they are called.</summary>
        internal static LineKey Of(CostLine line) => new(line.Kind, line.Id, line.Id.Length > 0 ? string.Empty : line.Label, line.Band, line.Unit);
    }
}

/// <summary>A line that came, went or differs.</summary>
/// <remarks>This type is immutable; only <see cref="LineChanges"/> makes it. Rule: spec 7, A version of a budget.</remarks>
public sealed record LineChange
{
    internal LineChange(CostLineKind kind, string id, string label, string? band, Money before, Money after, ValueList<LineChangeReason> reasons) =>
        (Kind, Id, Label, Band, Before, After, Reasons) = (kind, id, label, band, before, after, reasons);

    /// <summary>What the line is for.</summary>
    public CostLineKind Kind { get; }

    /// <summary>The id of the visit or item; empty for a line that has none.</summary>
    public string Id { get; }

    /// <summary>What to call it, in words for the person whose budget it is.</summary>
    public string Label { get; }

    /// <summary>The rate band; null if the line has none.</summary>
    public string? Band { get; }

    /// <summary>What it came to, in pounds; £0.00 if it is new.</summary>
    public Money Before { get; }

    /// <summary>What it comes to, in pounds; £0.00 if it ended.</summary>
    public Money After { get; }

    /// <summary>The difference, in pounds.</summary>
    public Money Difference => After - Before;

    /// <summary>Why; the amounts sum to the difference. There may be reasons that cancel each other.</summary>
    public ValueList<LineChangeReason> Reasons { get; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>One reason why a line differs, and by how much.</summary>
/// <remarks>This type is immutable; only <see cref="LineChanges"/> makes it. Rule: spec 7, A version of a budget.</remarks>
public sealed record LineChangeReason
{
    internal LineChangeReason(LineChangeKind kind, string text, Money amount) => (Kind, Text, Amount) = (kind, text, amount);

    /// <summary>What kind of reason it is.</summary>
    public LineChangeKind Kind { get; }

    /// <summary>The reason in words: <c>265 1/2 hours at £25.50 instead of £24.00</c>.</summary>
    public string Text { get; }

    /// <summary>What it adds, or below £0.00 takes away, in pounds and whole pence.</summary>
    public Money Amount { get; }

    /// <summary>How much more or less there is, or how much has another rate, in <see cref="Unit"/>; not times carers. Null for other reasons.</summary>
    public Ratio? Quantity { get; internal init; }

    /// <summary>What the quantity is counted in; no unit for other reasons.</summary>
    public CostUnit Unit { get; internal init; }

    /// <summary>The rate before, in pounds a unit: the old one, or that of what there is more or less of. Null for other reasons, and where it had several.</summary>
    public Money? RateBefore { get; internal init; }

    /// <summary>The rate now, in pounds a unit; null if it is no other.</summary>
    public Money? RateAfter { get; internal init; }

    /// <summary>How many carers at once before; null if there are no other.</summary>
    public int? CarersBefore { get; internal init; }

    /// <summary>How many carers at once now; null if there are no other.</summary>
    public int? CarersAfter { get; internal init; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>Why a line of a budget differs.</summary>
/// <remarks>Rule: spec 7, A version of a budget: rate, quantity, carers, rounding.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<LineChangeKind>))]
public enum LineChangeKind
{
    /// <summary>The line is new.</summary>
    Came,

    /// <summary>The line ended.</summary>
    Went,

    /// <summary>More or less of it: hours, nights, weeks or whatever it is counted in.</summary>
    Quantity,

    /// <summary>More or fewer carers at once.</summary>
    Carers,

    /// <summary>Another rate.</summary>
    Rate,

    /// <summary>Whether it is in the budget at all, or is bought another way.</summary>
    InBudget,

    /// <summary>Pennies: each line is rounded once, and lines are cut at other dates.</summary>
    Rounding,
}
