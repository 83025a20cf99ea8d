using FsCheck.Fluent;
using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Employment;
using PhbCalc.Rates;
using PhbCalc.Rotas;
using PhbCalc.Tests.Oracles;
using PhbCalc.Tests.Rotas;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.Budgets;

/// <summary>What people buy: spec 10, What people buy.</summary>
public sealed class DemandCountingTests
{
    private static readonly DateInterval Year = new FinancialYear(2026).Days;

    private static readonly RateCards Prices = RateCards.From(
    [
        Build.Row("day", "Mon-Fri", "06:00-22:00", 20m),
        Build.Row("night", "Mon-Fri", "22:00-06:00", 24m),
        Build.Row("weekend", "Sat Sun", "", 26m),
        Build.Row("holiday", "BankHoliday", "", 40m),
        Build.Row("each", "Mon-Sun", "", 95m, RateUnit.Night, service: "nights"),
        Build.Row("week", "Mon-Sun", "", 1400m, RateUnit.Week, service: "live-in"),
    ]);

    private static DemandCounting Counting => new(new BudgetCosting(new(Prices, Published.BankHolidays, Year)));

    [Fact]
    public void A_visit_counts_in_the_hours_it_touches_with_all_its_carers()
    {
        PersonDemand demand = Counting.Count(Build.Plan("2026-04-01", null, [Build.Visit("Mon", "08:45-10:15", carers: 2)]));

        Assert.Equal(new Ratio(3), demand.HoursInWeek);
        Assert.Equal(
            [(DemandDay.Monday, 8, new Ratio(1, 2)), (DemandDay.Monday, 9, new Ratio(2)), (DemandDay.Monday, 10, new Ratio(1, 2))],
            demand.Cells.Where(cell => cell.Week.Numerator > 0).Select(cell => (cell.Place.Day, cell.Place.Hour!.Value, cell.Week)));
        Assert.Equal(new Ratio(52 * 3), demand.HoursInPeriod);
        Assert.Equal(new Ratio(6 * 2), demand.Cells.Single(cell => cell.Place is { Day: DemandDay.BankHoliday, Hour: 9 }).Period); // Easter, two in May, August, 28 December, and Easter again
    }

    [Fact]
    public void A_night_counts_on_both_its_days_and_live_in_care_in_weeks()
    {
        PersonDemand demand = Counting.Count(Build.Plan("2026-04-01", null, [Build.Visit("Fri", "22:00-07:00", service: "nights"), Build.Visit("", "", id: "v2", service: "live-in", weeks: "2 of 4")]));

        Assert.Equal(new Ratio(2), demand.Cells.Where(cell => cell.Place.Day == DemandDay.Friday).Aggregate(new Ratio(0), (sum, cell) => sum + cell.Week));
        Assert.Equal(new Ratio(7), demand.Cells.Where(cell => cell.Place.Day == DemandDay.Saturday).Aggregate(new Ratio(0), (sum, cell) => sum + cell.Week));
        DemandCell live = Assert.Single(demand.Cells, cell => cell.Place.Hour is null);
        Assert.Equal((CostUnit.Week, new Ratio(1, 4)), (live.Place.Unit, live.Week));
    }

    [Fact]
    public void Hours_of_employed_PAs_are_in_it_at_their_times_or_without_any()
    {
        PayRates pay = Roster.Pay(Roster.Row("any", 13.50m));
        BudgetCosting costing = new(new(Prices, Published.BankHolidays, Year), Roster.Costing(pay, period: Year));
        Rota byVisits = new(Roster.Plan(Roster.Visit("own", DayTypes.Weekdays, 4)), [new RotaAssistant("ann", PayFrequency.Monthly)]);
        Rota constant = new(Roster.Plan(), [new RotaAssistant("ann", PayFrequency.Monthly) { WeeklyHours = new(25, 2), HourlyPay = Money.FromPounds(14m) }]);
        PersonDemand other = new DemandCounting(costing).Count(constant.Plan, constant);

        Assert.Equal(new Ratio(20), new DemandCounting(costing).Count(byVisits.Plan, byVisits).HoursInWeek);
        Assert.Equal(new Ratio(25, 2), Assert.Single(other.Cells).Week);
        Assert.Equal("employed PAs", Assert.Single(other.Cells).Place.Service);
    }

    [Fact]
    public void Constant_hours_are_those_of_the_PAs_who_have_them_also_of_one_who_starts_later()
    {
        BudgetCosting costing = new(new(Prices, Published.BankHolidays, Year), Roster.Costing(Roster.Pay(Roster.Row("any", 13.50m)), period: Year));
        CarePlan plan = Roster.Plan(Roster.Visit("own", DayTypes.Weekdays, 4));
        RotaAssistant bob = new("bob", PayFrequency.Monthly) { WeeklyHours = 7, HourlyPay = Money.FromPounds(14m), From = new(2026, 10, 1) };
        Rota rota = new(plan, [new RotaAssistant("ann", PayFrequency.Monthly), bob], [new("own", "ann")]);
        PersonDemand demand = new DemandCounting(costing).Count(plan, rota);
        DemandCell constant = Assert.Single(demand.Cells, cell => cell.Place.Hour is null);

        Assert.Equal((new Ratio(0), new Ratio(182)), (constant.Week, constant.Period)); // from 1 October 182 days, 26 weeks of 7 hours
        Assert.Equal(new Ratio(20), demand.HoursInWeek);
    }

