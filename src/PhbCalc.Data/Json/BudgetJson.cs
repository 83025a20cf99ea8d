using System.Text.Json.Serialization;
using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Data.Csv;
using PhbCalc.Data.Results;
using PhbCalc.Rates;
using PhbCalc.Rotas;

namespace PhbCalc.Data.Json;

/// <summary>One budget with all its lines, as JSON.</summary>
/// <remarks>Rule: spec 8, Files. The schema is docs/schemas/phbcalc.budget.v1.schema.json. Sums are pounds with two decimals, dates yyyy-MM-dd.</remarks>
public static class BudgetJson
{
    /// <summary>Version 1: <c>phbcalc.budget.v1</c>.</summary>
    public static JsonFormat<PersonBudget> V1 { get; } = new("phbcalc.budget.v1", Shapes.Strict.BudgetShape, BudgetShape.Of);
}

/// <summary>The shape of a budget.</summary>
internal sealed record BudgetShape(
    string Format,
    string PersonId,
    PeriodShape Period,
    PeriodShape? Days,
    CostingPolicyShape Policy,
    LocalDate? PricingDate,
    TotalsShape Totals,
    BreakdownShape TypicalWeek,
    BreakdownShape CalendarExact,
    BreakdownShape Items,
    LineShape? Contingency,
    IEnumerable<DifferenceShape> Differences,
    IEnumerable<HoursShape> HoursByService,
    IEnumerable<HoursShape> HoursByDomain,
    IEnumerable<string> Notices,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    IEnumerable<SeasonShape>? Seasons = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    RotaCostShape? Team = null) : IDocument<PersonBudget>
{
    internal static BudgetShape Of(PersonBudget budget) => new(
        BudgetJson.V1.Name,
        budget.PersonId,
        PeriodShape.Of(budget.Period),
        PeriodShape.OfAny(budget.Days),
        CostingPolicyShape.Of(budget.Care.Policy),
        budget.Care.PricingDate,
        TotalsShape.Of(budget.Totals),
        BreakdownShape.Of(budget.Care.TypicalWeek),
        BreakdownShape.Of(budget.Care.CalendarExact),
        BreakdownShape.Of(budget.Care.Items),
        budget.Contingency is { } contingency ? LineShape.Of(contingency) : null,
        budget.Care.Differences.Select(difference => new DifferenceShape(difference.Cause, difference.Amount)),
        budget.HoursByService.Select(HoursShape.Of),
        budget.HoursByDomain.Select(HoursShape.Of),
        budget.Notices,
        budget.Care.Seasons.Count == 0 ? null : budget.Care.Seasons.Select(SeasonShape.Of),
        budget.Team is { } team ? RotaCostShape.Of(team) : null);

    public PersonBudget Made()
    {
        Parts parts = new();
        DateInterval period = parts.One("period", Period.Made);
        DateInterval? days = parts.One("days", () => Days?.Made());
        CostingPolicy policy = parts.One("policy", Policy.Made);
        ValueList<Season> seasons = parts.Each("seasons", Seasons ?? []);
        RotaCost? team = parts.One("team", () => Team?.Made());
        parts.ThrowIfAny();
        return new(new BottomUpBudget(PersonId, period, policy, TypicalWeek.Made(), CalendarExact.Made(), Items.Made())
        {
            Days = days,
            Contingency = Contingency?.Made(),
            Differences = Differences.Select(difference => new Difference(difference.Cause, difference.Amount)).ToValueList(),
            HoursByService = HoursByService.Select(hours => hours.Made()).ToValueList(),
            HoursByDomain = HoursByDomain.Select(hours => hours.Made()).ToValueList(),
            Notices = Notices.ToValueList(),
            Seasons = seasons,
        })
        {
            Team = team,
        };
    }
}

/// <summary>A typical week of one pattern of a plan, and the weeks of the year that it has.</summary>
internal sealed record SeasonShape(IEnumerable<PeriodShape> Dates, Ratio Weeks, BreakdownShape TypicalWeek, Money Amount) : IShape<Season>
{
    internal static SeasonShape Of(Season season) => new(season.Dates.Select(PeriodShape.Of), season.Weeks, BreakdownShape.Of(season.TypicalWeek), season.Amount);

