using System.Globalization;
using System.Text;

namespace PhbCalc.Data.Csv;

/// <summary>What can be wrong with one cell.</summary>
internal static class CellFaults
{
    private const string IsoForm = "yyyy-MM-dd";
    private const string UkForm = "dd/MM/yyyy";

    /// <summary>The value of a cell as messages show it: on one line, and cut short if long.</summary>
    internal static string Shown(ReadOnlySpan<byte> text) => Shown(Encoding.UTF8.GetString(text));

    /// <summary>A text as a message shows it.</summary>
    internal static string Shown(string value) => PhbCalc.Shown.Of(value);

    /// <summary>The damage to a cell that no column can hold: a failed formula, an id that became a number, control characters; null if there is none.</summary>
    internal static Fault? Damaged(string field, ReadOnlySpan<byte> text) => CellText.DamageOf(text) switch
    {
        CellDamage.Formula => new(field, "is an error: a formula failed here", "correct the formula in the spreadsheet, or write the value") { Value = Shown(text) },
        CellDamage.NotCalculated => new(field, "is a formula that was never worked out", "open the workbook in a spreadsheet and save it, or write the value"),
        CellDamage.TooNarrow => new(field, "is what a spreadsheet shows when a column is too narrow", "widen the column, and save the file again") { Value = Shown(text) },
        CellDamage.Exponent => new(field, "is a number that a spreadsheet has shortened", "write all of it, in a column whose cells are formatted as text") { Value = Shown(text) },
        CellDamage.Null => new(field, "is what a database writes for a blank cell", "leave the cell blank") { Value = Shown(text) },
        CellDamage.Unseen => new(field, "holds a character that cannot be seen, shown as its number", "type the cell again") { Value = Shown(text) },
        CellDamage.Control => new(field, "holds a control character, shown as its number", "type the cell again") { Value = Shown(text) },
        _ => null,
    };

    /// <summary>A row that adds up those above it.</summary>
    internal static Fault TotalRow(string value) => new("row", "starts a total row", "delete the row: totals are worked out from the others") { Value = value };

    /// <summary>A row of totals that does not say so.</summary>
    internal static Fault NumbersOnly(string value) =>
        new("row", "is in a row of numbers only, like a total", "delete the row if it adds up others: totals are worked out; otherwise fill in its other cells") { Value = value };

    internal static Fault Blank(string field) => new(field, "is blank", "give it a value");

    internal static Fault OneTimeBlank(string field) =>
        new(field, "is blank while the other time is given", "give both times, or neither for a band that holds all day");

    internal static Fault NotIsoDate(string field, string value)
    {
        byte[] text = Encoding.UTF8.GetBytes(value);
        return CellText.TryUkDate(text, out LocalDate date)
            ? NotADate(field, value, IsoForm, $"write {Iso.Text(date)}, or use --dates uk") with { RemedyWithoutPersonalData = $"write it as {IsoForm}, or use --dates uk" }
            : NoDate(field, value, IsoForm, "2026-04-06", Iso.Text);
    }

    internal static Fault NotUkDate(string field, string value) =>
        NoDate(field, value, UkForm, "06/04/2026", date => date.ToString(UkForm, CultureInfo.InvariantCulture));

    internal static Fault NotAStart(string field, string value) => CellText.IsEndOfDay(Encoding.UTF8.GetBytes(value))
        ? new(field, "is the end of a day, not a start", "write 00:00, and the day that begins then") { Value = value }
        : NotATime(field, value);

    internal static Fault NotATime(string field, string value)
    {
        if (CellText.HasSeconds(Encoding.UTF8.GetBytes(value)))
        {
            return new(field, "has seconds", "write whole minutes, like 07:30") { Value = value };
        }

        if (Meant.SerialTime(value) is { } kept)
        {
            return Serial(field, value, "time", Text(kept), "hh:mm");
        }

        return Meant.Time(value) is { } time
            ? NotATime(field, value, $"write {Text(time)}") with { RemedyWithoutPersonalData = "write it like 07:30" }
            : NotATime(field, value, "write it like 07:30");
    }

    internal static Fault NotAShare(string field, string value) => new(field, "is not a share", "write a number from 0 to 1, such as 0.2, or 20%") { Value = value };

