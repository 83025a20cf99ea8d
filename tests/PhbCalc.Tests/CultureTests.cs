using System.Globalization;
using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Data;
using PhbCalc.Employment;
using PhbCalc.Rates;
using PhbCalc.Tests.BottomUp;
using PhbCalc.Tests.Budgets;
using PhbCalc.Tests.Employment;
using PhbCalc.Tests.TopDown;
using PhbCalc.TestSupport;
using PhbCalc.TopDown;

namespace PhbCalc.Tests;

/// <summary>What goes in and what comes out is the same in every culture, byte for byte. (Time zones change by the environment of the whole run.)</summary>
public sealed class CultureTests
{
    public static TheoryData<string> CultureNames { get; } = [.. Cultures.Names];

    [Theory]
    [MemberData(nameof(CultureNames))]
    public void A_budget_reads_the_same(string culture) => AssertSame(culture, () => Describe.Whole(Example.Costing().Cost(Example.Plan())));

    [Theory]
    [MemberData(nameof(CultureNames))]
    public void An_explanation_reads_the_same(string culture) => AssertSame(culture, () => Example.Costing().Cost(Example.Plan()).Explain());

    [Theory]
    [MemberData(nameof(CultureNames))]
    public void Money_is_read_and_written_the_same(string culture) => AssertSame(culture, () => Lines(
        Money.Parse("£1,234.56"),
        Money.Parse("-£0.05"),
        Money.Parse("1234567.891").ToPenny(),
        Money.TryParse("1.234,56", out _),
        Money.TryParse("1234,56", out _),
        Money.TryParse("١٢٣", out _),
        Money.TryParse("−5", out _)));

    [Theory]
    [MemberData(nameof(CultureNames))]
    public void Fractions_days_weeks_and_years_are_read_and_written_the_same(string culture) => AssertSame(culture, () => Lines(
        Ratio.TryParse("52.143", out Ratio weeks),
        weeks,
        Ratio.TryParse("52,143", out _),
        new Ratio(-365, 7),
        DayWords.TryParse("FRI-mon bankholiday", out DayTypes days, out _),
        DayWords.Text(days),
        WeekPattern.TryParse("1,3 OF 4", out WeekPattern pattern),
        pattern,
        WeekPattern.TryParse("EVERY", out _),
        new FinancialYear(2026),
        new Source("a list", new(2026, 4, 1))));

    [Theory]
    [MemberData(nameof(CultureNames))]
    public void Words_are_compared_the_same(string culture) => AssertSame(culture, () => Lines(
        SpendingRules.Refusing("GAMBLING")?.Category,
        SpendingRules.Refusing("emergency care")?.Category,
        SpendingRules.Refusing("UNLAWFUL")?.Category,
        Nearest.To("PERSONAL-ASSISTANCE", ["personal-assistance", "sitting"]),
        Nearest.To("nıght", ["night", "day"]),
        RateUnit.Night.Word(),
        ItemUnit.Once.Word()));

    [Theory]
    [MemberData(nameof(CultureNames))]
    public void Errors_read_the_same(string culture) => AssertSame(culture, () => Lines(
        Message(() => RateCards.From([Build.Row("a", "Mon", "06:00-22:00", -1.5m), Build.Row("b", "Mon", "", 20.25m), Build.Row("b", "Tue-Sun", "", 1m)])),
        Message(() => Build.Visit("Mon", "09:00-10:00", carers: -1)),
        Message(() => new Item("i1", "equipment", Money.FromPounds(-1.5m), ItemUnit.Once, -0.5m)),
        Message(() => Contingency.OfShare(1.5m)),
        Message(() => new CostingPolicy { WeeksPerYear = new(-365, 7) }),
        Message(() => Published.BankHolidays.Contains(new(2031, 4, 1))),
        Message(() => Build.Costing(Build.Flat(1m), Build.Days("1900-01-01", "1900-12-31"))),
        Message(() => Build.Costing(Build.Flat(1m), Build.Year(2026)).Cost(Build.Plan(Build.Visit("Mon", "09:00-10:00", card: "agncy")))),
        Message(() => Money.Parse("1,5")),
        Message(() => Money.FromPounds(1234.567m).ToPence()),
        Message(() => Phasing.Spread(Money.FromPounds(1234.567m), [1])),
        Message(() => Phasing.Spread(Money.FromPounds(1m), [1, -1]))));

    [Theory]
    [MemberData(nameof(CultureNames))]
    public void A_figure_that_is_not_published_is_told_the_same(string culture) => AssertSame(culture, () =>
        Message(() => new DatedSeries<decimal>("rate", [new(0.15m, new(2025, 4, 6))]).On(new(2024, 4, 6))));

