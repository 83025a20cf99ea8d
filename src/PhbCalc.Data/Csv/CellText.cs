using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace PhbCalc.Data.Csv;

/// <summary>Reads values from the UTF-8 text of cells. Each form is exact: nothing else is guessed.</summary>
/// <remarks>Rule: spec 8, Files.</remarks>
internal static partial class CellText
{
    private const byte Space = (byte)' ';
    private const int MostDigits = 28;
    private const int MostOnStack = 64;
    private const byte LastPlain = 0x7E;
    private const byte FirstOfControl = 0xC2;
    private const byte FirstOfUnseen = 0xE2;
    private const int LengthOfUnseen = 3;

    private static readonly string[] FormulaErrors =
    [
        "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#BUSY!", "#UNKNOWN!", "#GETTING_DATA",
        "#EXTERNAL!", "#PYTHON!", "#ERROR!",
    ];

    private static readonly SearchValues<byte> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, Space).Select(value => (byte)value).Except([(byte)'\t', (byte)'\r', (byte)'\n']), 0x7F]);

    private static readonly SearchValues<byte> DigitsAndPoint = SearchValues.Create("0123456789.,"u8);

    private static ReadOnlySpan<byte> Pound => "£"u8;

    private static ReadOnlySpan<byte> NoBreakSpace => "\u00a0"u8;

    private static ReadOnlySpan<byte> NoWidthSpace => "\u200b"u8;

    /// <summary>The text without surrounding white space, which includes the non-breaking and zero-width spaces that pasted cells bring.</summary>
    internal static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text) =>
        text.IsEmpty || (IsPlain(text[0]) && IsPlain(text[^1])) ? text : TrimAll(text);

    /// <summary>Reads <c>1234.56</c> or <c>£1,234.56</c>; and <c>£ 1,234.56</c> and <c>£-</c>, as spreadsheets write sums in their accounting format, in which a dash is 0.</summary>
    internal static bool TryMoney(ReadOnlySpan<byte> text, out Money money)
    {
        money = default;
        return IsExact(text) && (Money.TryParse(Chars(text, stackalloc char[MostOnStack]), out money) || TryAccounting(text, out money));
    }

    private static bool TryAccounting(ReadOnlySpan<byte> text, out Money money)
    {
        money = default;
        if (!text.StartsWith(Pound))
        {
            return false;
        }

        ReadOnlySpan<byte> sum = Trim(text[Pound.Length..]);
        return sum.SequenceEqual("-"u8) || (!sum.IsEmpty && char.IsAsciiDigit((char)sum[0]) && Money.TryParse(Chars(sum, stackalloc char[MostOnStack]), out money));
    }

    /// <summary>Reads a sum of money that is not below zero.</summary>
    internal static bool TrySum(ReadOnlySpan<byte> text, out Money sum) => TryMoney(text, out sum) && sum >= default(Money);

    /// <summary>A sum of money that may be below zero, in a file without commas between cells.</summary>
    internal static bool TryMoneyWithPoint(ReadOnlySpan<byte> text, out Money money) => TryMoney(text, out money) && (text.Contains((byte)'.') || !text.Contains((byte)','));

    /// <summary>The same in a file without commas between cells, where <c>1,234</c> may also mean 1.234: it is not read.</summary>
    internal static bool TrySumWithPoint(ReadOnlySpan<byte> text, out Money sum) => TrySum(text, out sum) && (text.Contains((byte)'.') || !text.Contains((byte)','));

    /// <summary>Reads <c>1234.56</c>: digits, with an optional point and minus.</summary>
    internal static bool TryNumber(ReadOnlySpan<byte> text, out decimal number)
    {
        number = 0m;
        ReadOnlySpan<byte> digits = text.StartsWith("-"u8) ? text[1..] : text;
        return !digits.IsEmpty && char.IsAsciiDigit((char)digits[0]) && char.IsAsciiDigit((char)digits[^1]) && IsExact(text)
            && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>Reads a whole number; <c>2.0</c> is 2.</summary>
    internal static bool TryWhole(ReadOnlySpan<byte> text, out int number)
    {
        int point = text.IndexOf((byte)'.');
        ReadOnlySpan<byte> whole = point > 0 && point + 1 < text.Length && !text[(point + 1)..].ContainsAnyExcept((byte)'0') ? text[..point] : text;
        return Utf8Parser.TryParse(whole, out number, out int used) && used == whole.Length && whole[0] != (byte)'+';
    }

    /// <summary>Reads a percentage as its number: <c>5</c> and <c>5%</c> are 5.</summary>
    internal static bool TryPercent(ReadOnlySpan<byte> text, out decimal percent) => TryNumber(WithoutPercentSign(text, out _), out percent);

    /// <summary>Reads a share: <c>0.138</c> and <c>13.8%</c> are 0.138.</summary>
    internal static bool TryShare(ReadOnlySpan<byte> text, out decimal share)
    {
        bool isRead = TryNumber(WithoutPercentSign(text, out bool isPercent), out share);
        share = isRead && isPercent ? share / 100m : share;
        return isRead;
    }

    /// <summary>Reads a share as an exact fraction: <c>0.8</c>, <c>4/5</c> and <c>80%</c> are 4/5.</summary>
    internal static bool TryShareFraction(ReadOnlySpan<byte> text, out Ratio share)
    {
        bool isRead = TryFraction(WithoutPercentSign(text, out bool isPercent), out share) && !(isPercent && text.Contains((byte)'/'));
        share = isRead && isPercent ? share * new Ratio(1, 100) : share;
        return isRead;
    }

    /// <summary>Reads <c>0.8</c> or <c>4/5</c>.</summary>
    internal static bool TryFraction(ReadOnlySpan<byte> text, out Ratio fraction) => Ratio.TryParse(Chars(text, stackalloc char[MostOnStack]), out fraction);

    /// <summary>Reads <c>Mon-Fri</c>, <c>Sat Sun</c> or <c>BankHoliday</c>.</summary>
    internal static bool TryDays(ReadOnlySpan<byte> text, out DayTypes days) => DayWords.TryParse(Chars(text, stackalloc char[MostOnStack]), out days, out _);

    /// <summary>Reads <c>every</c> or <c>1,3 of 4</c>.</summary>
    internal static bool TryWeeks(ReadOnlySpan<byte> text, out WeekPattern weeks) => WeekPattern.TryParse(Chars(text, stackalloc char[MostOnStack]), out weeks);

    /// <summary>The damage that a text shows. A line break or a tab within a cell is not damage.</summary>
    internal static CellDamage DamageOf(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return CellDamage.None;
        }

        if (text.ContainsAnyExceptInRange(Space, LastPlain))
        {
            if (text.ContainsAny(Controls) || (text.Contains(FirstOfControl) && HasLateControl(text)))
            {
                return CellDamage.Control;
            }

            if (text.Contains(FirstOfUnseen) && HasUnseen(text))
            {
                return CellDamage.Unseen;
            }
        }

        return text.SequenceEqual("#NOT-CALCULATED!"u8) ? CellDamage.NotCalculated
            : text[0] == (byte)'#' ? (text.Length > 1 && !text.ContainsAnyExcept((byte)'#') ? CellDamage.TooNarrow : IsFormulaError(text) ? CellDamage.Formula : CellDamage.None)
            : text[0] == (byte)'E' && IsErrorNumber(text) ? CellDamage.Formula
            : char.IsAsciiDigit((char)text[0]) && IsExponentForm(text) ? CellDamage.Exponent
            : text.SequenceEqual("NULL"u8) ? CellDamage.Null
            : CellDamage.None;
    }

    private static ReadOnlySpan<byte> WithoutPercentSign(ReadOnlySpan<byte> text, out bool isPercent)
    {
        isPercent = text.Length > 1 && text[^1] == (byte)'%';
        return isPercent ? text[..^1].TrimEnd(Space) : text;
    }

    private static bool IsFormulaError(ReadOnlySpan<byte> text)
    {
        foreach (string error in FormulaErrors)
        {
            if (Ascii.EqualsIgnoreCase(text, error))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it is <c>Err:502</c> or the like, which LibreOffice shows for some errors.</summary>
    private static bool IsErrorNumber(ReadOnlySpan<byte> text) => text.Length == 7 && text.StartsWith("Err:5"u8) && char.IsAsciiDigit((char)text[5]) && char.IsAsciiDigit((char)text[6]);

    /// <summary>Whether it is a number with an exponent, as spreadsheets show long numbers: <c>1.23E+05</c>.</summary>
    private static bool IsExponentForm(ReadOnlySpan<byte> text)
    {
        int exponent = text.IndexOfAny("Ee"u8);
        return exponent > 0 && exponent + 2 < text.Length && text[exponent + 1] is (byte)'+' or (byte)'-'
            && !text[..exponent].ContainsAnyExcept(DigitsAndPoint) && !text[(exponent + 2)..].ContainsAnyExceptInRange((byte)'0', (byte)'9');
    }

    /// <summary>Whether it has one of the control characters U+0080 to U+009F, which some terminals obey too.</summary>
    private static bool HasLateControl(ReadOnlySpan<byte> text)
    {
        for (int i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] == FirstOfControl && text[i + 1] is >= 0x80 and <= 0x9F)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it has a zero-width space or a direction mark, U+200B to U+200F: two ids that differ by one look the same. A joiner between letters that need one does not count.</summary>
    private static bool HasUnseen(ReadOnlySpan<byte> text)
    {
        for (int i = 0; i + LengthOfUnseen <= text.Length; i++)
        {
            if (text[i] == FirstOfUnseen && text[i + 1] == 0x80 && text[i + 2] is (0x8B or 0x8E or 0x8F))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a text that starts or ends with this has no white space there.</summary>
    internal static bool IsPlain(byte value) => value is > Space and < 0x80;

    private static ReadOnlySpan<byte> TrimAll(ReadOnlySpan<byte> text)
    {
        while (true)
        {
            ReadOnlySpan<byte> trimmed = text.Trim(" \t\r\n"u8);
            trimmed = trimmed.StartsWith(NoBreakSpace) ? trimmed[NoBreakSpace.Length..] : trimmed;
            trimmed = trimmed.EndsWith(NoBreakSpace) ? trimmed[..^NoBreakSpace.Length] : trimmed;
            trimmed = trimmed.StartsWith(NoWidthSpace) ? trimmed[NoWidthSpace.Length..] : trimmed;
            trimmed = trimmed.EndsWith(NoWidthSpace) ? trimmed[..^NoWidthSpace.Length] : trimmed;
            if (trimmed.Length == text.Length)
            {
                return trimmed;
            }

            text = trimmed;
        }
    }

    /// <summary>Whether a decimal holds every digit: it silently drops those past the 28th.</summary>
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

/// <summary>Reads a value from the UTF-8 text of a cell that is not blank.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="text">The text, trimmed.</param>
/// <param name="value">The value.</param>
/// <returns>Whether the text is such a value.</returns>
internal delegate bool TryReadCell<T>(ReadOnlySpan<byte> text, out T value);
