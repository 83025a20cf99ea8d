using System.ComponentModel;
using PhbCalc.Budgets;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data.Json;

/// <summary>The versions of one person's budget, with why each differs from the one before, as JSON.</summary>
/// <remarks>Rule: spec 8, Files; spec 7, Stages. The schema is docs/schemas/phbcalc.budget-history.v1.schema.json. The reasons are worked out again when it is read.</remarks>
public static class BudgetHistoryJson
{
    /// <summary>Version 1: <c>phbcalc.budget-history.v1</c>.</summary>
    public static JsonFormat<BudgetHistory> V1 { get; } = new("phbcalc.budget-history.v1", Shapes.Strict.BudgetHistoryShape, BudgetHistoryShape.Of);
}

/// <summary>Final budgets checked against indicative ones and others, as JSON.</summary>
/// <remarks>Rule: spec 8, Files; spec 7, Sense check. The schema is docs/schemas/phbcalc.sense-checks.v1.schema.json. What a check finds is worked out again when it is read.</remarks>
public static class SenseChecksJson
{
    /// <summary>Version 1: <c>phbcalc.sense-checks.v1</c>.</summary>
    public static JsonFormat<ValueList<SenseCheckResult>> V1 { get; } = new("phbcalc.sense-checks.v1", Shapes.Strict.SenseChecksShape, checks => SenseChecksShape.Of(checks));
}

/// <summary>What a change comes to for a whole caseload, as JSON.</summary>
/// <remarks>Rule: spec 8, Files; spec 10, Change everybody. The schema is docs/schemas/phbcalc.change.v1.schema.json.</remarks>
public static class CaseloadChangeJson
{
    /// <summary>Version 1: <c>phbcalc.change.v1</c>.</summary>
    public static JsonFormat<CaseloadChange> V1 { get; } = new("phbcalc.change.v1", Shapes.Strict.CaseloadChangeShape, CaseloadChangeShape.Of);
}

/// <summary>One person's budget before and after a change of many, as JSON.</summary>
/// <remarks>Rule: spec 8, Files; spec 10, Change everybody. The schema is docs/schemas/phbcalc.changed-budget.v1.schema.json. The reasons are worked out again when it is read.</remarks>
public static class ChangedBudgetJson
{
    /// <summary>Version 1: <c>phbcalc.changed-budget.v1</c>.</summary>
    public static JsonFormat<ChangedBudget> V1 { get; } = new("phbcalc.changed-budget.v1", Shapes.Strict.ChangedBudgetDocument, ChangedBudgetDocument.Of);
}

/// <summary>What a caseload costs in each month, scenario by scenario, as JSON.</summary>
/// <remarks>Rule: spec 8, Files; spec 10, Forecast. The schema is docs/schemas/phbcalc.forecast.v1.schema.json.</remarks>
public static class ForecastJson
{
    /// <summary>Version 1: <c>phbcalc.forecast.v1</c>.</summary>
    public static JsonFormat<ForecastComparison> V1 { get; } = new("phbcalc.forecast.v1", Shapes.Strict.ForecastShape, ForecastShape.Of);
}

/// <summary>What a caseload buys, as JSON.</summary>
/// <remarks>Rule: spec 8, Files; spec 10, What people buy. The schema is docs/schemas/phbcalc.demand.v1.schema.json.</remarks>
public static class DemandJson
{
    /// <summary>Version 1: <c>phbcalc.demand.v1</c>.</summary>
    public static JsonFormat<CaseloadDemand> V1 { get; } = new("phbcalc.demand.v1", Shapes.Strict.CaseloadDemandShape, CaseloadDemandShape.Of);
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

/// <summary>A part of a version by which it is compared with others: so much for one reason.</summary>
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
    [property: Description("Above which sum a year every budget goes to a panel; null for none.")] Money? PanelAbove,
    [property: Description("From which share below the sum from points a schedule is far below it.")] decimal FarBelow) : IShape<SenseCheckPolicy>
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

