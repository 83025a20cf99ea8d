using PhbCalc.Employment;
using PhbCalc.Rotas;
using PhbCalc.Tests.Employment;
using PhbCalc.Tests.House;

namespace PhbCalc.Tests.Rotas;

/// <summary>The worked figures of spec 3b, to the penny.</summary>
public sealed class WorkedExampleTests
{
    private static readonly PayRates Unsocial = Roster.Pay(
        Roster.Row("weekday", 13.50m, DayTypes.Weekdays), Roster.Row("weekend", 16m, DayTypes.Weekend), Roster.Row("bank holiday", 27m, DayTypes.BankHoliday));

    private static Rota OnePa(PayFrequency frequency) => new(
        Roster.Plan(Roster.Visit("weekdays", DayTypes.Weekdays, 4), Roster.Visit("weekends", DayTypes.Weekend, 5)),
        [new RotaAssistant("ann", frequency)],
        claimsEmploymentAllowance: false);

    [Fact]
    public void A_year_of_one_PA_by_the_month()
    {
        RotaCost cost = Roster.Costing(Unsocial).BothWays(OnePa(PayFrequency.Monthly));

        Assert.Equal("£1,936.00 £233.66 £2,169.66 £262.90 £49.49", Sums(cost, 2026, 4));
        Assert.Equal("care weekday: 80 hours at £13.50; care bank holiday: 8 hours at £27.00; care weekend: 40 hours at £16.00", cost.Cost.Lines[0].Note);
        Assert.Equal("£1,720.00 £207.59 £1,927.59 £226.59 £42.23", Sums(cost, 2027, 2));
        Assert.Equal(
            "£25,724.32 £3,108.03 £584.54 £29,416.89",
            $"{cost.Totals.Gross} {cost.Totals.NationalInsurance} {cost.Totals.Pension} {cost.Totals.Total}");
        Assert.Equal(1564, cost.Hours);
    }

    [Fact]
    public void The_typical_year_is_52_weeks_of_constant_hours()
    {
        EmploymentCost typical = Roster.Costing(Unsocial, period: new(Roster.Start, new(2027, 3, 30))).BothWays(OnePa(PayFrequency.Weekly)).TypicalYear!;

        Assert.Equal(
            ["£430.00", "£51.90", "£57.88", "£10.86"],
            new[] { CostLineKind.Pay, CostLineKind.HolidayPay, CostLineKind.NationalInsurance, CostLineKind.Pension }.Select(kind => Employ.Each(typical, kind).ToString()));
        Assert.Equal("£28,633.28", typical.Totals.Total.ToString());
    }

    /// <summary>125 hours, shared by 42 in equal parts: 125/42 hours at £12.81. Hours cut to 2.976 would give a penny less.</summary>
    [Fact]
    public void Hours_that_a_team_shares_stay_ratios()
    {
        ValueList<RotaAssistant> team = [.. Enumerable.Range(1, 42).Select(i => new RotaAssistant($"pa{i}", PayFrequency.Monthly))];
        Rota rota = new(Roster.Plan(Roster.Visit("v", DayTypes.Weekdays, 5), Roster.Visit("w", DayTypes.Weekend, 0, 6)), team);
        RotaCost cost = Roster.Costing(Roster.Pay(Roster.Row("any", 12.81m)), period: new(Roster.Start, Roster.Start.PlusDays(34))).BothWays(rota);

        Assert.Equal(new Ratio(126, 42), cost.Assistants[0].Hours);
        Rota shorter = new(Roster.Plan(Roster.Visit("v", DayTypes.Weekdays, 5)), team);
        RotaCost exact = Roster.Costing(Roster.Pay(Roster.Row("any", 12.81m)), period: new(Roster.Start, Roster.Start.PlusDays(34))).BothWays(shorter);

        Assert.Equal(new Ratio(125, 42), exact.Assistants[0].Hours);
        Assert.Equal("£38.13", new CostBreakdown([.. exact.Assistants[0].Cost.Lines.Where(line => line.Kind == CostLineKind.Pay)]).Total.ToString());
    }

    [Theory]
    [InlineData(HolidayDaysRule.Rota, "£47.25")]
    [InlineData(HolidayDaysRule.Given, "£68.43")]
    public void Holiday_at_seven_days_a_week_is_28_days_by_the_rota(HolidayDaysRule rule, string weekly)
    {
        Rota rota = new(Roster.Plan(Roster.Visit("v", DayTypes.EveryDay, 6)), [new RotaAssistant("ann", PayFrequency.Weekly)]);
        RotaCost cost = Roster.Costing(Roster.Pay(Roster.Row("any", 13.50m)), new() { HolidayDays = rule, PayFrom = Roster.Start }, period: new(Roster.Start, Roster.Start.PlusDays(6))).BothWays(rota);

        Assert.Equal("£567.00", cost.Assistants[0].PayPeriods[0].Worked.ToString());
        Assert.Equal(weekly, cost.Assistants[0].PayPeriods[0].Holiday.ToString());
        Assert.Equal(rule == HolidayDaysRule.Given, cost.Notices.Any(notice => notice.Contains("28 days", StringComparison.Ordinal)));
    }

    /// <summary>Norfolk 2023/24: 26.08% of £11.00.</summary>
    [Fact]
    public void On_costs_as_a_percentage_of_pay()
    {
        Rota rota = new(
            Roster.Plan(new LocalDate(2023, 9, 1), Roster.Visit("v", DayTypes.Friday, 1)),
            [new RotaAssistant("ann", PayFrequency.Weekly)],
            onCosts: [new("on-costs", Money.FromPounds(26.08m), OnCostUnit.PercentOfPay)]);
        RotaCosting costing = Roster.Costing(
            Roster.Pay(Roster.Row("any", 11m, from: new LocalDate(2023, 4, 1))), employment: new() { HolidayPay = HolidayPay.WithinHours }, period: new(new LocalDate(2023, 9, 1), new LocalDate(2023, 9, 7)));
        RotaCost cost = costing.BothWays(rota);

        Assert.Equal("£2.87", cost.Totals.Other.ToString());
        Assert.Equal("£13.87", cost.Totals.Total.ToString());
        Assert.DoesNotContain(cost.Notices, notice => notice.Contains("insurance", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_published_case_of_redundancy_pay()
    {
        Assert.Equal(12, Published.Redundancies.Count);
        None.In(
            from one in Published.Redundancies
            let weeks = RotaExtras.RedundancyWeeks(one.Age, one.Years)
            let week = one.WeeklyPay < one.Cap ? one.WeeklyPay : one.Cap
            where weeks != one.Weeks || week.TimesToPenny(weeks) != one.Pay
            select $"{one}: {weeks} weeks, {week.TimesToPenny(weeks)}");
    }

    private static string Sums(RotaCost cost, int year, int month)
    {
        PayPeriodCost period = cost.Assistants[0].PayPeriods.Single(period => period.FirstDay == new LocalDate(year, month, 1));
        return $"{period.Worked} {period.Holiday} {period.Gross} {period.NationalInsurance} {period.Pension}";
    }
}
