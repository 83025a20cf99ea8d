using System.ComponentModel;
using PhbCalc.Budgets;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data.Json;

/// <summary>The versions of one person's budget, with why each differs from the one before, as JSON.</summary>
/// <remarks>Rule: spec 8, Files; spec 7, Stages. The schema is docs/schemas/phbcalc.budget-history.v1.schema.json. The reasons are worked out again in reading.</remarks>
public static class BudgetHistoryJson
{
    /// <summary>Version 1: <c>phbcalc.budget-history.v1</c>.</summary>
    public static JsonFormat<BudgetHistory> V1 { get; } = new("phbcalc.budget-history.v1", Shapes.Strict.BudgetHistoryShape, BudgetHistoryShape.Of);
}

/// <summary>Final budgets checked against indicative ones and others, as JSON.</summary>
/// <remarks>Rule: spec 8, Files; spec 7, Sense check. The schema is docs/schemas/phbcalc.sense-checks.v1.schema.json. The results of a check are worked out again in reading.</remarks>
public static class SenseChecksJson
{
    /// <summary>Version 1: <c>phbcalc.sense-checks.v1</c>.</summary>
    public static JsonFormat<ValueList<SenseCheckResult>> V1 { get; } = new("phbcalc.sense-checks.v1", Shapes.Strict.SenseChecksShape, checks => SenseChecksShape.Of(checks));
}

/// <summary>How many budgets of each kind there are, as JSON. What is hidden is null.</summary>
/// <remarks>Rule: spec 8, Files; spec 7, In numbers for those who report. The schema is docs/schemas/phbcalc.counts.v1.schema.json.</remarks>
public static class CountsJson
{
    /// <summary>Version 1: <c>phbcalc.counts.v1</c>.</summary>
    public static JsonFormat<ValueList<BudgetCount>> V1 { get; } = new("phbcalc.counts.v1", Shapes.Strict.CountsShape, counts => CountsShape.Of(counts));
}

/// <summary>The shape of counts.</summary>
internal sealed record CountsShape(
    string Format,
    [property: Description("A row for each kind and each value of it, and one for all.")] IEnumerable<CountShape> Counts) : IDocument<ValueList<BudgetCount>>
{
    internal static CountsShape Of(ValueList<BudgetCount> counts) =>
        new(CountsJson.V1.Name, Given.Whole(counts, "counts").Select(row => new CountShape(row.By, row.Value, row.People, row.Total, row.Mean, row.New, row.Ended)));

    public ValueList<BudgetCount> Made() => [.. Counts.Select(row => new BudgetCount(row.By, row.Value, row.People, row.Total, row.Mean, row.New, row.Ended))];
}

/// <summary>How many budgets are of one kind.</summary>
internal sealed record CountShape(
    [property: Description("What budgets are counted by; all for all of them.")] string By,
    [property: Description("Which of those; null for all.")] string? Value,
    [property: Description("How many; null if that is hidden.")] long? People,
    [property: Description("What they come to; null if that is hidden.")] Money? Total,
    [property: Description("What one comes to on average; null if that is hidden, or there is none.")] Money? Mean,
    [property: Description("How many started in the time that is reported; null if that is hidden.")] long? New,
    [property: Description("How many ended in it; null if that is hidden.")] long? Ended);

/// <summary>The shape of the versions of a budget; each step has the reasons between two versions.</summary>
internal sealed record BudgetHistoryShape(
    string Format,
    [property: Description("The versions, oldest first.")] IEnumerable<BudgetVersionShape> Versions,
    [property: Description("Why each version differs from the one before: one step fewer than versions.")] IEnumerable<BudgetStepShape> Steps) : IDocument<BudgetHistory>
{
    internal static BudgetHistoryShape Of(BudgetHistory history) => new(
        BudgetHistoryJson.V1.Name,
        history.Versions.Select(BudgetVersionShape.Of),
        history.Steps.Select((step, i) => new BudgetStepShape(
            step.Select(ReasonShape.Of),
            LineChanges.Between(history.Versions[i].Breakdown, history.Versions[i + 1].Breakdown).Select(LineChangeShape.Of))));

    public BudgetHistory Made()
    {
        Parts parts = new();
        ValueList<BudgetVersion> versions = parts.Each("versions", Versions);
        parts.ThrowIfAny();
        return new(versions);
    }
}

