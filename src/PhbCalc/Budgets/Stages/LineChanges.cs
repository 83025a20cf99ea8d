namespace PhbCalc.Budgets;

/// <summary>Why a budget changed, line by line, from the lines of both breakdowns.</summary>
/// <remarks>
/// Lines of one visit, band and unit are one thing, even if their rate changes within the dates. Lines that both versions have are compared in the order of time: an hour that
/// costs more is a change of rate, and one more hour is a change of quantity. This class has no mutable state. Rule: spec 7, A version of a budget: why did it change.
/// </remarks>
public static class LineChanges
{
    /// <summary>The lines that came, went or differ; their differences sum to the difference of the totals.</summary>
    /// <param name="before">The lines of the earlier version, or of the one to compare with.</param>
    /// <param name="after">The lines of the later version.</param>
    /// <returns>Signed sums in pounds and whole pence, in the order of the lines, with lines that went at the end; empty if nothing changed.</returns>
    public static ValueList<LineChange> Between(CostBreakdown before, CostBreakdown after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        Dictionary<LineKey, int> things = new(after.Lines.Count);
        LinesByThing later = LinesByThing.Of(after.Lines, things);
        LinesByThing earlier = LinesByThing.Of(before.Lines, things);
        List<LineChange> changes = [];
        for (int thing = 0; thing < things.Count; thing++)
        {
            if (Of(earlier[thing], later[thing]) is { Reasons.Count: > 0 } change)
            {
                changes.Add(change);
            }
        }

        return [.. changes];
    }

    /// <summary>The change of one thing; null if it is unchanged.</summary>
    private static LineChange? Of(ReadOnlySpan<CostLine> before, ReadOnlySpan<CostLine> after)
    {
        if (AreSame(before, after))
        {
            return null;
        }

        (Money earlier, Money later) = (Sum(before), Sum(after));
        CostLine shown = after.Length > 0 ? after[^1] : before[^1];
        List<LineChangeReason> reasons =
            before.Length == 0 ? [new(LineChangeKind.Came, later, "new")]
            : after.Length == 0 ? [new(LineChangeKind.Went, -earlier, "ended")]
            : new LineComparison(before, after).Reasons(later - earlier);
        reasons.RemoveAll(reason => reason.Amount == Money.Zero);
        return new(shown.Kind, shown.Id, shown.Label, shown.Band, earlier, later, [.. reasons]);
    }

    /// <summary>Whether no difference could have a reason.</summary>
    private static bool AreSame(ReadOnlySpan<CostLine> before, ReadOnlySpan<CostLine> after)
    {
        bool areSame = before.Length == after.Length;
        for (int i = 0; areSame && i < before.Length; i++)
        {
            (CostLine one, CostLine other) = (before[i], after[i]);
            areSame = one.Rate == other.Rate && one.Quantity == other.Quantity && one.Carers == other.Carers && one.Amount == other.Amount && one.NotInBudget == other.NotInBudget;
        }

        return areSame;
    }

    private static Money Sum(ReadOnlySpan<CostLine> lines)
    {
        Money sum = Money.Zero;
        foreach (CostLine line in lines)
        {
            sum += line.Amount;
        }

        return sum;
    }

    /// <summary>The lines of one version, with the lines of each thing together and in order.</summary>
    private readonly struct LinesByThing
    {
        private readonly CostLine[] lines;
        private readonly int[] starts;

        private LinesByThing(CostLine[] lines, int[] starts) => (this.lines, this.starts) = (lines, starts);

        /// <summary>The lines of a thing; none if this version has none.</summary>
        internal ReadOnlySpan<CostLine> this[int thing] => thing + 1 < starts.Length ? lines.AsSpan(starts[thing]..starts[thing + 1]) : [];

        /// <summary>Groups lines by thing.</summary>
        /// <param name="given">The lines of a version.</param>
        /// <param name="things">The position of each thing; new things are added.</param>
        internal static LinesByThing Of(ValueList<CostLine> given, Dictionary<LineKey, int> things)
        {
            int[] positions = new int[given.Count];
            for (int i = 0; i < positions.Length; i++)
            {
                LineKey key = LineKey.Of(given[i]);
                if (!things.TryGetValue(key, out positions[i]))
                {
                    things.Add(key, positions[i] = things.Count);
                }
            }

            int[] firsts = new int[things.Count + 1];
            foreach (int position in positions)
            {
                firsts[position + 1]++;
            }

            for (int i = 1; i < firsts.Length; i++)
            {
                firsts[i] += firsts[i - 1];
            }

            CostLine[] beside = new CostLine[given.Count];
            int[] next = [.. firsts];
            for (int i = 0; i < positions.Length; i++)
            {
                beside[next[positions[i]]++] = given[i];
            }

            return new(beside, firsts);
        }
    }

