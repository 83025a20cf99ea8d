using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PhbCalc;

public readonly partial struct Money : ISpanParsable<Money>
{
    /// <summary>Reads text such as <c>1234.56</c>, <c>£1,234.56</c> or <c>-£0.05</c>, the same in every culture.</summary>
    /// <param name="text">The text. Commas, if any, must stand between groups of three digits.</param>
    /// <exception cref="FormatException">The text is not a sum of money.</exception>
    public static Money Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out Money money)
            ? money
            : throw new FormatException($"'{text}' is not a sum of money; write it like 1234.56 or £1,234.56.");
    }

    /// <summary>Reads text such as <c>1234.56</c>, <c>£1,234.56</c> or <c>-£0.05</c>, the same in every culture.</summary>
    /// <param name="text">The text. Commas, if any, must stand between groups of three digits.</param>
    /// <param name="money">The sum, or £0.00 if the text is none.</param>
    /// <returns>Whether the text is a sum of money that fits, digit for digit.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out Money money)
    {
        money = default;
        text = text.Trim();
        bool negative = text.StartsWith("-");
        ReadOnlySpan<char> digits = negative ? text[1..] : text;
        digits = digits.StartsWith("£") ? digits[1..] : digits;
        if (digits.Length is 0 or > 64 || !char.IsAsciiDigit(digits[0]) || !char.IsAsciiDigit(digits[^1]) || !CommasGroupThousands(digits))
        {
            return false;
        }

        const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;
        int point = digits.IndexOf('.');
        int decimals = point < 0 ? 0 : digits[point..].TrimEnd('0').Length - 1;
        if (!decimal.TryParse(digits, Style, CultureInfo.InvariantCulture, out decimal pounds) || pounds.Scale < decimals)
        {
            return false;
        }

        money = new(negative ? -pounds : pounds);
        return true;
    }

    static Money IParsable<Money>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static Money ISpanParsable<Money>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s.ToString());

    static bool IParsable<Money>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Money result) => TryParse(s, out result);

    static bool ISpanParsable<Money>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Money result) => TryParse(s, out result);

    /// <summary>Whether commas, if there are any, stand before every third digit of the whole pounds and nowhere else.</summary>
    private static bool CommasGroupThousands(ReadOnlySpan<char> digits)
    {
        if (!digits.Contains(','))
        {
            return true;
        }

        int point = digits.IndexOf('.');
        ReadOnlySpan<char> whole = point < 0 ? digits : digits[..point];
        if (point >= 0 && digits[point..].Contains(','))
        {
            return false;
        }

        for (int i = 0; i < whole.Length; i++)
        {
            bool wanted = (whole.Length - i) % 4 == 0;
            if (whole[i] == ',' != wanted)
            {
                return false;
            }
        }

        return whole[0] != ',';
    }
}
