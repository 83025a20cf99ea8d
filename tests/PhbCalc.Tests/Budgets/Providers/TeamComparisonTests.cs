using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Data;
using PhbCalc.Employment;
using PhbCalc.Rates;
using PhbCalc.Rotas;
using PhbCalc.Tests.Employment;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.Budgets;

/// <summary>An agency against a team by its rota, by the calendar and over a typical year (spec 3b, Agency against PA, by the calendar).</summary>
public sealed class TeamComparisonTests
{
    private static readonly LocalDate Start = new(2026, 4, 1);

    /// <summary>The worked year of spec 3b: £29,416.89 for 1,564 hours; at £24.00 an hour, and £48.00 on the 8 bank holidays, an agency charges 1,528 x £24.00 + 36 x £48.00.</summary>
    [Fact]
    public void The_worked_year_is_compared_with_the_same_visits_by_an_agency()
    {
        ProviderComparison comparison = Compared(Plan(Start));

        Assert.Equal(Money.FromPounds(29_416.89m), comparison.Calendar!.PersonalAssistants.Total);
        decimal bankHolidayHours = comparison.Calendar.Agency.Lines.Where(line => line.Band == "bank holiday").Sum(line => line.Quantity.ToDecimal());
        Assert.Equal(1_564m, comparison.Calendar.Agency.Lines.Sum(line => line.Quantity.ToDecimal()));
        Assert.Equal(Money.FromPounds(((1_564m - bankHolidayHours) * 24m) + (bankHolidayHours * 48m)), comparison.Calendar.Agency.Total);
        Assert.Equal(Money.FromPounds(30m * 24m * 52m), comparison.Agency.Total);
        Assert.Equal(Money.FromPounds(28_631.28m), comparison.PersonalAssistants.Total);
        Assert.False(comparison.IsPartOfYear);
        Assert.Equal(new FinancialYear(2026).Days, comparison.Calendar.Days);
    }

    [Fact]
    public void A_part_year_is_of_its_own_dates_by_the_calendar_and_a_full_one_in_the_typical_year()
    {
        ProviderComparison comparison = Compared(Plan(new(2026, 10, 1)));

        Assert.True(comparison.IsPartOfYear);
        Assert.Equal(Money.FromPounds(28_631.28m), comparison.PersonalAssistants.Total);
        Assert.Equal(new DateInterval(new(2026, 10, 1), new(2027, 3, 31)), comparison.Calendar!.Days);

        // October to March of the worked year.
        Assert.Equal(Money.FromPounds(12_831.90m + 1_549.47m + 291.37m), comparison.Calendar.PersonalAssistants.Total);
        Assert.Contains("The person's dates cover part of the year: the sums by the calendar are for those dates, those of the typical year for a full year.", comparison.Notices);
    }

    [Fact]
    public void Agency_visits_beside_a_team_in_the_plan_are_the_same_either_way_and_what_the_agency_lacks_is_in_neither()
    {
        CarePlan own = Plan(Start);
        CarePlan plan = new(own.PersonId, own.Start, visits:
        [
            .. own.Visits,
            new("v3", "agency", "care", DayTypes.EveryDay, new(18, 0), new(19, 0)),
            new("v4", "wages", "night", DayTypes.Friday, new(22, 0), new(7, 0)),
        ]);
        ProviderComparison comparison = Compared(plan);

        Assert.Equal(Compared(own).Calendar, comparison.Calendar);
        Assert.Equal(
            ["Not compared, as card agency does not have it: night on card wages.", "Not compared, as the team does not work it: care on card agency."],
            comparison.Notices.Where(notice => notice.StartsWith("Not compared", StringComparison.Ordinal)));
    }

    /// <summary>An absence of the card of pay alone stops the visits that are planned on it, whichever card they are priced on; one of the agency alone does not.</summary>
    [Fact]
    public void A_visit_stops_with_the_card_it_is_planned_on()
    {
        CarePlan Away(string? card) => new(Employ.PersonId, Start, visits: Plan(Start).Visits, absences: [new(new(2026, 6, 1), new(2026, 6, 14), card)]);

        Assert.Equal(Compared(Away(null)).Calendar, Compared(Away("wages")).Calendar);
        Assert.Equal(Compared(Plan(Start)).Calendar, Compared(Away("agency")).Calendar);
        Assert.NotEqual(Compared(Away("agency")).Calendar, Compared(Away("wages")).Calendar);
    }

    [Fact]
    public void A_team_of_constant_hours_is_an_alternative_to_the_whole_schedule()
    {
        CarePlan plan = new(Employ.PersonId, Start, visits: [new("v1", "agency", "care", DayTypes.EveryDay, new(8, 0), new(12, 0))]);
        Rota rota = new(plan, [new RotaAssistant("ann", PayFrequency.Monthly) { WeeklyHours = new(28), HourlyPay = Money.FromPounds(13.50m) }]);
        ProviderComparison comparison = Comparing(2026).Compare(plan, rota);
        RotaCost team = Comparing(2026).Employing!.Cost(rota);

        Assert.Equal(Comparing(2026).Costing.CalendarExact(plan), comparison.Calendar!.Agency.Total);
        Assert.Equal(team.Cost, comparison.Calendar.PersonalAssistants);
        Assert.Equal(team.TypicalYear!.Cost, comparison.PersonalAssistants);
        Assert.Contains(ComparisonNotices.NothingToCompare, Comparing(2026).Compare(plan, rota, isInPlan: true).Notices);
    }