    /// <summary>What makes lines of two versions the same thing.</summary>
    private readonly record struct LineKey(CostLineKind Kind, string Id, string Label, string? Band, CostUnit Unit)
    {
        /// <summary>A visit, an item and a PA are known by their ids, whatever their labels; other lines by their labels.</summary>
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

    /// <summary>What to call it, in words for the budget holder.</summary>
    public string Label { get; }

    /// <summary>The rate band; null if the line has none.</summary>
    public string? Band { get; }

    /// <summary>Its amount before, in pounds; £0.00 if it is new.</summary>
    public Money Before { get; }

    /// <summary>Its amount after, in pounds; £0.00 if it ended.</summary>
    public Money After { get; }

    /// <summary>The difference, in pounds.</summary>
    public Money Difference => After - Before;

    /// <summary>The reasons; their amounts sum to the difference. Some may cancel each other.</summary>
    public ValueList<LineChangeReason> Reasons { get; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>One reason why a line differs, and by how much.</summary>
/// <remarks>This type is immutable; only <see cref="LineChanges"/> makes it. Rule: spec 7, A version of a budget.</remarks>
public sealed record LineChangeReason
{
    private readonly string? words;

    internal LineChangeReason(LineChangeKind kind, Money amount, string? words = null) => (Kind, Amount, this.words) = (kind, amount, words);

    /// <summary>What kind of reason it is.</summary>
    public LineChangeKind Kind { get; }

    /// <summary>The reason in words: <c>265 1/2 hours at £25.50 instead of £24.00</c>.</summary>
    public string Text => words ?? Kind switch
    {
        LineChangeKind.Quantity => $"{CountOf(Quantity!.Value)} {(IsLess ? "fewer" : "more")}{(RateBefore is { } rate ? $" at {rate}" : string.Empty)}{EachCarer}",
        LineChangeKind.Carers => $"{Iso.Number((decimal)CarersAfter!)} at once instead of {Iso.Number((decimal)CarersBefore!)}",
        LineChangeKind.Rate => $"{CountOf(Quantity!.Value)} at {RateAfter} instead of {RateBefore}{EachCarer}",
        LineChangeKind.Rounding => "pennies",
        _ => string.Empty,
    };

    /// <summary>What it adds, or below £0.00 takes away, in pounds and whole pence.</summary>
    public Money Amount { get; }

    /// <summary>How much more or less there is, or how much has another rate, in <see cref="Unit"/>, without multiplying by carers. Null for other reasons.</summary>
    public Ratio? Quantity { get; internal init; }

    /// <summary>The unit of the quantity; no unit for other reasons.</summary>
    public CostUnit Unit { get; internal init; }

    /// <summary>The rate before, in pounds a unit: the old rate, or the rate of the added or removed quantity. Null for other reasons, and if there were several rates.</summary>
    public Money? RateBefore { get; internal init; }

    /// <summary>The rate now, in pounds a unit; null if it did not change.</summary>
    public Money? RateAfter { get; internal init; }

    /// <summary>How many carers at once before; null if it did not change.</summary>
    public int? CarersBefore { get; internal init; }

    /// <summary>How many carers at once now; null if it did not change.</summary>
    public int? CarersAfter { get; internal init; }

    /// <summary>Whether there is less of it.</summary>
    internal bool IsLess { get; init; }

    /// <summary>For how many carers at once the quantity counts; 1 by default.</summary>
    internal int EachOf { get; init; } = 1;

    private string EachCarer => EachOf == 1 ? string.Empty : $", for each of {Iso.Number((decimal)EachOf)} carers";

    private string CountOf(Ratio quantity) => $"{CostText.Exact(quantity)} {Unit.Word}{(quantity == 1 || Unit == CostUnit.Once ? string.Empty : "s")}";

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

    /// <summary>More or less of it, in hours, nights, weeks or another unit.</summary>
    Quantity,

    /// <summary>More or fewer carers at once.</summary>
    Carers,

    /// <summary>Another rate.</summary>
    Rate,

    /// <summary>The line entered or left the budget, because it is bought another way.</summary>
    InBudget,

    /// <summary>Pennies: each line is rounded once, and lines may be cut at other dates.</summary>
    Rounding,
}