/// <summary>The document of one person's budget before and after.</summary>
internal sealed record ChangedBudgetDocument(
    string Format,
    [property: Description("The budget before and after.")] ChangedBudgetShape Budget) : IDocument<ChangedBudget>
{
    internal static ChangedBudgetDocument Of(ChangedBudget person) => new(ChangedBudgetJson.V1.Name, ChangedBudgetShape.Of(person));

    public ChangedBudget Made()
    {
        Parts parts = new();
        ChangedBudget budget = parts.One("budget", Budget.Made);
        parts.ThrowIfAny();
        return budget;
    }
}

/// <summary>The shape of one person's budget before and after.</summary>
internal sealed record ChangedBudgetShape(
    [property: Description("The id of the person.")] string PersonId,
    [property: Description("What became of the budget.")] ChangeOutcome Outcome,
    [property: Description("The groups that the person belongs to.")] IEnumerable<PersonGroup> Groups,
    [property: Description("The lines before; null for somebody who came.")] BreakdownShape? Before,
    [property: Description("The lines after; null for somebody who left.")] BreakdownShape? After,
    [property: Description("What it comes to more.")] Money Difference,
    [property: Description("Of the difference, what is for days that have been paid already; null if nobody asked.")] Money? Arrears,
    [property: Description("The lines that came, went or differ, and why; their differences sum to the difference.")] IEnumerable<LineChangeShape> Lines) : IShape<ChangedBudget>
{
    internal static ChangedBudgetShape Of(ChangedBudget person) => new(
        person.PersonId,
        person.Outcome,
        person.Groups,
        person.Before is null ? null : BreakdownShape.Of(person.Before),
        person.After is null ? null : BreakdownShape.Of(person.After),
        person.Difference,
        person.Arrears,
        person.Lines.Select(LineChangeShape.Of));

    public ChangedBudget Made() => new(PersonId, Before?.Made(), After?.Made(), [.. Groups]) { Arrears = Arrears };
}

/// <summary>The shape of what a change comes to for a caseload.</summary>
internal sealed record CaseloadChangeShape(
    string Format,
    [property: Description("How many people are in the sums.")] int People,
    [property: Description("How many more nothing changes for: they are in no sum.")] int NotWorkedOut,
    [property: Description("What their budgets came to before.")] Money Before,
    [property: Description("What they come to after.")] Money After,
    [property: Description("The difference.")] Money Difference,
    [property: Description("Of the difference, what is for days that have been paid already; null if nobody asked.")] Money? Arrears,
    [property: Description("The difference from which on somebody looks first; null if nobody said.")] Money? Threshold,
    [property: Description("How many budgets differ by at least that.")] int OverThreshold,
    [property: Description("For how many people it is more and for how many less.")] RisesAndFalls RisesAndFalls,
    [property: Description("How many people's budgets changed, came, left and stayed the same.")] IEnumerable<ChangeTotal> Outcomes,
    [property: Description("Why; the amounts sum to the difference.")] IEnumerable<ReasonTotal> Reasons,
    [property: Description("The same by group.")] IEnumerable<GroupChange> Groups,
    [property: Description("The largest changes, the largest first.")] IEnumerable<ChangedBudgetShape> Largest) : IDocument<CaseloadChange>
{
    internal static CaseloadChangeShape Of(CaseloadChange change) => new(
        CaseloadChangeJson.V1.Name,
        change.People,
        change.NotWorkedOut,
        change.Before,
        change.After,
        change.Difference,
        change.Arrears,
        change.Threshold,
        change.OverThreshold,
        change.RisesAndFalls,
        change.Outcomes,
        change.Reasons,
        change.Groups,
        change.Largest.Select(ChangedBudgetShape.Of));

    public CaseloadChange Made()
    {
        Parts parts = new();
        ValueList<ChangedBudget> largest = parts.Each("largest", Largest);
        parts.ThrowIfAny();
        CaseloadChange change = new([.. Outcomes], [.. Reasons], [.. Groups], largest, RisesAndFalls) { NotWorkedOut = NotWorkedOut, Threshold = Threshold, OverThreshold = OverThreshold, Arrears = Arrears };
        return change.Reasons.Sum(reason => reason.Amount) == change.Difference ? change : throw new InvalidInputException([JsonFaults.NotWhatFollows("/reasons")]);
    }
}

