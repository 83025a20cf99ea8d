using PhbCalc.BottomUp;
using PhbCalc.Rates;
using PhbCalc.Tests.Oracles;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.BottomUp;

/// <summary>The engine against two other ways to the same answer, on random schedules.</summary>
public sealed class AgreementTests
{
    private const int Cases = 500;

    [Law(Cases)]
    public Property Both_faces_and_both_oracles_agree_to_the_penny_and_line_by_line() => Law.Of(Scenarios.Any, BothFacesAndBothOraclesAgree);

    [Fact]
    [Trait("Kind", "Law")]
    public void The_random_schedules_reach_every_rule()
    {
        Dictionary<string, int> reached = new(StringComparer.Ordinal);
        Law.Holds(Scenarios.Any, scenario => Count(scenario, reached), count: Cases);

        Assert.DoesNotContain(reached, rule => rule.Value < 5);
    }

    private static void BothFacesAndBothOraclesAgree(Scenario scenario)
    {
        OracleAnswer oracle = new MinuteOracle(scenario).Answer();
        BottomUpCosting costing = scenario.Costing();
        CarePlan plan = scenario.Plan();
        DayLoop loop = scenario.IsOfSpec2 ? new(costing.Rates, Published.BankHolidays, scenario.Period, scenario.Policy) : null!;
        if (oracle.IsSeasonRefused)
        {
            Assert.Throws<InvalidInputException>(() => costing.Totals(plan));
            Assert.Throws<InvalidInputException>(() => costing.Cost(plan));
            return;
        }

        if (oracle.Refused.Count > 0)
        {
            Assert.Equal(oracle.Refused.Order(), RefusedVisits(() => costing.Totals(plan)));
            Assert.Equal(oracle.Refused.Order(), RefusedVisits(() => costing.Cost(plan)));
            if (scenario.IsOfSpec2)
            {
                Assert.Throws<InvalidInputException>(() => loop.Totals(plan));
            }

            return;
        }

        BottomUpBudget budget = costing.Cost(plan);
        Assert.Equal(oracle.Week, budget.TypicalWeek.Lines.Select(line => Line(plan, line)));
        Assert.Equal(oracle.Year, budget.CalendarExact.Lines.Select(line => Line(plan, line)));
        Assert.Equal(oracle.Items, budget.Items.Lines.Select(line => new OracleItem(line.Quantity, line.Amount.ToPence(), line.NotInBudget.ToPence())));
        Assert.Equal(budget.TypicalWeek, costing.TypicalWeek(plan));
        Assert.Equal(oracle.Totals, budget.Totals);
        Assert.Equal(oracle.Totals, costing.Totals(plan));
        if (scenario.IsOfSpec2)
        {
            Assert.Equal(oracle.Totals, loop.Totals(plan));
        }

        Assert.Equal(oracle.Totals.CalendarExact, costing.CalendarExact(plan));
        Assert.Equal(oracle.HoursByService, budget.HoursByService.Select(hours => (hours.Name, hours.Hours)));
        Assert.Equal(oracle.HoursByDomain, budget.HoursByDomain.Select(hours => (hours.Name, hours.Hours)));
    }

    private static IEnumerable<int> RefusedVisits(Func<object> cost) =>
        Assert.Throws<InvalidInputException>(cost).Faults.Select(fault => fault.Position!.Value).Distinct().Order();

    private static OracleLine Line(CarePlan plan, CostLine line) =>
        new(plan.Visits.Select(visit => visit.Id).ToList().IndexOf(line.Id), line.Band, line.Quantity, line.Rate.Pounds, line.Amount.ToPence()) { Kind = line.Kind };

