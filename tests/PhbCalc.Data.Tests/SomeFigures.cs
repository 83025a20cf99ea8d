using PhbCalc.Employment;
using PhbCalc.Rates;

namespace PhbCalc.Data.Tests;

/// <summary>A few figures of pay and employment for 2025/26 and 2026/27: enough to calculate with in the tests, whatever the package publishes.</summary>
internal static class SomeFigures
{
    private static readonly LocalDate TaxYear2025 = new(2025, 4, 6);
    private static readonly LocalDate Wages2025 = new(2025, 4, 1);
    private static readonly LocalDate Wages2026 = new(2026, 4, 1);
    private static readonly Source Act = new("Somebody's Act 2025, section 1", new(2026, 11, 21), "official");

    internal static MinimumWages MinimumWages { get; } = new(
    [
        new("21 and over", 21, null, Wage("21 and over", 12.21m, 12.71m)),
        new("18 to 20", 18, 20, Wage("18 to 20", 10m, 10.85m)),
        new("16 to 17", 16, 17, Wage("16 to 17", 7.55m, 8m)),
    ]);

    internal static EmploymentFigures Employment { get; } = new(
        MinimumWages,
        Series("employer National Insurance", new NationalInsuranceRates(15m, Threshold(96m, 417m, 5_000m), Threshold(967m, 4_189m, 50_270m))),
        [
            Category("A", new(1999, 4, 6), startsAtUpper: false), Category("B", new(1999, 4, 6), startsAtUpper: false), Category("C", new(1999, 4, 6), startsAtUpper: false),
            Category("H", new(2016, 4, 6), startsAtUpper: true), Category("M", new(2015, 4, 6), startsAtUpper: true), Category("V", new(2025, 6, 6), startsAtUpper: true),
        ],
        Series("Employment Allowance", new EmploymentAllowance(Money.FromPounds(10_500m), IsOpenToCareEmployers: true)),
        Series("pension thresholds", new PensionThresholds(Threshold(192m, 833m, 10_000m), Threshold(120m, 520m, 6_240m), Threshold(967m, 4_189m, 50_270m))),
        Series("pension percentage", 3m),
        Series("statutory holiday", new StatutoryHoliday(5.6m, 28)),
        Series("statutory sick pay", new StatutorySickPay(Money.FromPounds(118.75m), null, 3, "flat")),
        new([new(new(1953, 12, 6), new(1977, 4, 5), 66, 0)]));

    internal static BankHolidays BankHolidays { get; } = new(
        [new(new(2025, 12, 25), "Christmas Day", false, Act), new(new(2026, 12, 25), "Christmas Day", false, Act), new(new(2027, 3, 26), "Good Friday", false, Act)]);

    internal static AgendaForChangePay Pay { get; } = new(
    [
        Point("3", "entry", 24_937m), Point("3", "top (2+ years)", 26_598m), Point("5", "entry", 31_049m),
    ]);

    internal static UnsocialHoursRates UnsocialHours { get; } = new([new(new UnsocialHours(3, 3, 37m, 74m), Wages2025, null, Act) { Unit = "per cent of pay" }]);

    internal static PaPricing PaPricing(PaRatePolicy? policy = null) => new(MinimumWages, Pay, UnsocialHours, policy);

    /// <summary>What a team costs in 2026/27.</summary>
    internal static EmploymentCost Cost(Team team, EmploymentPolicy? policy = null) => new EmploymentCosting(Employment, new TaxYear(2026), policy).Cost(team);

    private static EarningsThreshold Threshold(decimal weekly, decimal monthly, decimal annual) => new(Money.FromPounds(weekly), Money.FromPounds(monthly), Money.FromPounds(annual));

    private static DatedSeries<T> Series<T>(string name, T value) => new(name, [new(value, TaxYear2025, null, Act)]);

    private static DatedSeries<Money> Wage(string name, decimal in2025, decimal in2026) => new(name,
    [
        new(Money.FromPounds(in2025), Wages2025, Wages2026.PlusDays(-1), new("Regulations 2025")) { Unit = "pounds an hour" },
        new(Money.FromPounds(in2026), Wages2026, new(2027, 3, 31), new("Regulations 2026", new(2026, 11, 21), "official")) { Unit = "pounds an hour" },
    ]);

    private static DatedSeries<NationalInsuranceCategory> Category(string letter, LocalDate from, bool startsAtUpper) =>
        new($"category {letter}", [new(new(letter, "somebody", startsAtUpper), from)]);

    private static Dated<AgendaForChangePoint> Point(string band, string step, decimal annual) =>
        new(new(band, step, Money.FromPounds(annual), 37.5m), Wages2026, new(2027, 3, 31), new("NHS Employers, pay scales 2026/27")) { Unit = "pounds a year" };
}
