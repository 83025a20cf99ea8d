using System.Globalization;
using System.Text;

namespace PhbCalc.Data.Csv;

/// <content>Dates and times. The plain forms come first, since nearly every cell has one.</content>
internal static partial class CellText
{
    private const int Century = 2000;

    /// <summary>Day 0 of spreadsheets, which they show for an empty cell in a column of dates.</summary>
    private static readonly (int Year, int Month, int Day) DayZero = (1899, 12, 30);

    private static ReadOnlySpan<byte> From => " from "u8;

    /// <summary>Reads <c>2026-04-06</c>, and <c>2026-04-06 00:00:00</c> as databases write dates.</summary>
    internal static bool TryIsoDate(ReadOnlySpan<byte> text, out LocalDate date)
    {
        date = default;
        text = text.Length > 10 ? WithoutMidnight(text) : text;
        return text.Length == 10 && text[4] == (byte)'-' && text[7] == (byte)'-'
            && TryDigits(text[..4], out int year) && TryDigits(text[5..7], out int month) && TryDigits(text[8..], out int day)
            && TryDate(year, month, day, out date);
    }

    /// <summary>Reads <c>06/04/2026</c>, <c>6/4/26</c> (2000 to 2099), <c>6-Apr-26</c>, <c>6 April 2026</c> and <c>2026-04-06</c>, with or without a time of midnight.</summary>
    internal static bool TryUkDate(ReadOnlySpan<byte> text, out LocalDate date)
    {
        date = default;
        return (TryParts(text, out int day, out int month, out int year) && TryDate(year, month, day, out date)) || TryIsoDate(text, out date);
    }

    /// <summary>Reads <c>1 of 2 from 15/07/2026</c>, and all other forms of weeks.</summary>
    internal static bool TryUkWeeks(ReadOnlySpan<byte> text, out WeekPattern weeks)
    {
        if (TryWeeks(text, out weeks))
        {
            return true;
        }

        if (UkDateOfWeeks(text) is not { } date || date.Year < Century || !TryWeeks(text[..text.LastIndexOf(From)], out weeks))
        {
            return false;
        }

        weeks = weeks.CountedFromWeekOf(date);
        return true;
    }

    /// <summary>The date from which weeks are counted, if written as in the UK; null if the text has none.</summary>
    internal static LocalDate? UkDateOfWeeks(ReadOnlySpan<byte> text) =>
        text.LastIndexOf(From) is > 0 and var from && TryUkDate(text[(from + From.Length)..].Trim(Space), out LocalDate date) ? date : null;

    /// <summary>Whether a date could also have its month first: <c>06/04/2026</c>, but not <c>13/04/2026</c> or <c>6 April 2026</c>.</summary>
    internal static bool ReadsBothWays(ReadOnlySpan<byte> text) =>
        TryParts(text, out int day, out int month, out _) && day is >= 1 and <= 12 && month is >= 1 and <= 12 && !text.ContainsAnyInRange((byte)'A', (byte)'z');

    /// <summary>Whether a date exists only if its month comes first: <c>04/13/2026</c>.</summary>
    internal static bool IsMonthFirst(ReadOnlySpan<byte> text) =>
        TryParts(text, out int day, out int month, out int year) && month > 12 && TryDate(year, day, month, out _);

    /// <summary>Reads <c>07:30</c>, <c>7:30</c>, <c>07:30:00</c> and <c>7:30 AM</c>.</summary>
    internal static bool TryStartTime(ReadOnlySpan<byte> text, out LocalTime time)
    {
        time = default;
        if (text.Length == 5 && text[2] == (byte)':' && TryDigits(text[..2], out int hour) && TryDigits(text[3..], out int minute))
        {
            return TryTime(hour, minute, out time);
        }

        return TryLooseTime(text, out hour, out minute, out int second) && second == 0 && TryTime(hour, minute, out time);
    }

    /// <summary>Reads <c>07:30</c> and the like, and <c>24:00</c> as the end of the day, the midnight that follows.</summary>
    internal static bool TryEndTime(ReadOnlySpan<byte> text, out LocalTime time) => TryStartTime(text, out time) || IsEndOfDay(text);

    /// <summary>Whether a time is <c>24:00</c> or <c>24:00:00</c>.</summary>
    internal static bool IsEndOfDay(ReadOnlySpan<byte> text) => text.SequenceEqual("24:00"u8) || text.SequenceEqual("24:00:00"u8);

    /// <summary>Whether it is a time with seconds.</summary>
    internal static bool HasSeconds(ReadOnlySpan<byte> text) => TryLooseTime(text, out _, out _, out int second) && second > 0;

