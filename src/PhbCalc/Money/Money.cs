using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;

namespace PhbCalc;

/// <summary>A sum of money in pounds, exact: a decimal that no operation rounds unless its name says so.</summary>
/// <remarks>
/// This type is immutable. The default value is £0.00. A sum may hold fractions of a penny (a rate of £15.305 an hour) until
/// <see cref="ToPenny"/> or <see cref="TimesToPenny(Ratio)"/> rounds it, half away from zero. There is no conversion from binary
/// floating point, and none that is implicit. Division is by apportionment or by a named rounding only. Rule: spec 1, Money.
/// </remarks>
/// <example>
/// <code>
/// Money rate = Money.FromPounds(24.10m);
/// Money week = rate.TimesToPenny(new Ratio(21, 4)); // 5 hours 15 minutes: £126.53
/// Money sum = Money.Parse("£1,234.56") + week;
/// </code>
/// </example>
[JsonConverter(typeof(MoneyJsonConverter))]
public readonly partial struct Money : IEquatable<Money>, IComparable<Money>, IComparable, IJsonValue
{
    private readonly decimal pounds;

    private Money(decimal pounds) => this.pounds = pounds;

    JsonConverter IJsonValue.Converter => new MoneyJsonConverter();

    /// <summary>£0.00.</summary>
    public static Money Zero => default;

    /// <summary>A sum from pounds: 12.5m is £12.50.</summary>
    /// <param name="pounds">Pounds; fractions of a penny are kept.</param>
    public static Money FromPounds(decimal pounds) => new(pounds);

    /// <summary>A sum from whole pence: 1250 is £12.50.</summary>
    /// <param name="pence">Whole pence; below zero for a sum below zero.</param>
    public static Money FromPence(long pence)
    {
        ulong size = pence < 0 ? unchecked((ulong)-pence) : (ulong)pence;
        return new(new decimal(unchecked((int)size), unchecked((int)(size >> 32)), 0, pence < 0, 2));
    }

    /// <summary>The sum in pounds.</summary>
    public decimal Pounds => pounds;

    /// <summary>Whether the sum has no fraction of a penny.</summary>
    public bool IsWholePence => decimal.Round(pounds, 2, MidpointRounding.ToZero) == pounds;

    /// <summary>The sum in whole pence.</summary>
    /// <exception cref="InvalidOperationException">The sum has a fraction of a penny: round it first with <see cref="ToPenny"/>.</exception>
    /// <exception cref="OverflowException">The sum is beyond 9.2 x 10^18 pence.</exception>
    public long ToPence() => IsWholePence
        ? (long)(pounds * 100m)
        : throw new InvalidOperationException($"{this} is not a whole number of pence; round it with ToPenny() first.");

    /// <summary>The sum to the nearest penny, half away from zero: 0.125 becomes 0.13 and -0.125 becomes -0.13.</summary>
    public Money ToPenny() => new(decimal.Round(pounds, 2, MidpointRounding.AwayFromZero));

    /// <summary>The sum times an exact fraction, rounded once to the nearest penny, half away from zero.</summary>
    /// <param name="ratio">The fraction, such as 365/7.</param>
    /// <exception cref="OverflowException">The sum has more than six decimals, the answer is beyond 9.2 x 10^18 pence, or the sum times the numerator is beyond 1.7 x 10^32 pounds.</exception>
    public Money TimesToPenny(Ratio ratio)
    {
        Int128 numerator = ExactMicroPounds * ratio.Numerator;
        UInt128 size = (UInt128)(Int128.IsNegative(numerator) ? -numerator : numerator);
        long pence = Pence.Round(size, (UInt128)ratio.Denominator * Pence.MicroPoundsPerPenny);
        return FromPence(Int128.IsNegative(numerator) ? -pence : pence);
    }

    /// <summary>The sum in millionths of a pound.</summary>
    /// <exception cref="OverflowException">The sum has more than six decimals, or is beyond 9.2 x 10^12 pounds.</exception>
    internal long MicroPounds => (long)ExactMicroPounds;

    private Int128 ExactMicroPounds => HasAtMostSixDecimals
        ? (Int128)decimal.Truncate(pounds) * 1_000_000 + (Int128)((pounds - decimal.Truncate(pounds)) * 1_000_000m)
        : throw new OverflowException($"{this} has more than six decimals.");

    internal bool HasAtMostSixDecimals => decimal.Round(pounds, 6, MidpointRounding.ToZero) == pounds;

    /// <summary>Whether both are the same sum.</summary>
    /// <param name="other">The sum to compare with.</param>
    public bool Equals(Money other) => pounds == other.pounds;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Money other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => pounds.GetHashCode();

    /// <summary>Less than zero if this sum is the smaller one, zero if both are equal, more than zero if it is the larger one.</summary>
    /// <param name="other">The sum to compare with.</param>
    public int CompareTo(Money other) => pounds.CompareTo(other.pounds);

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        Money other => CompareTo(other),
        _ => throw new ArgumentException("Money compares with Money only.", nameof(obj)),
    };

    /// <summary>The sum as text, the same in every culture: <c>£1,234.56</c>, <c>-£0.05</c>; fractions of a penny are shown in full.</summary>
    public override string ToString()
    {
        decimal size = Math.Abs(pounds);
        string sign = pounds < 0 ? "-" : string.Empty;
        return size.Scale <= 2
            ? string.Create(CultureInfo.InvariantCulture, $"{sign}£{size:N2}")
            : string.Create(CultureInfo.InvariantCulture, $"{sign}£{size:#,##0.00##########################}");
    }
}

