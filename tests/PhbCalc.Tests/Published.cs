using System.Globalization;
using NodaTime.Text;
using PhbCalc.Employment;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests;

/// <summary>Published facts, as they stood when the tests were written: copies, so that the tests do not move with the data.</summary>
internal static class Published
{
    /// <summary>The bank holidays of England and Wales, 2012 to 2028.</summary>
    internal static BankHolidays BankHolidays { get; } = new(
        [.. Rows("bank-holidays-england-wales.csv").Select(row => new BankHoliday(Date(row[0]), row[1], row[2] == "yes", new Source(row[3])))]);

    /// <summary>Night shifts over clock changes, with the hours that were really worked.</summary>
    internal static IReadOnlyList<(LocalDateTime Start, LocalDateTime End, int ClockFaceHours, int ElapsedHours)> ClockChangeShifts { get; } =
        [.. Rows("clock-change-shifts.csv").Select(row => (Time(row[0]), Time(row[1]), Whole(row[2]), Whole(row[3])))];

    /// <summary>Employer's National Insurance by pay period, as HM Revenue and Customs publishes it to test payroll software with.</summary>
    internal static IReadOnlyList<(PayPeriod Period, string Category, Money Pay, Money Contribution)> EmployerContributions { get; } =
        [.. Rows("hmrc-employer-nic.csv").Select(row => (new PayPeriod(Year(row[0]), Frequency(row[2]), Whole(row[3])), row[1], Money.Parse(row[4]), Money.Parse(row[5])))];

    /// <summary>Hourly rates of Agenda for Change, as NHS Employers publishes them.</summary>
    internal static IReadOnlyList<(LocalDate From, string Band, string Step, Money Annual, Money Hourly)> AgendaForChangeHourly { get; } =
        [.. Rows("agenda-for-change-hourly-2025-26.csv").Select(row => (new LocalDate(Whole(row[0]), 4, 1), row[1], row[2], Money.Parse(row[3]), Money.Parse(row[4])))];

    /// <summary>An employer's pension contributions on the pay of one period.</summary>
    internal static IReadOnlyList<(LocalDate Day, PayFrequency Frequency, Money Pay, Money Contribution)> PensionContributions { get; } =
        [.. Rows("pension-employer-contributions.csv").Select(row => (Date(row[0]), Frequency(row[1]), Money.Parse(row[2]), Money.Parse(row[3])))];

    /// <summary>Statutory redundancy pay, as the calculator of GOV.UK is tested.</summary>
    internal static IReadOnlyList<(Money Cap, int Age, int Years, Money WeeklyPay, Ratio Weeks, Money Pay)> Redundancies { get; } =
        [.. Rows("statutory-redundancy.csv").Select(row => (Money.Parse(row[0]), Whole(row[1]), Whole(row[2]), Money.Parse(row[3]), Ratio.Parse(row[4]), Money.Parse(row[5])))];

    /// <summary>What holding 35,444 people harmless costs by seven models of an allocation in Florida, in dollars: aggregates of github.com/Information-Systems-Of-Florida/iBudget (CC BY-SA 4.0).</summary>
    internal static IReadOnlyList<(string Model, Money Before, Money Harmless, Money Extra, decimal Percent)> HoldHarmless { get; } =
        [.. Rows("florida-hold-harmless.csv").Select(row => (row[0], Money.Parse(row[2]), Money.Parse(row[4]), Money.Parse(row[5]), decimal.Parse(row[6], CultureInfo.InvariantCulture)))];

    /// <summary>How near six models of an allocation in Florida come, in dollars and per cent, on the people they were fitted to and on others; shares within bands are null where they are not published. Aggregates of github.com/Information-Systems-Of-Florida/iBudget (CC BY-SA 4.0).</summary>
    internal static IReadOnlyList<(string Model, string Set, int People, decimal RSquared, decimal Rmse, decimal Mae, decimal Mape, decimal?[] Within)> FloridaAccuracy { get; } =
        [.. Rows("florida-ibudget-published-accuracy.csv").Select(row => (row[0], row[2], Whole(row[3]), Number(row[4])!.Value, Number(row[5])!.Value, Number(row[6])!.Value, Number(row[7])!.Value, Array.ConvertAll(row[8..12], Number)))];

    /// <summary>What Florida Administrative Code 65G-4.0214 comes to: where a person lives, their age, the answer to every question, the sum and the dollars.</summary>
    internal static IReadOnlyList<(string Living, int Age, int Answer, decimal Sum, decimal Dollars)> FloridaFormula { get; } =
    [
        .. File.ReadLines(Repository.File("tests", "PhbCalc.Tests", "Vectors", "florida-ibudget-worked-vectors.csv")).Where(line => !line.StartsWith('#')).Skip(1).Select(line =>
        {
            string[] cells = line[(line.LastIndexOf('"') + 2)..].Split(',');
            return (cells[0], Whole(cells[1]), line.Contains("every item", StringComparison.Ordinal) ? Whole(line.Split("every item ")[1][..1]) : 0, Number(cells[2])!.Value, Number(cells[3])!.Value);
        }),
    ];

    /// <summary>The weights of that formula, by the names they have in the rule.</summary>
    internal static IReadOnlyDictionary<string, decimal> FloridaWeights { get; } = Rows("florida-ibudget-model-5b.csv").ToDictionary(row => row[0], row => Number(row[1])!.Value, StringComparer.Ordinal);

    /// <summary>Budgets of Support at Home by classification, a quarter and a year, as the Australian Department of Health prints them; some quarters do not add up to their year by a cent or two.</summary>
    internal static IReadOnlyList<(int Classification, Money Quarter, Money Year)> SupportAtHome { get; } =
        [.. Rows("support-at-home-budgets.csv").Select(row => (Whole(row[0]), Money.Parse(row[2]), Money.Parse(row[3])))];

    private static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Repository.File("tests", "PhbCalc.Tests", "Vectors", file)).Where(line => !line.StartsWith('#')).Skip(1).Select(line => line.Split(','));

    private static decimal? Number(string text) => text.Length == 0 ? null : decimal.Parse(text, CultureInfo.InvariantCulture);

    private static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).GetValueOrThrow();

    private static LocalDateTime Time(string text) => LocalDateTimePattern.CreateWithInvariantCulture("yyyy-MM-dd HH:mm").Parse(text).GetValueOrThrow();

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static TaxYear Year(string text) => TaxYear.TryParse(text, out TaxYear year) ? year : throw new FormatException(text);

    private static PayFrequency Frequency(string text) => Enum.Parse<PayFrequency>(text);
}
