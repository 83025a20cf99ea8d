using System.ComponentModel;
using System.Text.Json.Serialization;
using PhbCalc.Budgets;

namespace PhbCalc.Data.Json;

/// <summary>The effect of a change on a whole caseload, as JSON.</summary>
/// <remarks>Rule: spec 8, Files; spec 10, Change everybody. The schema is docs/schemas/phbcalc.change.v1.schema.json.</remarks>
public static class CaseloadChangeJson
{
    /// <summary>Version 1: <c>phbcalc.change.v1</c>.</summary>
    public static JsonFormat<CaseloadChange> V1 { get; } = new("phbcalc.change.v1", Shapes.Strict.CaseloadChangeShape, CaseloadChangeShape.Of);
}

/// <summary>One person's budget before and after a change of many, as JSON.</summary>
/// <remarks>Rule: spec 8, Files; spec 10, Change everybody. The schema is docs/schemas/phbcalc.changed-budget.v1.schema.json. The reasons are worked out again in reading.</remarks>
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

/// <summary>The effects of candidates for several areas, as JSON.</summary>
/// <remarks>Rule: spec 8, Files; spec 10, Level. The schema is docs/schemas/phbcalc.level.v1.schema.json.</remarks>
public static class LevelJson
{
    /// <summary>Version 1: <c>phbcalc.level.v1</c>.</summary>
    public static JsonFormat<ValueList<Levelling>> V1 { get; } = new("phbcalc.level.v1", Shapes.Strict.LevelShape, candidates => LevelShape.Of(candidates));
}

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
    [property: Description("The groups that the person belongs to.")] IEnumerable<PersonGroupShape> Groups,
    [property: Description("The lines before; null for somebody who came.")] BreakdownShape? Before,
    [property: Description("The lines after; null for somebody who left.")] BreakdownShape? After,
    [property: Description("What it comes to more.")] Money Difference,
    [property: Description("Of the difference, what is for days that have been paid already; null if nobody asked.")] Money? Arrears,
    [property: Description("The lines that came, went or differ, and why; their differences sum to the difference.")] IEnumerable<LineChangeShape> Lines) : IShape<ChangedBudget>
{
    internal static ChangedBudgetShape Of(ChangedBudget person) => new(
        person.PersonId,
        person.Outcome,
        person.Groups.Select(group => new PersonGroupShape(group.Name, group.Value)),
        person.Before is null ? null : BreakdownShape.Of(person.Before),
        person.After is null ? null : BreakdownShape.Of(person.After),
        person.Difference,
        person.Arrears,
        person.Lines.Select(LineChangeShape.Of));

    public ChangedBudget Made() => new(PersonId, Before?.Made(), After?.Made(), [.. Groups.Select(group => new PersonGroup(group.By, group.Group))]) { Arrears = Arrears };
}

