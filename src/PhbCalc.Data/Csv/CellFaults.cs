using System.Globalization;
using System.Text;

namespace PhbCalc.Data.Csv;

/// <summary>What can be wrong with one cell.</summary>
internal static class CellFaults
{
    private const string IsoForm = "yyyy-MM-dd";
    private const string UkForm = "dd/MM/yyyy";

    /// <summary>The value of a cell as a message shows it: on one line, and not without end.</summary>
    internal static string Shown(ReadOnlySpan<byte> text) => Shown(Encoding.UTF8.GetString(text));

    /// <summary>A text as a message shows it.</summary>
    internal static string Shown(string value) => PhbCalc.Shown.Of(value);

    /// <summary>What has happened to a cell that no column can hold: a formula failed, a spreadsheet made a number of an id, a screen would obey it; null if nothing has.</summary>
    internal static Fault? Damaged(string field, ReadOnlySpan<byte> text) => CellText.DamageOf(text) switch
    {
        CellDamage.Formula => new(field, "is an error: a formula failed here", "mend the formula in the spreadsheet, or write the value") { Value = Shown(text) },
        CellDamage.TooNarrow => new(field, "is all that a spreadsheet shows in a column that is too narrow", "widen the column, and save the file again") { Value = Shown(text) },
        CellDamage.Exponent => new(field, "is a number that a spreadsheet has shortened", "write all of it, in a column whose cells are formatted as text") { Value = Shown(text) },
        CellDamage.Control => new(field, "holds a control character, shown as its number", "type the cell again") { Value = Shown(text) },
        _ => null,
    };

    /// <summary>A row that adds up those above it.</summary>
    internal static Fault TotalRow(string value) => new("row", "starts a total row", "delete the row: totals are worked out from the others") { Value = value };

    internal static Fault Blank(string field) => new(field, "is blank", "give it a value");

    internal static Fault OneTimeBlank(string field) =>
        new(field, "is blank while the other time is given", "give both times, or neither for a band that holds all day");

    internal static Fault NotIsoDate(string field, string value)
    {
        byte[] text = Encoding.UTF8.GetBytes(value);
        return CellText.TryUkDate(text, out LocalDate date)
            ? NotADate(field, value, IsoForm, $"write {Iso.Text(date)}, or say --dates uk") with { RemedyWithoutPersonalData = $"write it as {IsoForm}, or say --dates uk" }
            : NotADate(field, value, IsoForm, MonthFirst(text) ?? $"write a day of the calendar as {IsoForm}, such as 2026-04-06");
    }

    internal static Fault NotUkDate(string field, string value)
    {
        byte[] text = Encoding.UTF8.GetBytes(value);
        return NotADate(field, value, UkForm, MonthFirst(text) ?? $"write a day of the calendar as {UkForm}, such as 06/04/2026");
    }

    internal static Fault NotAStart(string field, string value) => CellText.IsEndOfDay(Encoding.UTF8.GetBytes(value))
        ? new(field, "is the end of a day, not a start", "write 00:00, and the day that begins then") { Value = value }
        : NotATime(field, value);

    internal static Fault NotATime(string field, string value) => CellText.HasSeconds(Encoding.UTF8.GetBytes(value))
        ? new(field, "has seconds", "write whole minutes, like 07:30") { Value = value }
        : new(field, "is not a time as HH:mm", "write it like 07:30") { Value = value };

    internal static Fault NotAShare(string field, string value) => new(field, "is not a share", "write a number from 0 to 1, such as 0.2, or 20%") { Value = value };

    internal static Fault NotMoney(string field, string value) =>
        value.StartsWith('(') && value.EndsWith(')')
            ? new(field, "is a sum below zero", "write a sum of 0 or more: a sum here is not negative") { Value = value }
            : new(field, "is not a sum of money", "write it like 1234.56 or £1,234.56") { Value = value };

    internal static Fault NotANumber(string field, string value) =>
        new(field, "is not a number", "write it like 1234.56, with digits and a point only") { Value = value };

    internal static Fault NotWhole(string field, string value) => new(field, "is not a whole number", "write it like 2") { Value = value };

    internal static Fault NotDays(string field, string value) => NotDays(field, value, DayWords.Known);

    /// <summary>A faulty word for a day in a visit: there, BankHoliday is none.</summary>
    internal static Fault NotWeekdays(string field, string value) => NotDays(field, value, DayWords.Known.Take(7));

    internal static Fault NotWeeks(string field, string value)
    {
        string remedy = AsSpreadsheetDate(value) is { } meant
            ? $"write {meant}: a spreadsheet made a date of it"
            : "write every, or weeks of a cycle such as 1 of 2 or 1,3 of 4";
        return new(field, "is not a week pattern", remedy) { Value = value };
    }

    internal static Fault NotAWord(string field, string value, string what, IEnumerable<string> known) =>
        new(field, $"is not {what}", Nearest.Suggest(value, known)) { Value = value };

    private static Fault NotADate(string field, string value, string form, string remedy) => new(field, $"is not a date as {form}", remedy) { Value = value };

    private static Fault NotDays(string field, string value, IEnumerable<string> known)
    {
        string[] words = [.. known];
        string faulty = DayWords.TryParse(value, out _, out string? faultyWord) || faultyWord is null ? value : faultyWord;
        string meant = string.Concat(faulty.Select(letter => DayWords.IsDash(letter) ? '-' : letter)).Split('-')
            .FirstOrDefault(part => !IsOf(part, words) && !DayWords.TryParse(part, out _, out _)) ?? faulty;
        string start = meant[..Math.Min(3, meant.Length)];
        return new(field, "is not a day", Nearest.Suggest(IsOf(start, words) ? start : meant, words)) { Value = faulty };
    }

    /// <summary>What to do about a date whose month comes first; null if it is none that can only be read so.</summary>
    private static string? MonthFirst(byte[] text) => CellText.IsMonthFirst(text) ? "put the day before the month: read as day/month/year it has no such month" : null;

    /// <summary>The week pattern that a spreadsheet turned into a date: 1/2 became 01-Feb, or 02-Jan where the month comes first.</summary>
    private static string? AsSpreadsheetDate(string value)
    {
        string[] parts = value.Split('-');
        if (parts.Length != 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int day))
        {
            return null;
        }

        int month = Array.FindIndex(CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames, name => name.Length > 0 && IsOf(parts[1], [name])) + 1;
        return month == 0 || day is 0 or > WeekPattern.LongestCycle ? null
            : string.Create(CultureInfo.InvariantCulture, $"{Math.Min(day, month)} of {Math.Max(day, month)}");
    }

    private static bool IsOf(string word, string[] known) => known.Contains(word, StringComparer.OrdinalIgnoreCase);
}

/// <summary>What can have happened to the text of a cell on its way through a spreadsheet or another program.</summary>
internal enum CellDamage
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It is what a spreadsheet shows where a formula failed: <c>#N/A</c>.</summary>
    Formula,

    /// <summary>It is what a spreadsheet shows where a column is too narrow: <c>####</c>.</summary>
    TooNarrow,

    /// <summary>It is an id of digits that became a number: <c>1.23E+05</c>.</summary>
    Exponent,

    /// <summary>It holds a character that a terminal obeys, or NUL.</summary>
    Control,
}
