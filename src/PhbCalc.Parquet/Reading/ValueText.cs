using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace PhbCalc.Parquet.Reading;

/// <summary>Writes values as the cells of a CSV file have them, exactly.</summary>
internal static class ValueText
{
    private const int LongestNumber = 64;
    private const int MostScale = 28;
    private const byte Quote = (byte)'"';

    private static readonly SearchValues<byte> Special = SearchValues.Create(",\"\r\n"u8);

    /// <summary>A text, with quotes around it if it needs them.</summary>
    internal static void Text(ArrayBufferWriter<byte> line, ReadOnlySpan<byte> text)
    {
        if (!text.ContainsAny(Special))
        {
            line.Write(text);
            return;
        }

        Span<byte> room = line.GetSpan((2 * text.Length) + 2);
        int length = 0;
        room[length++] = Quote;
        foreach (byte letter in text)
        {
            room[length++] = letter;
            if (letter == Quote)
            {
                room[length++] = Quote;
            }
        }

        room[length++] = Quote;
        line.Advance(length);
    }

    internal static void Truth(ArrayBufferWriter<byte> line, bool value) => line.Write(value ? "TRUE"u8 : "FALSE"u8);

    internal static void Whole(ArrayBufferWriter<byte> line, long value)
    {
        Utf8Formatter.TryFormat(value, line.GetSpan(LongestNumber), out int length);
        line.Advance(length);
    }

    internal static void Unsigned(ArrayBufferWriter<byte> line, ulong value)
    {
        Utf8Formatter.TryFormat(value, line.GetSpan(LongestNumber), out int length);
        line.Advance(length);
    }

    /// <summary>A decimal by its digits and its scale, without zeros at its end.</summary>
    internal static void Decimal(ArrayBufferWriter<byte> line, long digits, int scale)
    {
        while (scale > 0 && digits % 10 == 0)
        {
            (digits, scale) = (digits / 10, scale - 1);
        }

        if (scale == 0)
        {
            Whole(line, digits);
        }
        else if (scale <= MostScale)
        {
            ulong size = digits < 0 ? unchecked((ulong)-digits) : (ulong)digits;
            Exact(line, new(unchecked((int)size), unchecked((int)(size >> 32)), 0, digits < 0, (byte)scale));
        }
        else
        {
            Decimal(line, (BigInteger)digits, scale);
        }
    }

    /// <summary>A decimal by its digits and its scale, without zeros at its end.</summary>
    internal static void Decimal(ArrayBufferWriter<byte> line, BigInteger digits, int scale)
    {
        while (scale > 0 && (digits % 10).IsZero)
        {
            (digits, scale) = (digits / 10, scale - 1);
        }

        string text = BigInteger.Abs(digits).ToString(CultureInfo.InvariantCulture).PadLeft(scale + 1, '0');
        Ascii(line, $"{(digits.Sign < 0 ? "-" : string.Empty)}{text[..^scale]}{(scale == 0 ? string.Empty : ".")}{text[^scale..]}");
    }

    /// <summary>A number of binary floating point, as the shortest decimal that gives it back: 15.3 for the number of 64 bits that is nearest to 15.3.</summary>
    /// <typeparam name="T">The type of the number.</typeparam>
    /// <param name="line">Where it goes.</param>
    /// <param name="value">The number.</param>
    /// <param name="digits">The most significant digits that the type keeps of any decimal.</param>
    /// <returns>Whether it has no more digits than those: if it has, it was worked out, or is not what was meant.</returns>
    internal static bool Binary<T>(ArrayBufferWriter<byte> line, T value, int digits)
        where T : IBinaryFloatingPointIeee754<T>
    {
        Span<byte> room = line.GetSpan(LongestNumber);
        value.TryFormat(room, out int length, default, CultureInfo.InvariantCulture);
        ReadOnlySpan<byte> text = room[..length];
        bool isKept = T.IsInteger(value) || Digits(text) <= digits;
        if (text.Contains((byte)'E') && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal plain))
        {
            Exact(line, plain);
            return isKept;
        }

        line.Advance(length);
        return isKept;
    }

    /// <summary>Writes letters and digits that are all ASCII.</summary>
    internal static void Ascii(ArrayBufferWriter<byte> line, string text) => line.Advance(Encoding.ASCII.GetBytes(text, line.GetSpan(text.Length)));

    private static void Exact(ArrayBufferWriter<byte> line, decimal value)
    {
        value.TryFormat(line.GetSpan(LongestNumber), out int length, default, CultureInfo.InvariantCulture);
        line.Advance(length);
    }

    /// <summary>How many significant digits a number has, up to its exponent.</summary>
    private static int Digits(ReadOnlySpan<byte> text)
    {
        int digits = 0;
        foreach (byte letter in text)
        {
            if (letter == (byte)'E')
            {
                break;
            }

            digits += char.IsAsciiDigit((char)letter) && (digits > 0 || letter != (byte)'0') ? 1 : 0;
        }

        return digits;
    }
}