/// <summary>Why a version differs from the one before.</summary>
internal sealed record BudgetStepShape(
    [property: Description("The reasons; their amounts sum to the difference.")] IEnumerable<ReasonShape> Reasons,
    [property: Description("The lines that came, went or differ, and why; their differences sum to the difference. May be left out.")] IEnumerable<LineChangeShape>? Lines = null);

/// <summary>A line that came, went or differs.</summary>
internal sealed record LineChangeShape(
    [property: Description("What the line is for.")] CostLineKind Kind,
    [property: Description("The id of the visit or item.")] string Id,
    [property: Description("What to call it.")] string Label,
    [property: Description("The rate band; null if the line has none.")] string? Band,
    [property: Description("What it came to.")] Money Before,
    [property: Description("What it comes to.")] Money After,
    [property: Description("Why; the amounts sum to the difference.")] IEnumerable<LineReasonShape> Reasons)
{
    internal static LineChangeShape Of(LineChange change) => new(
        change.Kind, change.Id, change.Label, change.Band, change.Before, change.After, change.Reasons.Select(reason => new LineReasonShape(reason.Kind, reason.Text, reason.Amount)));
}

/// <summary>Why a line differs.</summary>
internal sealed record LineReasonShape(
    [property: Description("The kind of reason.")] LineChangeKind Kind,
    [property: Description("The reason, in words.")] string Text,
    [property: Description("What it adds.")] Money Amount);

/// <summary>A version of a budget.</summary>
internal sealed record BudgetVersionShape(
    [property: Description("The stage.")] BudgetStage Stage,
    [property: Description("The day of the version.")] LocalDate On,
    [property: Description("How it was worked out.")] BudgetMethod Method,
    [property: Description("The id of the person.")] string PersonId,
    [property: Description("What it comes to in a full year; null if not known.")] Money? YearlyAmount,
    [property: Description("The lines, and what they come to.")] BreakdownShape Breakdown,
    [property: Description("The parts by which it is compared with other versions; their amounts sum to the total.")] IEnumerable<BudgetPartShape> Parts,
    [property: Description("Who made it; null if not known. May be left out.")] string? By = null,
    [property: Description("Why it was made; null if not known. May be left out.")] string? Reason = null,
    [property: Description("Where it is filed; null if not known. May be left out.")] string? Reference = null) : IShape<BudgetVersion>
{
    internal static BudgetVersionShape Of(BudgetVersion version) => new(
        version.Stage,
        version.On,
        version.Method,
        version.PersonId,
        version.YearlyAmount,
        BreakdownShape.Of(version.Breakdown),
        version.Parts.Select(BudgetPartShape.Of),
        version.By,
        version.Reason,
        version.Reference);

    public BudgetVersion Made()
    {
        BudgetVersion version = BudgetVersion.Restored(Stage, On, Method, PersonId, Breakdown.Made(), [.. Parts.Select(part => part.Made())], YearlyAmount) with { By = By, Reason = Reason, Reference = Reference };
        Money parts = version.Parts.Aggregate(Money.Zero, (sum, part) => sum + part.Amount);
        return parts == version.Amount ? version : throw new InvalidInputException([JsonFaults.NotWhatFollows("/parts")]);
    }
}

/// <summary>A part of a version, to compare it with others: an amount for one reason.</summary>
internal sealed record BudgetPartShape(
    [property: Description("The kind of part.")] BudgetChangeReason Reason,
    [property: Description("What the part is compared by.")] string Key,
    [property: Description("What to call it.")] string Label,
    [property: Description("Pounds, with two decimals.")] Money Amount,
    [property: Description("How much of it, as an exact fraction; null if it is not counted.")] Fraction? Quantity)
{
    internal static BudgetPartShape Of(BudgetPart part) => new(part.Reason, part.Key, part.Label, part.Amount, part.Quantity);

    internal BudgetPart Made() => new(Reason, Key, Label, Amount, Quantity);
}

