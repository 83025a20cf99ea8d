using NodaTime.Text;
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

    private static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Repository.File("tests", "PhbCalc.Tests", "Vectors", file)).Skip(1).Select(line => line.Split(','));

    private static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).GetValueOrThrow();

    private static LocalDateTime Time(string text) => LocalDateTimePattern.CreateWithInvariantCulture("yyyy-MM-dd HH:mm").Parse(text).GetValueOrThrow();

    private static int Whole(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