    internal static Fault NotMoney(string field, string value) =>
        Meant.IsSumBelowZero(value)
            ? new(field, "is a sum below zero", "write a sum of 0 or more") { Value = value }
            : new(field, "is not a sum of money", "write it like 1234.56 or £1,234.56") { Value = value };

    internal static Fault NotSignedMoney(string field, string value) => new(field, "is not a sum of money", "write it like 1234.56 or £1,234.56, with a minus for money that came back") { Value = value };

    internal static Fault NotANumber(string field, string value) => Meant.Hours(value) is { } hours
        ? new(field, "is a time and not a number", string.Create(CultureInfo.InvariantCulture, $"if hours are meant, write {hours}")) { Value = value, RemedyWithoutPersonalData = "if hours are meant, write them like 7.5" }
        : new(field, "is not a number", "write it like 1234.56, with digits and a point only") { Value = value };

    internal static Fault NotWhole(string field, string value) => new(field, "is not a whole number", "write it like 2") { Value = value };

    internal static Fault NotDays(string field, string value) => NotDays(field, value, DayWords.Known);

    /// <summary>A faulty word for a day in a visit, where BankHoliday is not allowed.</summary>
    internal static Fault NotWeekdays(string field, string value) => NotDays(field, value, DayWords.Known.Take(7));

    internal static Fault NotWeeks(string field, string value)
    {
        string remedy = OfSpreadsheetDate(value) is var (first, last)
            ? string.Create(CultureInfo.InvariantCulture, $"write {first} of {last}: a spreadsheet made a date of it")
            : IsOf(value, ["fortnightly", "alternate", "alternate weeks", "every other week", "every second week", "every 2 weeks"]) ? "write 1 of 2, counted from the week of the person's start, or 1 of 2 from 2026-07-15"
            : CellText.UkDateOfWeeks(Encoding.UTF8.GetBytes(value)) is { } from ? $"write the date as {Iso.Text(from)}, or use --dates uk"
            : "write every, or weeks of a cycle such as 1 of 2 or 1,3 of 4";
        return new(field, "is not a week pattern", remedy) { Value = value, RemedyWithoutPersonalData = OfSpreadsheetDate(value) is null ? null : "write it like 1 of 2: a spreadsheet made a date of it" };
    }

    internal static Fault NotAWord(string field, string value, string what, IEnumerable<string> known) =>
        new(field, $"is not {what}", Nearest.Suggest(value, known)) { Value = value };

    /// <summary>A text that is not a date in any form that is read, with the date probably meant, if there is one.</summary>
    private static Fault NoDate(string field, string value, string form, string example, Func<LocalDate, string> written) =>
        CellText.IsDayZero(Encoding.UTF8.GetBytes(value)) ? new(field, "is the date that a spreadsheet shows for a blank cell", $"leave the cell blank, or write the date as {form}") { Value = value }
        : CellText.IsMonthFirst(Encoding.UTF8.GetBytes(value)) ? NotADate(field, value, form, "put the day before the month: read as day/month/year it has no such month")
        : Meant.SerialDate(value) is { } kept ? Serial(field, value, "date", written(kept), form)
        : Meant.Date(value) is { } date ? NotADate(field, value, form, $"write {written(date)}") with { RemedyWithoutPersonalData = $"write it as {form}" }
        : NotADate(field, value, form, $"write a day of the calendar as {form}, such as {example}");

    /// <summary>A number that a spreadsheet shows when a column has lost its format.</summary>
    private static Fault Serial(string field, string value, string what, string meant, string form)
    {
        string mend = $"format the column as a {what} ({form}) and save the file again";
        return new(field, $"is the number that a spreadsheet keeps for a {what}", $"write {meant}, or {mend}") { Value = value, RemedyWithoutPersonalData = mend };
    }

    private static Fault NotADate(string field, string value, string form, string remedy) => new(field, $"is not a date as {form}", remedy) { Value = value };

    private static Fault NotATime(string field, string value, string remedy) => new(field, "is not a time as HH:mm", remedy) { Value = value };