/// <summary>The shape of sense checks.</summary>
internal sealed record SenseChecksShape(
    string Format,
    [property: Description("The checks.")] IEnumerable<SenseCheckShape> Checks) : IDocument<ValueList<SenseCheckResult>>
{
    internal static SenseChecksShape Of(ValueList<SenseCheckResult> checks) => new(SenseChecksJson.V1.Name, Given.Whole(checks, "checks").Select(SenseCheckShape.Of));

    public ValueList<SenseCheckResult> Made()
    {
        Parts parts = new();
        ValueList<SenseCheckResult> checks = parts.Each("checks", Checks);
        parts.ThrowIfAny();
        return checks;
    }
}

/// <summary>A sense check. The first line compares with the indicative budget.</summary>
internal sealed record SenseCheckShape(
    [property: Description("The indicative budget.")] BudgetVersionShape Indicative,
    [property: Description("The final budget.")] BudgetVersionShape Final,
    [property: Description("The policy that was used.")] SenseCheckPolicyShape Policy,
    [property: Description("What follows.")] SenseCheckDecision Decision,
    [property: Description("What the final budget is compared with; the indicative budget first.")] IEnumerable<SenseCheckLineShape> Lines,
    [property: Description("Why it goes to a panel; empty if it is accepted.")] IEnumerable<string> Reasons,
    [property: Description("The sum from points beside that from a schedule; null if they are not these.")] CrossCheckShape? CrossCheck) : IShape<SenseCheckResult>
{
    internal static SenseCheckShape Of(SenseCheckResult check) => new(
        BudgetVersionShape.Of(check.Indicative),
        BudgetVersionShape.Of(check.Final),
        SenseCheckPolicyShape.Of(check.Policy),
        check.Decision,
        check.Lines.Select(SenseCheckLineShape.Of),
        check.Reasons,
        check.CrossCheck is { } cross ? new(cross.TopDown, cross.BottomUp, cross.Difference, cross.IsFarBelow) : null);

    public SenseCheckResult Made()
    {
        Parts parts = new();
        BudgetVersion indicative = parts.One("indicative", Indicative.Made);
        BudgetVersion final = parts.One("final", Final.Made);
        SenseCheckPolicy policy = parts.One("policy", Policy.Made);
        parts.ThrowIfAny();
        return new SenseCheck(policy).Check(indicative, final, [.. Lines.Skip(1).Select(line => new Comparator(line.Name, line.Amount))]);
    }
}

/// <summary>The policy of a sense check.</summary>
internal sealed record SenseCheckPolicyShape(
    [property: Description("The share of the indicative budget by which the final one may differ.")] decimal Tolerance,
    [property: Description("The sum a year above which every budget goes to a panel; null for none.")] Money? PanelAbove,
    [property: Description("The share below the sum from points from which a schedule is far below it.")] decimal FarBelow) : IShape<SenseCheckPolicy>
{
    internal static SenseCheckPolicyShape Of(SenseCheckPolicy policy) => new(Exact.Plain(policy.Tolerance), policy.PanelAbove, Exact.Plain(policy.FarBelow));

    public SenseCheckPolicy Made() => new() { Tolerance = Tolerance, PanelAbove = PanelAbove, FarBelow = FarBelow };
}

/// <summary>What a final budget is compared with.</summary>
internal sealed record SenseCheckLineShape(
    [property: Description("What it is compared with.")] string Name,
    [property: Description("What that comes to in a year.")] Money Amount,
    [property: Description("What the final budget comes to more.")] Money Difference,
    [property: Description("The final budget over that, to six decimals; null if that is £0.00.")] decimal? Ratio)
{
    private const int RatioDecimals = 6;

    internal static SenseCheckLineShape Of(SenseCheckLine line) =>
        new(line.Comparator.Name, line.Comparator.Amount, line.Difference, Exact.DecimalsOrNull(line.Ratio, RatioDecimals));
}

/// <summary>A sum from points beside one from a schedule.</summary>
internal sealed record CrossCheckShape(
    [property: Description("The sum a year from points.")] Money TopDown,
    [property: Description("The sum a year from a schedule.")] Money BottomUp,
    [property: Description("What the schedule comes to more.")] Money Difference,
    [property: Description("Whether the schedule is far below the points.")] bool IsFarBelow);