    private static bool TryLooseTime(ReadOnlySpan<byte> text, out int hour, out int minute, out int second)
    {
        (hour, minute, second) = (0, 0, 0);
        text = WithoutZeroFraction(WithoutDayZero(text));
        bool isMorning = EndsWith(text, "AM");
        bool isHalf = isMorning || EndsWith(text, "PM");
        text = isHalf ? text[..^2].TrimEnd(Space) : text;
        int colon = text.IndexOf((byte)':');
        if (colon is < 1 or > 2 || text.Length - colon is not (3 or 6) || (text.Length - colon == 6 && text[colon + 3] != (byte)':'))
        {
            return false;
        }

        bool isRead = TryDigits(text[..colon], out hour) && TryDigits(text.Slice(colon + 1, 2), out minute)
            && (text.Length - colon == 3 || TryDigits(text[(colon + 4)..], out second));
        if (isHalf && (hour is < 1 or > 12))
        {
            return false;
        }

        hour = !isHalf ? hour : (hour % 12) + (isMorning ? 0 : 12);
        return isRead && hour <= 23 && minute <= 59 && second <= 59;
    }

    private static bool TryTime(int hour, int minute, out LocalTime time)
    {
        bool exists = hour <= 23 && minute <= 59;
        time = exists ? new(hour, minute) : default;
        return exists;
    }

    /// <summary>Day, month and year of a date in that order, as numbers; the date need not exist.</summary>
    private static bool TryParts(ReadOnlySpan<byte> text, out int day, out int month, out int year)
    {
        (day, month, year) = (0, 0, 0);
        text = WithoutMidnight(text);
        byte separator = text.Contains((byte)'/') ? (byte)'/' : text.Contains((byte)'-') ? (byte)'-' : Space;
        int first = text.IndexOf(separator);
        int second = first < 0 ? -1 : text[(first + 1)..].IndexOf(separator) + first + 1;
        if (first is < 1 or > 2 || second <= first || !TryDigits(text[..first], out day) || !TryDigits(text[(second + 1)..], out year))
        {
            return false;
        }

        ReadOnlySpan<byte> middle = text[(first + 1)..second];
        int yearLength = text.Length - second - 1;
        year += yearLength == 2 ? Century : 0;
        bool isNumber = middle.Length is 1 or 2 && TryDigits(middle, out month) && separator == (byte)'/';
        month = isNumber ? month : MonthOf(middle);
        return yearLength is 2 or 4 && month > 0;
    }

    private static int MonthOf(ReadOnlySpan<byte> name)
    {
        DateTimeFormatInfo names = CultureInfo.InvariantCulture.DateTimeFormat;
        for (int month = 1; month <= 12; month++)
        {
            if (Ascii.EqualsIgnoreCase(name, names.GetAbbreviatedMonthName(month)) || Ascii.EqualsIgnoreCase(name, names.GetMonthName(month))
                || (month == 9 && Ascii.EqualsIgnoreCase(name, "Sept")))
            {
                return month;
            }
        }

        return 0;
    }

    /// <summary>A date without the midnight that a database or a spreadsheet puts after it.</summary>
    private static ReadOnlySpan<byte> WithoutMidnight(ReadOnlySpan<byte> text)
    {
        text = WithoutZeroFraction(text);
        return text.EndsWith(" 00:00:00"u8) || text.EndsWith("T00:00:00"u8) ? text[..^9]
            : text.EndsWith(" 00:00"u8) ? text[..^6]
            : text;
    }

    /// <summary>A time without the parts of a second that a database writes, if all are zeros: <c>07:30:00.000</c>.</summary>
    private static ReadOnlySpan<byte> WithoutZeroFraction(ReadOnlySpan<byte> text)
    {
        ReadOnlySpan<byte> zeros = text.TrimEnd((byte)'0');
        return zeros.Length < text.Length && zeros.Length > 3 && zeros[^1] == (byte)'.' && text[zeros.Length - 4] == (byte)':' ? zeros[..^1] : text;
    }

    /// <summary>A time without the day 0 that Access, LibreOffice and other programs put before it: <c>1899-12-30 07:30:00</c>.</summary>
    private static ReadOnlySpan<byte> WithoutDayZero(ReadOnlySpan<byte> text) =>
        text.StartsWith("1899-12-30 "u8) || text.StartsWith("1899-12-30T"u8) || text.StartsWith("30/12/1899 "u8) ? text[11..] : text;

    /// <summary>Whether it is the date that a spreadsheet or a database shows for an empty cell: its day 0.</summary>
    internal static bool IsDayZero(ReadOnlySpan<byte> text)
    {
        text = WithoutMidnight(text);
        return text.SequenceEqual("1899-12-30"u8) || text.SequenceEqual("30/12/1899"u8) || text.SequenceEqual("1900-01-00"u8) || text.SequenceEqual("00/01/1900"u8);
    }

    private static bool EndsWith(ReadOnlySpan<byte> text, string ending) => text.Length > ending.Length && Ascii.EqualsIgnoreCase(text[^ending.Length..], ending);

    private static bool TryDigits(ReadOnlySpan<byte> text, out int number)
    {
        number = 0;
        foreach (byte digit in text)
        {
            if (!char.IsAsciiDigit((char)digit) || number > 100_000)
            {
                return false;
            }

            number = (number * 10) + (digit - '0');
        }

        return true;
    }

    private static bool TryDate(int year, int month, int day, out LocalDate date)
    {
        bool exists = year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) && (year, month, day) != DayZero;
        date = exists ? new(year, month, day) : default;
        return exists;
    }
}