public readonly partial struct Money
{
    /// <summary>The sum of two sums.</summary>
    /// <param name="left">One sum.</param>
    /// <param name="right">The other.</param>
    /// <exception cref="OverflowException">The exact answer does not fit in 28 digits.</exception>
    public static Money operator +(Money left, Money right)
    {
        decimal sum = left.pounds + right.pounds;
        int scale = Math.Max(left.pounds.Scale, right.pounds.Scale);
        bool isExact = sum.Scale == scale || Whole(sum, scale) == Whole(left.pounds, scale) + Whole(right.pounds, scale);
        return isExact ? new(sum) : throw Inexact();
    }

    /// <summary>The difference of two sums.</summary>
    /// <param name="left">The sum to take from.</param>
    /// <param name="right">The sum to take away.</param>
    /// <exception cref="OverflowException">The exact answer does not fit in 28 digits.</exception>
    public static Money operator -(Money left, Money right) => left + -right;

    /// <summary>The sum with its sign turned.</summary>
    /// <param name="money">The sum.</param>
    public static Money operator -(Money money) => new(-money.pounds);

    /// <summary>The sum times a number, exact: fractions of a penny are kept.</summary>
    /// <param name="money">The sum.</param>
    /// <param name="factor">The number to multiply by: a count of units, or a share.</param>
    /// <exception cref="OverflowException">The exact answer does not fit in 28 digits.</exception>
    public static Money operator *(Money money, decimal factor)
    {
        decimal product = money.pounds * factor;
        int scale = money.pounds.Scale + factor.Scale;
        bool isExact = product.Scale == scale || Whole(product, scale) == Whole(money.pounds, money.pounds.Scale) * Whole(factor, factor.Scale);
        return isExact ? new(product) : throw Inexact();
    }

    /// <summary>A number times a sum, exact: fractions of a penny are kept.</summary>
    /// <param name="factor">The number to multiply by: a count of units, or a share.</param>
    /// <param name="money">The sum.</param>
    /// <exception cref="OverflowException">The exact answer does not fit in 28 digits.</exception>
    public static Money operator *(decimal factor, Money money) => money * factor;

    /// <summary>Whether both are the same sum.</summary>
    /// <param name="left">One sum.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Money left, Money right) => left.Equals(right);

    /// <summary>Whether the sums differ.</summary>
    /// <param name="left">One sum.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Money left, Money right) => !left.Equals(right);

    /// <summary>Whether the left sum is smaller.</summary>
    /// <param name="left">One sum.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(Money left, Money right) => left.pounds < right.pounds;

    /// <summary>Whether the left sum is larger.</summary>
    /// <param name="left">One sum.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(Money left, Money right) => left.pounds > right.pounds;

    /// <summary>Whether the left sum is smaller or equal.</summary>
    /// <param name="left">One sum.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(Money left, Money right) => left.pounds <= right.pounds;

    /// <summary>Whether the left sum is larger or equal.</summary>
    /// <param name="left">One sum.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(Money left, Money right) => left.pounds >= right.pounds;

    /// <summary>A decimal as a whole number of units at a scale, such as pence at 2; the scale is at least the decimal's own.</summary>
    private static BigInteger Whole(decimal value, int scale)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(decimal.Abs(value), parts);
        UInt128 digits = new(unchecked((uint)parts[2]), ((ulong)unchecked((uint)parts[1]) << 32) | unchecked((uint)parts[0]));
        return (BigInteger)digits * BigInteger.Pow(10, scale - value.Scale) * decimal.Sign(value);
    }

    /// <summary>Decimal arithmetic silently drops digits past the 28th; money refuses instead.</summary>
    private static OverflowException Inexact() => new("The exact sum of money does not fit in 28 digits.");
}

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
    /// <param name="money">The sum, or £0.00 if the text is not one.</param>
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

