using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace PhbCalc.Data;

/// <summary>Reads values from the UTF-8 text of cells. Each form is exact: what is not in it is not guessed.</summary>
/// <remarks>Rule: spec 8, Files.</remarks>
internal static class CellText
{
    private const byte Space = (byte)' ';
    private const int MostDigits = 28;
    private const int MostOnStack = 64;
    private static ReadOnlySpan<byte> NoBreakSpace => "\u00a0"u8;

    /// <summary>The text without white space around it, non-breaking spaces included: they come along when cells are pasted.</summary>
    internal static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text) =>
        text.IsEmpty || (IsPlain(text[0]) && IsPlain(text[^1])) ? text : TrimAll(text);

    /// <summary>Reads <c>2026-04-06</c>.</summary>
    internal static bool TryIsoDate(ReadOnlySpan<byte> text, out LocalDate date)
    {
        date = default;
        return text.Length == 10 && text[4] == (byte)'-' && text[7] == (byte)'-'
            && TryDigits(text[..4], out int year) && TryDigits(text[5..7], out int month) && TryDigits(text[8..], out int day)
            && TryDate(year, month, day, out date);
    }

    /// <summary>Reads <c>06/04/2026</c>.</summary>
    internal static bool TryUkDate(ReadOnlySpan<byte> text, out LocalDate date)
    {
        date = default;
        return text.Length == 10 && text[2] == (byte)'/' && text[5] == (byte)'/'
            && TryDigits(text[..2], out int day) && TryDigits(text[3..5], out int month) && TryDigits(text[6..], out int year)
            && TryDate(year, month, day, out date);
    }

    /// <summary>Reads <c>07:30</c>.</summary>
    internal static bool TryStartTime(ReadOnlySpan<byte> text, out LocalTime time)
    {
        time = default;
        if (text.Length != 5 || text[2] != (byte)':' || !TryDigits(text[..2], out int hour) || !TryDigits(text[3..], out int minute)
            || hour > 23 || minute > 59)
        {
            return false;
        }

        time = new(hour, minute);
        return true;
    }

    /// <summary>Reads <c>07:30</c>, and <c>24:00</c> as the end of the day, which is the midnight that follows.</summary>
    internal static bool TryEndTime(ReadOnlySpan<byte> text, out LocalTime time) => TryStartTime(text, out time) || text.SequenceEqual("24:00"u8);

    /// <summary>Reads <c>1234.56</c> or <c>£1,234.56</c>.</summary>
    internal static bool TryMoney(ReadOnlySpan<byte> text, out Money money)
    {
        money = default;
        return IsExact(text) && Money.TryParse(Chars(text, stackalloc char[MostOnStack]), out money);
    }

    /// <summary>Reads <c>1234.56</c>: digits, with a point and a minus if need be.</summary>
    internal static bool TryNumber(ReadOnlySpan<byte> text, out decimal number)
    {
        number = 0m;
        ReadOnlySpan<byte> digits = text.StartsWith("-"u8) ? text[1..] : text;
        return !digits.IsEmpty && char.IsAsciiDigit((char)digits[0]) && char.IsAsciiDigit((char)digits[^1]) && IsExact(text)
            && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>Reads a whole number.</summary>
    internal static bool TryWhole(ReadOnlySpan<byte> text, out int number) =>
        Utf8Parser.TryParse(text, out number, out int used) && used == text.Length && text[0] != (byte)'+';

    /// <summary>Reads <c>0.8</c> or <c>4/5</c>.</summary>
    internal static bool TryFraction(ReadOnlySpan<byte> text, out Ratio fraction) => Ratio.TryParse(Chars(text, stackalloc char[MostOnStack]), out fraction);

    /// <summary>Reads <c>Mon-Fri</c>, <c>Sat Sun</c> or <c>BankHoliday</c>.</summary>
    internal static bool TryDays(ReadOnlySpan<byte> text, out DayTypes days) => DayWords.TryParse(Chars(text, stackalloc char[MostOnStack]), out days, out _);

    /// <summary>Reads <c>every</c> or <c>1,3 of 4</c>.</summary>
    internal static bool TryWeeks(ReadOnlySpan<byte> text, out WeekPattern weeks) => WeekPattern.TryParse(Chars(text, stackalloc char[MostOnStack]), out weeks);

    private static bool IsPlain(byte value) => value is > Space and < 0x80;

    private static ReadOnlySpan<byte> TrimAll(ReadOnlySpan<byte> text)
    {
        while (true)
        {
            ReadOnlySpan<byte> trimmed = text.Trim(" \t\r\n"u8);
            trimmed = trimmed.StartsWith(NoBreakSpace) ? trimmed[NoBreakSpace.Length..] : trimmed;
            trimmed = trimmed.EndsWith(NoBreakSpace) ? trimmed[..^NoBreakSpace.Length] : trimmed;
            if (trimmed.Length == text.Length)
            {
                return trimmed;
            }

            text = trimmed;
        }
    }

    private static bool TryDigits(ReadOnlySpan<byte> text, out int number)
    {
        number = 0;
        foreach (byte digit in text)
        {
            if (!char.IsAsciiDigit((char)digit))
            {
                return false;
            }

            number = (number * 10) + (digit - '0');
        }

        return true;
    }

    private static bool TryDate(int year, int month, int day, out LocalDate date)
    {
        bool exists = year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month);
        date = exists ? new(year, month, day) : default;
        return exists;
    }

    /// <summary>Whether a decimal holds every digit: it drops those past the 28th in silence.</summary>
    private static bool IsExact(ReadOnlySpan<byte> text)
    {
        int digits = 0;
        foreach (byte value in text)
        {
            digits += char.IsAsciiDigit((char)value) ? 1 : 0;
        }

        return digits <= MostDigits;
    }

    private static ReadOnlySpan<char> Chars(ReadOnlySpan<byte> text, Span<char> buffer)
    {
        if (text.Length > buffer.Length)
        {
            return Encoding.UTF8.GetString(text);
        }

        Utf8.ToUtf16(text, buffer, out _, out int written);
        return buffer[..written];
    }
}