    private static string Text(LocalTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static Fault NotDays(string field, string value, IEnumerable<string> known)
    {
        string faulty = DayWords.TryParse(value, out _, out string? faultyWord) || faultyWord is null ? value : faultyWord;
        return FaultyDay(field, faulty, known);
    }

    /// <summary>A faulty word among those for days.</summary>
    internal static Fault FaultyDay(string field, string faulty, IEnumerable<string> known)
    {
        string[] words = [.. known];
        if (IsOf(faulty, ["and"]) || faulty.AsSpan().ContainsAny("/&+;"))
        {
            return new(field, "is not a day", "put a space or a comma between days, like Mon Tue") { Value = faulty };
        }

        if (IsOf(faulty, ["every", "everyday", "daily", "all"]))
        {
            return new(field, "is not a day", "for every day, write Mon-Sun") { Value = faulty };
        }

        string meant = string.Concat(faulty.Select(letter => DayWords.IsDash(letter) ? '-' : letter)).Split('-')
            .FirstOrDefault(part => !IsOf(part, words) && !DayWords.TryParse(part, out _, out _)) ?? faulty;
        return new(field, "is not a day", Nearest.Suggest(NearestDay(meant) ?? meant, words)) { Value = faulty };
    }

    /// <summary>The word for a day that starts like a faulty one (<c>Tues</c>), or whose full name is close to it (<c>Munday</c>); null if there is none.</summary>
    private static string? NearestDay(string faulty)
    {
        (string Word, string Name)[] days = [.. DayWords.Known.Take(7).Select((word, day) => (word, DayWords.Name((DayTypes)(1 << day))))];
        return Array.Find(days, day => faulty.StartsWith(day.Word, StringComparison.OrdinalIgnoreCase)).Word
            ?? (Nearest.To(faulty, days.Select(day => day.Name)) is { } name ? Array.Find(days, day => day.Name == name).Word : null);
    }

    /// <summary>What is no exact share.</summary>
    /// <param name="field">The column.</param>
    /// <param name="value">What its cell holds.</param>
    /// <param name="allowed">What may be written there.</param>
    internal static Fault NotAShare(string field, string value, string allowed) => OfSpreadsheetDate(value) is var (part, whole)
        ? new(field, "is not a share", string.Create(CultureInfo.InvariantCulture, $"write {part}/{whole} in a cell formatted as text: a spreadsheet made a date of it")) { Value = value, RemedyWithoutPersonalData = "write it like 2/3 in a cell formatted as text: a spreadsheet made a date of it" }
        : new(field, "is not a share", allowed) { Value = value };

    /// <summary>The two numbers of a week pattern or a fraction that a spreadsheet turned into a date, the lower one first: 1/2 became 01-Feb or 01/02/2026, or 02-Jan with the month first, or a date in a cell of a workbook.</summary>
    private static (int First, int Last)? OfSpreadsheetDate(string value)
    {
        if ((CellText.TryUkDate(Encoding.UTF8.GetBytes(value), out LocalDate written) ? written : Meant.SerialDate(value)) is { } date)
        {
            return InOrder(date.Day, date.Month);
        }

        string[] parts = value.Split('-');
        return parts.Length == 2 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int day)
            ? InOrder(day, Array.FindIndex(CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames, name => name.Length > 0 && IsOf(parts[1], [name])) + 1)
            : null;

        static (int, int)? InOrder(int day, int month) => month == 0 || day is 0 or > WeekPattern.LongestCycle ? null : (Math.Min(day, month), Math.Max(day, month));
    }

    private static bool IsOf(string word, string[] known) => known.Contains(word, StringComparer.OrdinalIgnoreCase);
}

/// <summary>The damage that a spreadsheet or another program can do to the text of a cell.</summary>
internal enum CellDamage
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A spreadsheet shows it for a failed formula: <c>#N/A</c>.</summary>
    Formula,

    /// <summary>It is a formula of a workbook without a saved result.</summary>
    NotCalculated,

    /// <summary>A spreadsheet shows it for a column that is too narrow: <c>####</c>.</summary>
    TooNarrow,

    /// <summary>It is an id of digits that became a number: <c>1.23E+05</c>.</summary>
    Exponent,

    /// <summary>It has a control character of terminals, or NUL.</summary>
    Control,

    /// <summary>It holds a character that has no width.</summary>
    Unseen,

    /// <summary>It is <c>NULL</c>, which a database writes for a missing value.</summary>
    Null,
}