/// <summary>A sum of money as JSON: pounds as a number with two decimals, <c>1234.50</c>, and more where it holds fractions of a penny.</summary>
/// <remarks>
/// This type is immutable. <see cref="Money"/> carries it as an attribute, so you need not name it. Where the options let numbers be read from text (as those of the web do), a text is read too.
/// Rule: spec 8, Files; spec 1, Money.
/// </remarks>
public sealed class MoneyJsonConverter : JsonConverter<Money>
{
    /// <summary>Reads a sum, digit for digit.</summary>
    /// <param name="reader">Where the JSON comes from, at the number.</param>
    /// <param name="typeToConvert">The type of the value; not used.</param>
    /// <param name="options">Whether numbers may be text.</param>
    /// <exception cref="JsonException">The JSON is not a number, has an exponent, or more digits than a sum can hold.</exception>
    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        bool isRead = reader.TokenType == JsonTokenType.Number
            || (reader.TokenType == JsonTokenType.String && options.NumberHandling.HasFlag(JsonNumberHandling.AllowReadingFromString));
        return isRead ? Checked(Written(in reader)) : throw new JsonException("This is not a sum of money; write a number of pounds like 1234.50.");
    }

    /// <summary>Writes a sum.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="value">The sum.</param>
    /// <param name="options">Whether numbers are written as text.</param>
    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(options);
        if (options.NumberHandling.HasFlag(JsonNumberHandling.WriteAsString))
        {
            writer.WriteStringValue(Text(value));
        }
        else
        {
            writer.WriteRawValue(Text(value));
        }
    }

    /// <summary>Reads a sum that is the name of a member: the key of a dictionary.</summary>
    /// <param name="reader">Where the JSON comes from, at the name.</param>
    /// <param name="typeToConvert">The type of the value; not used.</param>
    /// <param name="options">The options; not used.</param>
    /// <exception cref="JsonException">The name is not a number of pounds.</exception>
    public override Money ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Checked(reader.GetString()!);

    /// <summary>Writes a sum as the name of a member: the key of a dictionary.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="value">The sum.</param>
    /// <param name="options">The options; not used.</param>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, Money value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(Text(value));
    }

    private static string Written(in Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String ? reader.GetString()!
        : reader.HasValueSequence ? Encoding.UTF8.GetString(reader.ValueSequence) : Encoding.UTF8.GetString(reader.ValueSpan);

    private static Money Checked(string text) => Money.TryParse(text, out Money money) ? money
        : throw new JsonException("This is not a sum of money; write a number of pounds like 1234.50, without an exponent and with at most 28 digits.");

    private static string Text(Money money) => money.Pounds.ToString("0.00##########################", CultureInfo.InvariantCulture);
}