    [Fact]
    public void On_costs_without_a_team_are_of_the_days_of_the_person_on_which_they_count()
    {
        CarePlan plan = new(Employ.PersonId, new(2026, 10, 1), visits: [new("v1", "agency", "care", DayTypes.Weekdays, new(8, 0), new(12, 0))]);
        ValueList<OnCost> costs =
        [
            new("insurance", Money.FromPounds(120m)),
            new("payroll", Money.FromPounds(10m), OnCostUnit.Month),
            new("help line", Money.FromPounds(7m), OnCostUnit.Week),
            new("training", Money.FromPounds(0.50m), OnCostUnit.Hour, from: new(2027, 3, 1)),
            new("cover", Money.FromPounds(10m), OnCostUnit.PercentOfPay, to: new(2026, 10, 31)),
            new("recruitment", Money.FromPounds(99m), OnCostUnit.Once),
            new("over before", Money.FromPounds(99m), OnCostUnit.Once, from: new(2026, 4, 1), to: new(2026, 4, 2)),
        ];
        AgencyAgainstPa ways = new(new(RateCards.From(Both.Rows(22m, 17.40m)), Published.BankHolidays, new FinancialYear(2026).Days));
        string[] lines = [.. ways.Compare(plan, costs).Calendar!.PersonalAssistants.Lines.Skip(1).Select(line => $"{line.Label} {line.Amount}")];

        // 182 of 365 days; six months; 26 weeks; 23 weekdays in March; 22 in October, 88 hours at £17.40.
        Assert.Equal(["insurance £59.84", "payroll £60.00", "help line £182.00", "training £46.00", "cover £153.12", "recruitment £99.00"], lines);
    }

    [Fact]
    public void Faults_of_both_sides_come_together_with_positions_of_the_whole_plan()
    {
        CarePlan plan = new(Employ.PersonId, Start, visits:
        [
            new("v1", "wages", "night", DayTypes.Friday, new(22, 0), new(7, 0)),
            new("v2", "wages", "new", DayTypes.Monday, new(8, 0), new(9, 0)),
        ]);
        Rota rota = new(plan, [new RotaAssistant("ann", PayFrequency.Monthly)]);
        InvalidInputException refused = Assert.Throws<InvalidInputException>(() => Comparing(2026).Compare(plan, rota));

        Assert.Equal(["/plan/visits/1/service", "/rota/visits/1/service"], refused.Faults.Select(fault => fault.Path));
    }

    [Fact]
    public void A_rota_of_somebody_else_and_no_costing_of_teams_are_refused()
    {
        CarePlan plan = Plan(Start);
        Rota other = new(new("P2", Start, visits: plan.Visits), [new RotaAssistant("ann", PayFrequency.Monthly)]);

        Assert.Equal("/rota/plan/person_id", Assert.Single(Assert.Throws<InvalidInputException>(() => Comparing(2026).Compare(plan, other)).Faults).Path);
        AgencyAgainstPa withoutTeams = new(Comparing(2026).Costing);
        Assert.Equal("employing", Assert.Single(Assert.Throws<InvalidInputException>(() => withoutTeams.Compare(plan, Ann(plan))).Faults).Field);
        Assert.Equal("period", Assert.Single(Assert.Throws<InvalidInputException>(() => new AgencyAgainstPa(Comparing(2026).Costing, employing: Comparing(2025).Employing)).Faults).Field);
        Assert.Throws<ArgumentNullException>(() => withoutTeams.Compare(plan, (Rota)null!));
    }

    [Fact]
    public void The_text_shows_both_answers_line_by_line() => Snapshot.Matches(Compared(Plan(new(2026, 12, 1))).Explain());

    [Fact]
    public void Several_years_are_told_year_by_year() =>
        Snapshot.Matches(new ProviderComparisons([.. new[] { 2025, 2026 }.Select(year => Comparing(year).Compare(Plan(new(2025, 9, 1)), Ann(Plan(new(2025, 9, 1)))))]).Explain());

    private static ProviderComparison Compared(CarePlan plan) => Comparing(2026).Compare(plan, Ann(plan), isInPlan: true);

    private static AgencyAgainstPa Comparing(int year)
    {
        LocalDate from = new(2025, 4, 1);
        PublishedFigures figures = PublishedFigures.Bundled;
        RateRow Row(string card, string band, decimal rate, DayTypes days, string service = "care") => new(card, service, RateUnit.Hour, band, Money.FromPounds(rate), from) { Days = days };
        RateCards prices = RateCards.From([Row("agency", "any day", 24m, DayTypes.EveryDay), Row("agency", "bank holiday", 48m, DayTypes.BankHoliday), Row("agency", "later", 24m, DayTypes.EveryDay, "new") with { ValidFrom = new(2026, 5, 1) }]);
        PayRates pay = new(RateCards.From(
        [
            Row("wages", "weekday", 13.50m, DayTypes.Weekdays), Row("wages", "weekend", 16m, DayTypes.Weekend), Row("wages", "bank holiday", 27m, DayTypes.BankHoliday),
            Row("wages", "night", 14m, DayTypes.EveryDay, "night"), Row("wages", "later", 14m, DayTypes.EveryDay, "new") with { ValidFrom = new(2026, 5, 1) },
        ]));
        DateInterval period = new FinancialYear(year).Days;
        return new(new(prices, figures.BankHolidays, period), employing: new(figures.Employment, pay, figures.BankHolidays, period));
    }

    private static CarePlan Plan(LocalDate start) => new(Employ.PersonId, start, visits:
    [
        new("v1", "wages", "care", DayTypes.Weekdays, new(8, 0), new(12, 0)),
        new("v2", "wages", "care", DayTypes.Weekend, new(8, 0), new(13, 0)),
    ]);

    private static Rota Ann(CarePlan plan) => new(plan, [new RotaAssistant("ann", PayFrequency.Monthly)], claimsEmploymentAllowance: false);
}