/// <summary>The shape of the effect of a change on a caseload.</summary>
internal sealed record CaseloadChangeShape(
    string Format,
    [property: Description("How many people are in the sums.")] int People,
    [property: Description("For how many more people nothing changes: they are in no sum.")] int NotWorkedOut,
    [property: Description("What their budgets came to before.")] Money Before,
    [property: Description("What they come to after.")] Money After,
    [property: Description("The difference.")] Money Difference,
    [property: Description("Of the difference, what is for days that have been paid already; null if nobody asked.")] Money? Arrears,
    [property: Description("The difference from which on somebody looks first; null if nobody said.")] Money? Threshold,
    [property: Description("How many budgets differ by at least that.")] int OverThreshold,
    [property: Description("How many budgets after the change rest on figures that nobody has published yet.")] int OnAssumedFigures,
    [property: Description("For how many people it is more and for how many less.")] RisesAndFallsShape RisesAndFalls,
    [property: Description("How many people's budgets changed, came, left and stayed the same.")] IEnumerable<ChangeTotalShape> Outcomes,
    [property: Description("Why; the amounts sum to the difference. None if nothing changes, or if all touch too few people to be published.")] IEnumerable<ReasonTotalShape> Reasons,
    [property: Description("The same by group.")] IEnumerable<GroupChangeShape> Groups,
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
        change.OnAssumedFigures,
        RisesAndFallsShape.Of(change.RisesAndFalls),
        change.Outcomes.Select(total => new ChangeTotalShape(total.Outcome, total.People, total.Before, total.After)),
        change.Reasons.Select(reason => new ReasonTotalShape(reason.Cause, reason.LineKind, reason.People, reason.Amount)),
        change.Groups.Select(group => new GroupChangeShape(group.Group.Name, group.Group.Value, group.People, group.Before, group.After)),
        change.Largest.Select(ChangedBudgetShape.Of));

    public CaseloadChange Made()
    {
        Parts parts = new();
        ValueList<ChangedBudget> largest = parts.Each("largest", Largest);
        parts.ThrowIfAny();
        CaseloadChange change = new(
            [.. Outcomes.Select(total => new ChangeTotal(total.Outcome, total.People, total.Before, total.After))],
            [.. Reasons.Select(reason => new ReasonTotal(reason.Cause, reason.Kind, reason.People, reason.Amount))],
            [.. Groups.Select(group => new GroupChange(new(group.By, group.Group), group.People, group.Before, group.After))],
            largest,
            RisesAndFalls.Made())
        { NotWorkedOut = NotWorkedOut, Threshold = Threshold, OverThreshold = OverThreshold, OnAssumedFigures = OnAssumedFigures, Arrears = Arrears };
        return change.Reasons.Count == 0 || change.Reasons.Sum(reason => reason.Amount) == change.Difference ? change : throw new InvalidInputException([JsonFaults.NotWhatFollows("/reasons")]);
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
    [property: Description("The same by group, funder, way of holding and holder, and what is paid out; each with a sum for each month.")] IEnumerable<ForecastSumShape> Sums,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [property: Description("How many others there are, whose dates miss all months. Left out if none.")] int? NotInPeriod = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [property: Description("How many people have visits, employed PAs, items and a contingency, in this order. Left out if not counted.")] IEnumerable<int>? PeopleByKind = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [property: Description("The kinds that stand together for publication: the first of them has the sum of all in each month. Left out if none do.")] IEnumerable<string>? KindsTogether = null)
    : IShape<ForecastScenario>
{
    internal static ForecastScenarioShape Of(ForecastScenario scenario) => new(
        scenario.Name,
        scenario.Forecast.People,
        scenario.Forecast.Sum,
        scenario.Forecast.Months.Select((month, i) => new ForecastMonthShape(month.Start, month.End, scenario.Forecast.Totals[i].Visits, scenario.Forecast.Totals[i].Team, scenario.Forecast.Totals[i].Items, scenario.Forecast.Totals[i].Contingency)),
        scenario.Forecast.Sums.Select(sum => new ForecastSumShape(sum.By, sum.GroupName, sum.Name, sum.People, sum.Months)),
        scenario.Forecast.NotInPeriod > 0 ? scenario.Forecast.NotInPeriod : null,
        scenario.Forecast.PeopleByKind.Count > 0 ? scenario.Forecast.PeopleByKind : null,
        scenario.Forecast.KindsTogether.Count > 0 ? scenario.Forecast.KindsTogether : null);

    public ForecastScenario Made()
    {
        CaseloadForecast forecast = new(
            [.. Months.Select(month => new PeriodShape(month.From, month.To).Made())], People, [.. Months.Select(month => new MonthTotals(month.Visits, month.Team, month.Items, month.Contingency))], [.. Sums.Select(sum => new ForecastSum(sum.By, sum.GroupName, sum.Name, sum.People, [.. sum.Months]))])
        {
            NotInPeriod = NotInPeriod ?? 0,
            PeopleByKind = [.. PeopleByKind ?? []],
            KindsTogether = [.. KindsTogether ?? []],
        };
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
    [property: Description("How much is bought at each time of the week, each carer counted.")] IEnumerable<DemandCellShape> Cells,
    [property: Description("The same by card and service.")] IEnumerable<ServiceDemandShape> Services,
    [property: Description("Hours by group.")] IEnumerable<GroupDemandShape> Groups,
    [property: Description("Items by category.")] IEnumerable<ItemDemandShape> Items) : IDocument<CaseloadDemand>
{
    internal static CaseloadDemandShape Of(CaseloadDemand demand) => new(
        DemandJson.V1.Name,
        demand.People,
        demand.Cells.Select(cell => new DemandCellShape(cell.Place.Card, cell.Place.Service, cell.Place.Unit, cell.Place.Day, cell.Place.Hour, cell.Week, cell.Period)),
        demand.Services.Select(service => new ServiceDemandShape(service.Card, service.Service, service.Unit, service.People, service.Week, service.Period)),
        demand.Groups.Select(group => new GroupDemandShape(group.Group.Name, group.Group.Value, group.People, group.HoursInWeek, group.HoursInPeriod)),
        demand.Items.Select(item => new ItemDemandShape(item.Category, item.People, item.Items, item.Amount)));

    public CaseloadDemand Made() => new(
        People,
        [.. Cells.Select(cell => new DemandCell(new(cell.Card, cell.Service, cell.Unit, cell.Day, cell.Hour), cell.Week, cell.Period))],
        [.. Services.Select(service => new ServiceDemand(service.Card, service.Service, service.Unit, service.People, service.Week, service.Period))],
        [.. Groups.Select(group => new GroupDemand(new(group.By, group.Group), group.People, group.HoursInWeek, group.HoursInPeriod))],
        [.. Items.Select(item => new ItemDemand(item.Category, item.People, item.Items, item.Amount))]);
}

/// <summary>A group that a person belongs to.</summary>
internal sealed record PersonGroupShape(
    [property: Description("What groups are by: the name of the column without group_.")] string By,
    [property: Description("The group.")] string Group);

/// <summary>What became of how many budgets.</summary>
internal sealed record ChangeTotalShape(
    [property: Description("What became of the budgets.")] ChangeOutcome Outcome,
    [property: Description("How many they are.")] int People,
    [property: Description("What they came to before.")] Money Before,
    [property: Description("What they come to after.")] Money After);

/// <summary>One reason.</summary>
internal sealed record ReasonTotalShape(
    [property: Description("The reason.")] ChangeCause Cause,
    [property: Description("What the changed lines are for; null where whole budgets came or left.")] CostLineKind? Kind,
    [property: Description("How many people it touches.")] int People,
    [property: Description("What it adds.")] Money Amount);

/// <summary>What changes for a group.</summary>
internal sealed record GroupChangeShape(
    [property: Description("What groups are by.")] string By,
    [property: Description("The group.")] string Group,
    [property: Description("How many of it are in the sums.")] int People,
    [property: Description("What their budgets came to before.")] Money Before,
    [property: Description("What they come to after.")] Money After);

/// <summary>How many budgets rise and how many fall.</summary>
internal sealed record RisesAndFallsShape(
    [property: Description("How many people's budgets are more.")] int More,
    [property: Description("What those come to more.")] Money Rises,
    [property: Description("How many people's budgets are less.")] int Less,
    [property: Description("What those come to less: 0.00 or below.")] Money Falls)
{
    internal static RisesAndFallsShape Of(RisesAndFalls sums) => new(sums.More, sums.Rises, sums.Less, sums.Falls);

    internal RisesAndFalls Made() => new(More, Rises, Less, Falls);
}

/// <summary>A part of a forecast.</summary>
internal sealed record ForecastSumShape(
    [property: Description("What the part is by.")] ForecastBy By,
    [property: Description("What groups are by; empty where the part is not a group.")] string GroupName,
    [property: Description("The group, funder, way of holding or holder.")] string Name,
    [property: Description("How many people are in it.")] int People,
    [property: Description("What it comes to in each month.")] IEnumerable<Money> Months);

/// <summary>How much is bought of a service at one time of the week.</summary>
internal sealed record DemandCellShape(
    [property: Description("The card of prices or of pay.")] string Card,
    [property: Description("The service.")] string Service,
    [property: Description("What it is counted in.")] CostUnit Unit,
    [property: Description("The day; any for what has no times.")] DemandDay Day,
    [property: Description("The hour that begins then, 0 to 23; null for what has no times.")] int? Hour,
    [property: Description("How much in the typical week, each carer counted.")] Ratio Week,
    [property: Description("How much over the period, each carer counted.")] Ratio Period);

/// <summary>How much is bought of a service.</summary>
internal sealed record ServiceDemandShape(
    [property: Description("The card of prices or of pay.")] string Card,
    [property: Description("The service.")] string Service,
    [property: Description("What it is counted in.")] CostUnit Unit,
    [property: Description("How many people buy it.")] int People,
    [property: Description("How much in the typical week.")] Ratio Week,
    [property: Description("How much over the period.")] Ratio Period);

/// <summary>Hours that a group buys.</summary>
internal sealed record GroupDemandShape(
    [property: Description("What groups are by.")] string By,
    [property: Description("The group.")] string Group,
    [property: Description("How many people are in it.")] int People,
    [property: Description("Hours in the typical week.")] Ratio HoursInWeek,
    [property: Description("Hours over the period.")] Ratio HoursInPeriod);

/// <summary>Items of one category.</summary>
internal sealed record ItemDemandShape(
    [property: Description("The category.")] string Category,
    [property: Description("How many people have one.")] int People,
    [property: Description("How many items.")] int Items,
    [property: Description("What they come to over the period.")] Money Amount);

/// <summary>The shape of candidates for several areas.</summary>
internal sealed record LevelShape(
    string Format,
    [property: Description("The candidates over the same people.")] IEnumerable<LevelCandidateShape> Candidates) : IDocument<ValueList<Levelling>>
{
    internal static LevelShape Of(ValueList<Levelling> candidates) => new(LevelJson.V1.Name, Given.Whole(candidates, "candidates").Select(LevelCandidateShape.Of));

    public ValueList<Levelling> Made()
    {
        Parts parts = new();
        ValueList<Levelling> candidates = parts.Each("candidates", Candidates);
        parts.ThrowIfAny();
        return candidates;
    }
}

/// <summary>The shape of one candidate.</summary>
internal sealed record LevelCandidateShape(
    [property: Description("The candidate: whose rates or table everybody would have.")] string Candidate,
    [property: Description("What it comes to for everybody.")] LevelSumsShape All,
    [property: Description("The same by area, group and fifth of the sum before.")] IEnumerable<LevelPartShape> Parts,
    [property: Description("The largest differences, the largest first.")] IEnumerable<LevelPersonShape> Largest) : IShape<Levelling>
{
    internal static LevelCandidateShape Of(Levelling candidate) => new(
        candidate.Candidate,
        LevelSumsShape.Of(candidate.All),
        candidate.Parts.Select(part => new LevelPartShape(part.By, part.Name, LevelSumsShape.Of(part.Sums))),
        candidate.Largest.Select(person => new LevelPersonShape(person.PersonId, person.Area, person.Before, person.After, person.Groups.Select(group => new PersonGroupShape(group.Name, group.Value)))));

    public Levelling Made()
    {
        LevelSums all = All.Made();
        return all.Difference == all.Gains + all.Losses
            ? new(
                Candidate,
                all,
                [.. Parts.Select(part => new LevelPart(part.By, part.Name, part.Sums.Made()))],
                [.. Largest.Select(person => new LevelledPerson(person.PersonId, person.Area, person.Before, person.After) { Groups = [.. person.Groups.Select(group => new PersonGroup(group.By, group.Group))] })])
            : throw new InvalidInputException([JsonFaults.NotWhatFollows("/all/gains")]);
    }
}

/// <summary>What some people have and would have.</summary>
internal sealed record LevelSumsShape(
    [property: Description("How many they are.")] int People,
    [property: Description("What they have.")] Money Before,
    [property: Description("What they would have.")] Money After,
    [property: Description("How many would have more.")] int Winners,
    [property: Description("What those would have more.")] Money Gains,
    [property: Description("How many would have less.")] int Losers,
    [property: Description("What those would have less: 0.00 or below.")] Money Losses)
{
    internal static LevelSumsShape Of(LevelSums sums) => new(sums.People, sums.Before, sums.After, sums.Winners, sums.Gains, sums.Losers, sums.Losses);

    internal LevelSums Made() => new(People, Before, After, Winners, Gains, Losers, Losses);
}

/// <summary>What a part of the people have and would have.</summary>
internal sealed record LevelPartShape(
    [property: Description("What the part is by: area, fifth, or the name of groups.")] string By,
    [property: Description("The area, the fifth or the group.")] string Name,
    [property: Description("What they have and would have.")] LevelSumsShape Sums);

/// <summary>What one person has and would have.</summary>
internal sealed record LevelPersonShape(
    [property: Description("The id of the person.")] string PersonId,
    [property: Description("The area.")] string Area,
    [property: Description("What the person has.")] Money Before,
    [property: Description("What the person would have.")] Money After,
    [property: Description("The groups that the person belongs to.")] IEnumerable<PersonGroupShape> Groups);