    [Fact]
    public void Weeks_of_respite_without_dates_take_their_share_off_the_period()
    {
        CarePlan plan = new("P1", Year.Start, visits: [Build.Visit("Mon", "08:45-10:15")], respiteWeeks: 13m);

        Assert.Equal((new Ratio(3, 2), new Ratio(52 * 3 * 3, 2 * 4)), (Counting.Count(plan).HoursInWeek, Counting.Count(plan).HoursInPeriod));
    }

    [Fact]
    public void It_is_told_by_service_week_group_and_item_and_where_it_moves()
    {
        PersonDemand[] now =
        [
            Counting.Count(Build.Plan("2026-04-01", null, [Build.Visit("Mon-Fri", "08:45-10:15", carers: 2)], [new("i1", "therapy", Money.FromPounds(50m), ItemUnit.Month)]), groups: [new("age", "under-18")]),
            Counting.Count(Build.Plan("2026-04-01", null, [Build.Visit("Fri", "22:00-07:00", service: "nights")])),
        ];
        CaseloadDemand before = CaseloadDemand.Of([Counting.Count(Build.Plan("2026-04-01", null, [Build.Visit("", "", service: "live-in")], [new("i1", "equipment", Money.FromPounds(50m), ItemUnit.Month)]))]);

        Snapshot.Matches(CaseloadDemand.Of(now).Explain(before));
        Assert.Equal(CaseloadDemand.Of(now), CaseloadDemand.Of(now.Reverse()));
    }

    /// <summary>Walks every minute of every day, without any of the engine.</summary>
    [Law(40)]
    public Property Each_hour_is_what_a_walk_through_the_minutes_counts() => Law.Of(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
    {
        Dice dice = new(seed);
        Visit[] visits = [.. dice.Several(1, 4, i => Build.Visit(dice.OneOf("Mon", "Mon-Fri", "Sat Sun", "Mon-Sun"), $"{dice.Between(0, 23):00}:{dice.OneOf(0, 15, 47):00}-{dice.Between(0, 23):00}:{dice.OneOf(0, 30, 59):00}", carers: dice.Between(1, 3), id: $"v{i}"))];
        LocalDate start = dice.Day(Year.Start, -20, 200);
        PersonDemand demand = Counting.Count(Build.Plan(dice.Day(start, 0, 0).ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture), null, [.. visits]));
        Dictionary<(DemandDay, int), long> minutes = [];
        foreach (Visit visit in visits)
        {
            for (LocalDate day = LocalDate.Max(start, Year.Start); day <= Year.End; day = day.PlusDays(1))
            {
                if (!visit.Days.HasFlag((DayTypes)(1 << ((int)day.DayOfWeek - 1))))
                {
                    continue;
                }

                LocalDateTime now = day.At(visit.Start!.Value);
                LocalDateTime end = visit.End!.Value > visit.Start!.Value ? day.At(visit.End!.Value) : day.PlusDays(1).At(visit.End!.Value);
                for (; now < end; now = now.PlusMinutes(1))
                {
                    DemandDay on = Published.BankHolidays.Contains(now.Date) ? DemandDay.BankHoliday : Enum.Parse<DemandDay>($"{now.DayOfWeek}");
                    minutes[(on, now.Hour)] = minutes.GetValueOrDefault((on, now.Hour)) + visit.Carers;
                }
            }
        }

        Assert.Equal(
            minutes.OrderBy(one => one.Key).Select(one => (one.Key, new Ratio(one.Value, 60))),
            demand.Cells.Where(cell => cell.Period.Numerator > 0).Select(cell => ((cell.Place.Day, cell.Place.Hour!.Value), cell.Period)));
    });

    /// <summary>Whatever patterns, absences and dates there are, the hours are those that costing prices, less the share of weeks of respite without dates.</summary>
    [Law(150)]
    public Property The_hours_of_each_service_are_those_of_its_budget() => Law.Of(Scenarios.Sound, given =>
    {
        Scenario scenario = given.ByTheMinute.RoundedByLine;
        CarePlan plan = scenario.Plan();
        BottomUpBudget budget = scenario.Costing().Cost(plan);
        PersonDemand demand = new DemandCounting(new BudgetCosting(scenario.Costing())).Count(plan);
        Ratio atHome = new Ratio(1) + (Ratio.FromDecimal(-plan.RespiteWeeks) * new Ratio(1, 52));
        foreach (ServiceCase service in scenario.Services.Where(service => service.Unit == RateUnit.Hour))
        {
            HashSet<string> own = [.. plan.Visits.Where(visit => visit.Card == service.Card && visit.Service == service.Service).Select(visit => visit.Id)];
            Ratio year = budget.CalendarExact.Lines.Where(line => own.Contains(line.Id)).Aggregate(new Ratio(0), (sum, line) => sum + (line.Quantity * line.Carers));
            Assert.Equal(year * atHome, demand.Cells.Where(cell => cell.Place.Card == service.Card && cell.Place.Service == service.Service).Aggregate(new Ratio(0), (sum, cell) => sum + cell.Period));
        }

        Assert.Equal(budget.Items.Lines.Sum(line => line.Amount), demand.Items.Sum(item => item.Amount));
    });
}
