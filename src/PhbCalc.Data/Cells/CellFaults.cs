using System.Globalization;
using System.Text;

namespace PhbCalc.Data;

/// <summary>What can be wrong with one cell.</summary>
internal static class CellFaults
{
    private const string IsoForm = "yyyy-MM-dd";
    private const string UkForm = "dd/MM/yyyy";
    private const int LongestShown = 80;

    /// <summary>The value of a cell as a message shows it: on one line, and not without end.</summary>
    internal static string Shown(ReadOnlySpan<byte> text) => Shown(Encoding.UTF8.GetString(text));

    /// <summary>A text as a message shows it.</summary>
    internal static string Shown(string value)
    {
        string oneLine = string.Concat(value.Select(letter => char.IsControl(letter) ? ' ' : letter));
        return oneLine.Length <= LongestShown ? oneLine : $"{oneLine[..LongestShown]}...";
    }

    internal static Fault Blank(string field) => new(field, "is blank", "give it a value");

    internal static Fault OneTimeBlank(string field) =>
        new(field, "is blank while the other time is given", "give both times, or neither for a band that holds all day");

    internal static Fault NotIsoDate(string field, string value)
    {
        bool isUk = CellText.TryUkDate(Encoding.UTF8.GetBytes(value), out LocalDate date);
        return isUk
            ? NotADate(field, value, IsoForm, $"write {Iso.Text(date)}, or say --dates uk") with { RemedyWithoutPersonalData = $"write it as {IsoForm}, or say --dates uk" }
            : NotADate(field, value, IsoForm, $"write a day of the calendar as {IsoForm}, such as 2026-04-06");
    }

    internal static Fault NotUkDate(string field, string value)
    {
        const string OneForm = ": every date of every file is read so, or leave out --dates uk";
        bool isIso = CellText.TryIsoDate(Encoding.UTF8.GetBytes(value), out LocalDate date);
        return isIso
            ? NotADate(field, value, UkForm, $"write {date.ToString(UkForm, CultureInfo.InvariantCulture)}{OneForm}") with { RemedyWithoutPersonalData = $"write it as {UkForm}{OneForm}" }
            : NotADate(field, value, UkForm, $"write a day of the calendar as {UkForm}, such as 06/04/2026");
    }

    internal static Fault NotAStart(string field, string value) => value == "24:00"
        ? new(field, "is the end of a day, not a start", "write 00:00, and the day that begins then") { Value = value }
        : NotATime(field, value);

    internal static Fault NotATime(string field, string value)
    {
        const string Problem = "is not a time as HH:mm";
        string padded = value.IndexOf(':', StringComparison.Ordinal) == 1 ? $"0{value}" : value;
        padded = padded.Length == 8 && padded.EndsWith(":00", StringComparison.Ordinal) ? padded[..5] : padded;
        bool isMeant = padded != value && CellText.TryStartTime(Encoding.UTF8.GetBytes(padded), out _);
        return isMeant
            ? new(field, Problem, $"write {padded}") { Value = value, RemedyWithoutPersonalData = "write it like 07:30" }
            : new(field, Problem, "write it like 07:30") { Value = value };
    }

    internal static Fault NotMoney(string field, string value) =>
        new(field, "is not a sum of money", "write it like 1234.56 or £1,234.56") { Value = value };

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
        string meant = faulty.Split('-').FirstOrDefault(part => !IsOf(part, words)) ?? faulty;
        string start = meant[..Math.Min(3, meant.Length)];
        return new(field, "is not a day", Nearest.Suggest(IsOf(start, words) ? start : meant, words)) { Value = faulty };
    }

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
