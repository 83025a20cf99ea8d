using PhbCalc.BottomUp;
using PhbCalc.Data;
using PhbCalc.Employment;
using PhbCalc.Rates;
using PhbCalc.Rotas;
using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests.Readme;

/// <summary>What docs/employing.md, with the pages below it, shows is what the library says.</summary>
public sealed class EmployingPageTests
{
    private const string Snippet = "employing by the calendar";

    private static readonly LocalDate Start = new(2026, 4, 1);
    private static readonly string Document = Page.Topic("employing");

    [Fact]
    public void The_example_is_the_code_that_is_compiled_here() => Assert.Equal(Page.Code("EmployingByTheCalendar.cs"), Page.Block(Document, $"snippet: {Snippet}"));

    [Fact]
    public void The_example_prints_what_the_page_says() => Assert.Equal(Page.Printed(EmployingByTheCalendar.Run), Page.Block(Document, $"output of: {Snippet}"));

    /// <summary>30 hours a week for a year: at the mean of £13.50 and £16.00, and as 20 hours of the one and 10 of the other.</summary>
    [Fact]
    public void Averaging_rates() => Holds(
        "rates averaged",
        Typical([Hours(30m, 14.75m)]),
        Typical([Hours(20m, 13.50m), Hours(10m, 16m)]));

    /// <summary>Four hours a day from 1 April to 30 September, the allowance claimed for each of two PAs' worth of pay: half of the year, and the half year.</summary>
    [Fact]
    public void Halving_a_year()
    {
        Rota rota = new(Plan(DayTypes.EveryDay, 8, 18, carers: 2), [Pa("ann"), Pa("bob")]);
        Money year = Costing(30m, new(Start, new(2027, 3, 31))).Totals(rota).Total;

        Holds("a year halved", year.TimesToPenny(new(1, 2)), Costing(30m, new(Start, new(2026, 9, 30))).Totals(rota).Total);
    }

    /// <summary>Two PAs of 15 hours a week: worked out as one of 30 hours, and as they are.</summary>
    [Fact]
    public void One_threshold_for_two_jobs() => Holds(
        "one threshold for two jobs",
        Typical([Hours(30m, 14.75m)]),
        new EmploymentCosting(PublishedFigures.Bundled.Employment, new(2026)).Totals(new(
            "P001", [new("a", [Hours(15m, 14.75m)], PayFrequency.Monthly), new("b", [Hours(15m, 14.75m)], PayFrequency.Monthly)], claimsEmploymentAllowance: false)).Total);

    /// <summary>Six hours a day on seven days a week at £13.50: holiday of 5.6 weeks, and of 28 days.</summary>
    [Fact]
    public void Weeks_of_holiday_for_everybody()
    {
        Rota rota = new(Plan(DayTypes.EveryDay, 8, 14), [Pa("ann")], claimsEmploymentAllowance: false);
        Money Of(HolidayDaysRule rule) => Costing(13.50m, new FinancialYear(2026).Days, new() { HolidayDays = rule }).Totals(rota).Total;

        Holds("5.6 weeks for everybody", Of(HolidayDaysRule.Given), Of(HolidayDaysRule.Rota));
    }

    /// <summary>Holds a row of the table of what a spreadsheet gets wrong against what the library says.</summary>
    private static void Holds(string mistake, Money spreadsheet, Money right)
    {
        string row = Document.Split('\n').Single(line => line.StartsWith($"| {mistake}", StringComparison.Ordinal));
        Money error = spreadsheet - right;

        Assert.EndsWith($"| {spreadsheet} | {right} | {(error > Money.Zero ? $"{error} too much" : $"{-error} too little")} |", row, StringComparison.Ordinal);
    }

    private static RotaAssistant Pa(string id) => new(id, PayFrequency.Monthly);

    private static PaidTime Hours(decimal hours, decimal pay) => PaidTime.Hours(Ratio.FromDecimal(hours), Money.FromPounds(pay), $"at {pay}");

    private static Money Typical(ValueList<PaidTime> times) =>
        new EmploymentCosting(PublishedFigures.Bundled.Employment, new(2026)).Totals(new("P001", [new("a", times, PayFrequency.Monthly)], claimsEmploymentAllowance: false)).Total;

    private static CarePlan Plan(DayTypes days, int from, int to, int carers = 1) => new("P001", Start, visits: [new("v", "pa", "care", days, new LocalTime(from, 0), new LocalTime(to, 0), carers)]);

    private static RotaCosting Costing(decimal rate, DateInterval period, RotaPolicy? policy = null) => new(
        PublishedFigures.Bundled.Employment,
        new PayRates(RateCards.From([new("pa", "care", RateUnit.Hour, "any", Money.FromPounds(rate), Start)])),
        PublishedFigures.Bundled.BankHolidays,
        period,
        policy);
}