/// <summary>The shape of forecasts side by side.</summary>
internal sealed record ForecastShape(
    string Format,
    [property: Description("What there is to spend over all months; null if nobody said.")] Money? Envelope,
    [property: Description("The forecasts; the first is what the others are compared with.")] IEnumerable<ForecastScenarioShape> Scenarios) : IDocument<ForecastComparison>
{
    internal static ForecastShape Of(ForecastComparison comparison) => new(ForecastJson.V1.Name, comparison.Envelope, comparison.Scenarios.Select(ForecastScenarioShape.Of));

    public ForecastComparison Made()
    {
        Parts parts = new();
        ValueList<ForecastScenario> scenarios = parts.Each("scenarios", Scenarios);
        parts.ThrowIfAny();
        return new(scenarios, Envelope);
    }
}

/// <summary>The shape of one forecast.</summary>
internal sealed record ForecastScenarioShape(
    [property: Description("What it is called.")] string Name,
    [property: Description("How many people are in it.")] int People,
    [property: Description("All months together.")] Money Sum,
    [property: Description("The months, with what everybody's budgets come to by what it is for.")] IEnumerable<ForecastMonthShape> Months,
    [property: Description("The same by group, funder, way of holding and holder, and what is paid out; each with a sum for each month.")] IEnumerable<ForecastSum> Sums) : IShape<ForecastScenario>
{
    internal static ForecastScenarioShape Of(ForecastScenario scenario) => new(
        scenario.Name,
        scenario.Forecast.People,
        scenario.Forecast.Sum,
        scenario.Forecast.Months.Select((month, i) => new ForecastMonthShape(month.Start, month.End, scenario.Forecast.Totals[i].Visits, scenario.Forecast.Totals[i].Team, scenario.Forecast.Totals[i].Items, scenario.Forecast.Totals[i].Contingency)),
        scenario.Forecast.Sums);

    public ForecastScenario Made()
    {
        CaseloadForecast forecast = new(
            [.. Months.Select(month => new PeriodShape(month.From, month.To).Made())], People, [.. Months.Select(month => new MonthTotals(month.Visits, month.Team, month.Items, month.Contingency))], [.. Sums]);
        return forecast.Sum == Sum ? new(Name, forecast) : throw new InvalidInputException([JsonFaults.NotWhatFollows("/sum")]);
    }
}

/// <summary>The shape of one month.</summary>
internal sealed record ForecastMonthShape(
    [property: Description("The first day.")] LocalDate From,
    [property: Description("The last day.")] LocalDate To,
    [property: Description("Visits on priced cards.")] Money Visits,
    [property: Description("What employing personal assistants costs.")] Money Team,
    [property: Description("Items.")] Money Items,
    [property: Description("The contingency, as far as it is inside the budgets.")] Money Contingency);

/// <summary>The shape of what a caseload buys.</summary>
internal sealed record CaseloadDemandShape(
    string Format,
    [property: Description("How many people there are.")] int People,
    [property: Description("How much is bought at each time of the week, each carer counted.")] IEnumerable<DemandCell> Cells,
    [property: Description("The same by card and service.")] IEnumerable<ServiceDemand> Services,
    [property: Description("Hours by group.")] IEnumerable<GroupDemand> Groups,
    [property: Description("Items by category.")] IEnumerable<ItemDemand> Items) : IDocument<CaseloadDemand>
{
    internal static CaseloadDemandShape Of(CaseloadDemand demand) => new(DemandJson.V1.Name, demand.People, demand.Cells, demand.Services, demand.Groups, demand.Items);

    public CaseloadDemand Made() => new(People, [.. Cells], [.. Services], [.. Groups], [.. Items]);
}
