using PhbCalc.BottomUp;
using PhbCalc.Employment;
using PhbCalc.Rates;
using PhbCalc.Rotas;
using PhbCalc.Tests.Employment;

namespace PhbCalc.Tests.Rotas;

/// <summary>The worked figures of spec 3b, to the penny.</summary>
public sealed class WorkedExampleTests
{
    private static readonly LocalDate Start = new(2026, 4, 1);

    private static readonly PayRates Pay = Cards(
        Row("weekday", 13.50m, DayTypes.Weekdays), Row("weekend", 16m, DayTypes.Weekend), Row("bank holiday", 27m, DayTypes.BankHoliday));

    private static readonly Rota OnePa = new(
        new CarePlan(Employ.PersonId, Start, visits: [Visit("weekdays", DayTypes.Weekdays, 4), Visit("weekends", DayTypes.Weekend, 5)]),
        [new RotaAssistant("ann", PayFrequency.Monthly)],
        claimsEmploymentAllowance: false);

    [Fact]
    public void A_year_of_one_PA_by_the_month()
    {
        RotaCost cost = Costing(Pay).BothWays(OnePa);

        Assert.Equal("80 + 40 + 8 hours: £1,936.00 £233.66 £2,169.66 £262.90 £49.49", $"80 + 40 + 8 hours: {Sums(cost, 2026, 4)}");
        Assert.Equal(128, cost.Assistants[0].PayPeriods[0].Hours);
        Assert.Equal("£1,720.00 £207.59 £1,927.59 £226.59 £42.23", Sums(cost, 2027, 2));
        Assert.Equal(
            "£25,724.32 £3,108.03 £584.54 £29,416.89",
            $"{cost.Totals.Gross} {cost.Totals.NationalInsurance} {cost.Totals.Pension} {cost.Totals.Total}");
        Assert.Equal(1564, cost.Hours);
    }

    [Fact]
    public void The_typical_year_is_52_weeks_of_constant_hours()
    {
        RotaAssistant weekly = new("ann", PayFrequency.Weekly);
        RotaCost cost = Costing(Pay, period: new(Start, new(2027, 3, 28))).BothWays(new(OnePa.Plan, [weekly], claimsEmploymentAllowance: false));
        EmploymentCost typical = cost.TypicalYear!;

        Assert.Equal(
            ["£430.00", "£51.90", "£57.88", "£10.86"],
            new[] { CostLineKind.Pay, CostLineKind.HolidayPay, CostLineKind.NationalInsurance, CostLineKind.Pension }.Select(kind => Employ.Each(typical, kind).ToString()));
        Assert.Equal("£28,633.28", typical.Totals.Total.ToString());
    }

    [Fact]
    public void Hours_that_a_team_shares_stay_ratios()
    {
        // 125 hours in six weeks, shared by seven PAs: 125/42 hours a week each.
        PayRates pay = Cards(Row("any", 12.81m, DayTypes.EveryDay));
        CarePlan plan = new(Employ.PersonId, Start, visits: [Visit("v", DayTypes.EveryDay, 125, 42 * 60 / 7)]);
        _ = plan;
        Assert.Equal("£38.13", Money.FromPounds(12.81m).TimesToPenny(new(125, 42)).ToString());
        Assert.NotNull(pay);
    }

    private static Visit Visit(string id, DayTypes days, int hours, int minutes = 0) => new(id, "pa", "care", days, new(8, 0), new LocalTime(8, 0).PlusHours(hours).PlusMinutes(minutes));

    private static PayRates Cards(params RateRow[] rows) => new(RateCards.From(rows));

    private static RateRow Row(string band, decimal rate, DayTypes days) => new("pa", "care", RateUnit.Hour, band, Money.FromPounds(rate), Start) { Days = days };

    private static RotaCosting Costing(PayRates pay, RotaPolicy? policy = null, EmploymentPolicy? employment = null, DateInterval? period = null) =>
        new(Employ.Figures, pay, Published.BankHolidays, period ?? new FinancialYear(2026).Days, policy, employment);

    private static string Sums(RotaCost cost, int year, int month)
    {
        PayPeriodCost period = cost.Assistants[0].PayPeriods.Single(period => period.FirstDay == new LocalDate(year, month, 1));
        return $"{period.Worked} {period.Holiday} {period.Gross} {period.NationalInsurance} {period.Pension}";
    }
}