    [Theory]
    [MemberData(nameof(CultureNames))]
    public void What_employing_costs_and_a_comparison_with_it_read_the_same(string culture) => AssertSame(culture, () => Lines(
        Household.Cost().Explain(),
        new EmploymentCosting(PublishedFigures.Bundled.Assuming(0.025m).Employment, new(2027)).Cost(Employ.Team(Employ.Pa(30m, 14.125m))).Explain(),
        ProviderTextTests.ByRates().Explain(),
        ProviderTextTests.AgainstATeam().Explain(),
        new ProviderComparisons([ProviderTextTests.ByRates()]).Explain()));

    [Theory]
    [MemberData(nameof(CultureNames))]
    public void Rates_read_the_same(string culture) => AssertSame(culture, () => Lines(
        Rate(new() { Step = Money.FromPounds(0.05m) }).Explain(),
        Rate(new() { Method = PaRateMethod.Weighted, Weights = new(1.5m, 0.25m, 0m) }).Explain(),
        Message(() => Rate(new() { Step = Money.FromPounds(1.5m), Age = 12 })),
        Message(() => Rate(new() { Band = "IX" })),
        Message(() => Rate(new() { PayStep = "ENTRI" })),
        new AgencyPricing(PublishedFigures.Bundled.MinimumWages).Price([new("care", "day", "A", Money.FromPounds(23.405m), 37.5m), new("care", "day", "İ", Money.FromPounds(11.5m), 1000.25m)], new(2026, 4, 1))[0].Explain(),
        Message(() => new AgencyRatePolicy { TrimShare = 0.75m })));

    [Theory]
    [MemberData(nameof(CultureNames))]
    public void Errors_of_employment_read_the_same(string culture) => AssertSame(culture, () => Lines(
        Message(() => Employ.In(2027)),
        Message(() => Employ.In(2026, new() { PensionPercent = 2.5m })),
        Message(() => Employ.Pa(-1.5m, -0.5m)),
        Message(() => Employ.Pa(1.5m, 13.5m) with { TrainingHours = 9_000.5m }),
        Message(() => Employ.Cost(2026, Employ.Pa(37.5m, 12.5m) with { NationalInsuranceCategory = "ı" })),
        Message(() => Employ.Cost(2014, Employ.Pa(37.5m, 12.5m) with { NationalInsuranceCategory = "h" })),
        Employ.Cost(2026, Employ.Pa(37.5m, 13.5m) with { NationalInsuranceCategory = "h" }).Totals,
        new PayPeriod(new(2026), PayFrequency.FourWeekly, 13),
        new TaxYear(2026)));

    [Theory]
    [MemberData(nameof(CultureNames))]
    public void What_points_come_to_and_how_a_sum_is_shared_read_the_same(string culture) => AssertSame(culture, () => Lines(
        Explained.Score.Explain(),
        Explained.Everything.Explain(),
        Explained.Mixed.Explain(),
        Explained.Worked(envelope: 20_000m).Explain(),
        Lines(Explained.Mixed.People.Select(person => person.Explain())),
        ApportionmentTextTests.Within(56_700.01m, 4_000m, 20_000m).Explain(),
        ApportionmentTextTests.Within(19_999.99m, 4_000m, 20_000m).Explain(),
        Explained.Accuracy.Explain(),
        new TableCalibration(CalibrationMethod.PercentileMatching, 0.15m, 0.03m).Calibrate(Explained.Sample).Explain(),
        new TableCalibration(CalibrationMethod.Isotonic, 0.15m).CrossValidate(Explained.Sample, 5).Explain()));

    private static PaRate Rate(PaRatePolicy policy) =>
        new PaPricing(PublishedFigures.Bundled.MinimumWages, PublishedFigures.Bundled.AgendaForChangePay, PublishedFigures.Bundled.UnsocialHours, policy).Price(new(2026, 4, 1));

    private static void AssertSame(string culture, Func<string> run)
    {
        Assert.NotEqual(CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo(culture));
        Assert.Equal(Cultures.In(string.Empty, run), Cultures.In(culture, run));
    }

    private static string Lines(params IEnumerable<object?> things) =>
        string.Join('\n', things.Select(thing => thing is IFormattable and not Enum ? ((IFormattable)thing).ToString(null, CultureInfo.InvariantCulture) : thing?.ToString()));

    private static string Message(Func<object> run) => Record.Exception(run)?.Message ?? "no error";
}