    public Season Made()
    {
        Parts parts = new();
        ValueList<DateInterval> dates = parts.Each("dates", Dates);
        parts.ThrowIfAny();
        return new(dates, Weeks, TypicalWeek.Made());
    }
}

/// <summary>What one cause adds on the way from the typical week to the calendar-exact visits.</summary>
internal sealed record DifferenceShape(DifferenceCause Cause, Money Amount);

/// <summary>Hours of care in the typical week.</summary>
internal sealed record HoursShape(string Name, decimal Hours)
{
    internal static HoursShape Of(WeeklyHours hours) => new(hours.Name, Exact.Plain(hours.Hours));

    internal WeeklyHours Made() => new(Name, Hours);
}

/// <summary>The totals of a budget, named like the columns of budgets.csv.</summary>
internal sealed record TotalsShape(
    Money TypicalWeek,
    Money IndicativeAnnual,
    Money CalendarExact,
    Money Items,
    Money Contingency,
    Money Total,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    Money? Team = null)
{
    internal static TotalsShape Of(PersonBudgetTotals totals) =>
        new(totals.TypicalWeek, totals.IndicativeAnnual, totals.CalendarExact, totals.Items, totals.Contingency, totals.Total, TeamOf(totals));

    /// <summary>The cost of the team; null if it is £0.00.</summary>
    internal static Money? TeamOf(PersonBudgetTotals totals) => totals.Team == Money.Zero ? null : totals.Team;
}

/// <summary>A costing policy: the names of policy.json. Those from bank_holiday_eves on are written where they are not the default.</summary>
internal sealed record CostingPolicyShape(
    Ratio WeeksPerYear,
    BankHolidayDates BankHolidayDates,
    ClockChanges ClockChanges,
    decimal? ContingencyWeeks,
    decimal? ContingencyShare,
    ContingencyPlace ContingencyPlace,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    string? BankHolidayEves = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    CallLength? CallLength = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    MinuteRounding? RoundMinutes = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    bool? RoundEachVisit = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    TypicalWeekBasis? TypicalWeek = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    Money? PlausibleItemMost = null) : IShape<CostingPolicy>
{
    internal static CostingPolicyShape Of(CostingPolicy policy) => new(
        policy.WeeksPerYear,
        policy.BankHolidayDates,
        policy.ClockChanges,
        NumberOf(policy.Contingency.Weeks),
        NumberOf(policy.Contingency.Share),
        policy.Contingency.Place,
        policy.BankHolidayEves == PhbCalc.BankHolidayEves.Usual ? null : PhbCalc.BankHolidayEves.Text(policy.BankHolidayEves),
        policy.CallLength == default ? null : policy.CallLength,
        policy.RoundMinutes == default ? null : policy.RoundMinutes,
        policy.RoundEachVisit ? true : null,
        policy.TypicalWeek == default ? null : policy.TypicalWeek,
        policy.PlausibleItemMost == CostingPolicy.Default.PlausibleItemMost ? null : policy.PlausibleItemMost);

    public CostingPolicy Made()
    {
        Parts parts = new();
        Contingency contingency = parts.Own(() =>
            ContingencyShare is { } share ? Contingency.OfShare(share, ContingencyPlace) : Contingency.OfWeeks(ContingencyWeeks ?? 0m, ContingencyPlace));
        CostingPolicy policy = parts.Own(() => new CostingPolicy
        {
            WeeksPerYear = WeeksPerYear,
            BankHolidayDates = BankHolidayDates,
            ClockChanges = ClockChanges,
            Contingency = contingency,
            BankHolidayEves = Eves(),
            CallLength = CallLength ?? default,
            RoundMinutes = RoundMinutes ?? default,
            RoundEachVisit = RoundEachVisit ?? false,
            TypicalWeek = TypicalWeek ?? default,
            PlausibleItemMost = PlausibleItemMost ?? CostingPolicy.Default.PlausibleItemMost,
        });
        parts.ThrowIfAny();
        return policy;
    }

    private ValueList<AnnualDate> Eves() => BankHolidayEves is null ? PhbCalc.BankHolidayEves.Usual
        : PhbCalc.BankHolidayEves.Parsed(BankHolidayEves) ?? throw new InvalidInputException([PolicyFaults.NotEves(PolicyNames.BankHolidayEves, BankHolidayEves)]);

    private static decimal? NumberOf(Ratio ratio) => ratio == default ? null : Exact.Plain(ratio.ToDecimal());
}