    private static void Count(Scenario scenario, Dictionary<string, int> reached)
    {
        bool Priced(Func<VisitCase, ServiceCase, bool> which) => scenario.Visits.Any(visit => which(visit, scenario.ServiceOf(visit)));
        bool AsksFor(DayTypes day, Func<LocalDate, bool> isIt) => scenario.Period.Any(isIt) && Priced((_, service) => service.Versions.Any(version => version.Rows.Any(row => row.Days.HasFlag(day))));
        (string Rule, bool IsReached)[] rules =
        [
            .. Enum.GetValues<RateUnit>().Select(unit => ($"unit {unit}", Priced((_, service) => service.Unit == unit))),
            .. Enum.GetValues<ItemUnit>().Select(unit => ($"item per {unit}", scenario.Items.Any(item => item.Unit == unit))),
            .. Enum.GetValues<BankHolidayDates>().Select(dates => ($"policy {dates}", scenario.Policy.BankHolidayDates == dates)),
            .. Enum.GetValues<ClockChanges>().Select(changes => ($"policy {changes}", scenario.Policy.ClockChanges == changes)),
            .. Enum.GetValues<MinuteRounding>().Select(way => ($"lengths rounded {way}", scenario.Policy.RoundMinutes == way && Priced((_, service) => service.Unit is RateUnit.Hour or RateUnit.Call))),
            .. Enum.GetValues<CallLength>().Select(policy => ($"a call of no length on the list, {policy}", scenario.Policy.CallLength == policy
                && Priced((visit, service) => service.Unit == RateUnit.Call && service.Versions.All(version => version.Rows.All(row => row.CallMinutes != visit.Minutes))))),
            .. Enum.GetValues<NightDay>().Select(day => ($"a night by its {day}", Priced((_, service) => service.Versions.Any(version => version.Rows.Any(row => service.Unit == RateUnit.Night && row.NightDay == day))))),
            ("what spec 2 has, and the loop over days", scenario.IsOfSpec2),
            ("calls on the list", Priced((visit, service) => service.Versions.Any(version => version.Rows.Any(row => row.CallMinutes > 0 && row.CallMinutes == visit.Minutes)))),
            ("a least charge", Priced((visit, service) => service.Versions.Any(version => version.LeastMinutes > visit.Minutes))),
            ("each visit rounded", scenario.Policy.RoundEachVisit),
            ("each visit rounded, past midnight", scenario.Policy.RoundEachVisit && Priced((visit, service) => service.Unit == RateUnit.Hour && visit.Start + visit.Minutes > 1440)),
            ("the eve of a bank holiday", AsksFor(DayTypes.BankHolidayEve, date => scenario.Policy.BankHolidayEves.Any(eve => eve.InYear(date.Year) == date))),
            ("Easter Sunday", AsksFor(DayTypes.EasterSunday, date => date == Easter.Sunday(date.Year))),
            ("a named day", Priced((_, service) => service.Versions.Any(version => version.Rows.Any(row => row.Names.Any(name => scenario.SpecialDays.Days.Any(day => day.Name == name && scenario.Period.Contains(day.Date))))))),
            ("two names on a date", scenario.SpecialDays.Days.GroupBy(day => day.Date).Any(date => date.Count() > 1 && scenario.Period.Contains(date.Key))),
            ("carers who are shared", Priced((visit, _) => visit.SharedWith > 1)),
            ("weeks counted from a date", Priced((visit, _) => visit.Anchor is not null)),
            ("parts of days away", scenario.Absences.Any(absence => absence.FromMinute > 0 || absence.ToMinute < 1440)),
            ("a retainer", scenario.Absences.Count > 0 && Priced((_, service) => service.Versions.Any(version => version.Retainer > 0m))),
            ("a retainer for some days", scenario.Absences.Count > 0 && Priced((_, service) => service.Versions.Any(version => version.RetainerDays > 0))),
            ("weeks of respite", scenario.RespiteWeeks > 0m),
            ("an item for each visit", scenario.Items.Any(item => scenario.Visits.Any(visit => visit.Id == item.Per))),
            ("an item for each visit, and respite", scenario.RespiteWeeks > 0m && scenario.Items.Any(item => scenario.Visits.Any(visit => visit.Id == item.Per))),
            ("so many of something a week, month or year", scenario.Items.Any(item => item.Per is "day" or "week" or "four-weekly" or "month" or "year")),
            ("seasons", scenario.Policy.TypicalWeek == TypicalWeekBasis.BySeason && Priced((visit, _) => visit.From > scenario.PeriodStart || visit.To < scenario.PeriodEnd)),
            ("bank-holiday rates", Priced((_, service) => service.Versions.Any(version => version.HasBankHolidayRow))),
            ("no bank-holiday rates", Priced((_, service) => !service.Versions.Any(version => version.HasBankHolidayRow))),
            ("a window that wraps", Priced((_, service) => service.Versions.Any(version => version.Rows.Any(row => row.To <= row.From && row.To > 0)))),
            ("four bands", Priced((_, service) => service.Bands.Count == 4)),
            ("a band that only a later version names", Priced((_, service) => service.Versions.Skip(1).Any(version => version.Rows.Any(row => !service.Versions[0].Rows.Any(first => first.Band == row.Band))))),
            ("a week whose band has another name later", Priced((_, service) => service.Unit == RateUnit.Week && service.Bands.Count > 1)),
            ("newest rows first", Priced((_, service) => service.IsNewestFirst && service.Versions.Count > 1)),
            ("three versions", Priced((_, service) => service.Versions.Count == 3)),
            ("past midnight", Priced((visit, _) => visit.Start + visit.Minutes > 1440)),
            ("24 hours", Priced((visit, _) => visit.Minutes == 1440)),
            ("no times", Priced((visit, _) => visit.Minutes is null)),
            ("weeks of a cycle", Priced((visit, _) => visit.Weeks.Count < visit.Cycle)),
            ("absence for all", scenario.Absences.Any(absence => absence.Card is null)),
            ("absence for one card", scenario.Absences.Any(absence => absence.Card is not null)),
            ("absences that overlap", scenario.Absences.Any(one => scenario.Absences.Any(other => one != other && one.From <= other.To && other.From <= one.To))),
            ("starts in the period", scenario.Period.Contains(scenario.PersonStart) && scenario.PersonStart > scenario.PeriodStart),
            ("ends in the period", scenario.PersonEnd is { } end && scenario.Period.Contains(end)),
            ("misses the period", scenario.PersonStart > scenario.PeriodEnd || scenario.PersonEnd < scenario.PeriodStart),
            ("leap day", scenario.Period.Any(date => date is { Month: 2, Day: 29 })),
            ("cannot be costed", !Scenarios.IsSound(scenario)),
        ];
        foreach ((string rule, bool isReached) in rules)
        {
            reached[rule] = reached.GetValueOrDefault(rule) + (isReached ? 1 : 0);
        }
    }
}