/// <summary>The totals of a caseload, as JSON.</summary>
/// <remarks>Rule: spec 8, Files. The schema is docs/schemas/phbcalc.budgets.v1.schema.json. Sums are pounds with two decimals, dates yyyy-MM-dd.</remarks>
public static class BudgetsJson
{
    /// <summary>Version 1: <c>phbcalc.budgets.v1</c>.</summary>
    public static JsonFormat<CaseloadTotals> V1 { get; } = new("phbcalc.budgets.v1", Shapes.Strict.BudgetsShape, BudgetsShape.Of);
}

/// <summary>The shape of the totals of a caseload.</summary>
internal sealed record BudgetsShape(string Format, PeriodShape Period, CostingPolicyShape Policy, IEnumerable<PersonTotalsShape> Budgets, IEnumerable<NoticeShape> Notices)
    : IDocument<CaseloadTotals>
{
    internal static BudgetsShape Of(CaseloadTotals totals) => new(
        BudgetsJson.V1.Name,
        PeriodShape.Of(totals.Period),
        CostingPolicyShape.Of(totals.Policy),
        totals.Budgets.Select(PersonTotalsShape.Of),
        totals.Notices.Select(NoticeShape.Of));

    public CaseloadTotals Made()
    {
        Parts parts = new();
        DateInterval period = parts.One("period", Period.Made);
        CostingPolicy policy = parts.One("policy", Policy.Made);
        ValueList<PersonTotals> budgets = parts.Each("budgets", Budgets);
        parts.ThrowIfAny();
        return Parts.Placed(
            () => new CaseloadTotals(period, policy, budgets) { Notices = [.. Notices.Select(notice => notice.Made())] },
            fault => Parts.Repeated("/budgets", budgets, budget => budget.PersonId, fault) ?? fault.Path);
    }
}

/// <summary>The totals of one person's budget.</summary>
internal sealed record PersonTotalsShape(
    string PersonId,
    PeriodShape? Days,
    Money TypicalWeek,
    Money IndicativeAnnual,
    Money CalendarExact,
    Money Items,
    Money Contingency,
    Money Total,
    Holding Held,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    Money? Team = null) : IShape<PersonTotals>
{
    internal static PersonTotalsShape Of(PersonTotals person) => new(
        person.PersonId,
        PeriodShape.OfAny(person.Days),
        person.Totals.TypicalWeek,
        person.Totals.IndicativeAnnual,
        person.Totals.CalendarExact,
        person.Totals.Items,
        person.Totals.Contingency,
        person.Totals.Total,
        person.Held,
        TotalsShape.TeamOf(person.Totals));

    public PersonTotals Made()
    {
        Parts parts = new();
        DateInterval? days = parts.One("days", () => Days?.Made());
        parts.ThrowIfAny();
        return new(PersonId, days, new(TypicalWeek, IndicativeAnnual, CalendarExact, Team ?? Money.Zero, Items, Contingency, Total)) { Held = Held };
    }
}

/// <summary>Notices: what a reader of results should know, although it stops nothing, as JSON.</summary>
/// <remarks>Rule: spec 2b, Said, never refused. The schema is docs/schemas/phbcalc.notices.v1.schema.json. The person, file and row are null if a notice is about none.</remarks>
public static class NoticesJson
{
    /// <summary>Version 1: <c>phbcalc.notices.v1</c>.</summary>
    public static JsonFormat<ValueList<Notice>> V1 { get; } = new("phbcalc.notices.v1", Shapes.Strict.NoticesShape, NoticesShape.Of);
}

/// <summary>The shape of notices.</summary>
internal sealed record NoticesShape(string Format, IEnumerable<NoticeShape> Notices) : IDocument<ValueList<Notice>>
{
    internal static NoticesShape Of(ValueList<Notice> notices) => new(NoticesJson.V1.Name, notices.Select(NoticeShape.Of));

    public ValueList<Notice> Made() => [.. Notices.Select(notice => notice.Made())];
}
