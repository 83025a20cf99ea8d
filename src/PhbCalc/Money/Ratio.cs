using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PhbCalc;

/// <summary>An exact fraction, such as 365/7 weeks in a year or 2/4 of a cycle. It stays a fraction until a line is rounded.</summary>
/// <remarks>This type is immutable. The default value is 0. Fractions are kept in lowest terms, so 2/4 equals 1/2. Rule: spec 1, Apportionment: ratios stay ratios until a line is rounded.</remarks>
/// <example>
/// <code>
/// Ratio hours = new Ratio(3, 2) * 5; // five visits of an hour and a half
/// decimal asDecimal = hours.ToDecimal(); // 7.5
/// </code>
/// </example>
[JsonConverter(typeof(RatioJsonConverter))]
public readonly struct Ratio : ISpanParsable<Ratio>, IEquatable<Ratio>, IJsonValue
{
    private readonly long denominatorLessOne;

    /// <summary>Makes a fraction.</summary>
    /// <param name="numerator">The part of the fraction above the line.</param>
    /// <param name="denominator">The part of the fraction below the line, more than 0; 1 if not given.</param>
    /// <exception cref="ArgumentOutOfRangeException">The denominator is 0 or less.</exception>
    public Ratio(long numerator, long denominator = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        long divisor = GreatestCommonDivisor(numerator, denominator);
        Numerator = numerator / divisor;
        denominatorLessOne = (denominator / divisor) - 1;
    }

    JsonConverter IJsonValue.Converter => new RatioJsonConverter();

    /// <summary>The part of the fraction above the line, in lowest terms.</summary>
    public long Numerator { get; }

    /// <summary>The part of the fraction below the line, in lowest terms, at least 1.</summary>
    public long Denominator => denominatorLessOne + 1;

    /// <summary>The fraction as a decimal, to 28 digits; for display only.</summary>
    public decimal ToDecimal() => (decimal)Numerator / Denominator;

    /// <summary>A decimal as an exact fraction: 52.143 is 52143/1000.</summary>
    /// <param name="value">The decimal.</param>
    /// <exception cref="OverflowException">The fraction does not fit in 64 bits.</exception>
    public static Ratio FromDecimal(decimal value)
    {
        long denominator = 1;
        while (decimal.Truncate(value) != value)
        {
            value *= 10m;
            denominator *= 10;
        }

        return new((long)value, denominator);
    }

    /// <summary>Reads text such as <c>52</c>, <c>52.143</c> or <c>365/7</c>, the same in every culture.</summary>
    /// <param name="text">The text, as <see cref="TryParse"/> reads it.</param>
    /// <returns>The fraction, which counts whatever the text counts.</returns>
    /// <exception cref="FormatException">The text is not a fraction.</exception>
    public static Ratio Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out Ratio value) ? value : throw new FormatException($"'{Shown.Of(text)}' is not a fraction; write it like 52, 52.143 or 365/7.");
    }

    /// <summary>Reads text such as <c>52</c>, <c>52.143</c> or <c>365/7</c>, the same in every culture.</summary>
    /// <param name="text">The text, without a sign: a decimal under 1,000,000,000 with at most nine decimals, or two whole numbers of at most 64 bits.</param>
    /// <param name="ratio">The fraction, or 0 if the text is not one.</param>
    /// <returns>Whether the text is such a fraction.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out Ratio ratio)
    {
        ratio = default;
        int bar = text.IndexOf('/');
        if (bar >= 0)
        {
            const NumberStyles Whole = NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;
            if (!long.TryParse(text[..bar], Whole, CultureInfo.InvariantCulture, out long numerator)
                || !long.TryParse(text[(bar + 1)..], Whole, CultureInfo.InvariantCulture, out long denominator)
                || denominator == 0)
            {
                return false;
            }

            ratio = new(numerator, denominator);
            return true;
        }

        const NumberStyles Plain = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;
        if (!decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out decimal value) || value >= 1_000_000_000m || value.Scale > 9)
        {
            return false;
        }

        ratio = FromDecimal(value);
        return true;
    }

    /// <summary>The exact sum of two fractions.</summary>
    /// <param name="left">One fraction.</param>
    /// <param name="right">The other fraction.</param>
    /// <exception cref="OverflowException">The sum does not fit in 64 bits.</exception>
    public static Ratio operator +(Ratio left, Ratio right)
    {
        Int128 numerator = ((Int128)left.Numerator * right.Denominator) + ((Int128)right.Numerator * left.Denominator);
        return Lowest(numerator, (Int128)left.Denominator * right.Denominator);
    }

    /// <summary>The exact product of two fractions.</summary>
    /// <param name="left">One fraction.</param>
    /// <param name="right">The other fraction.</param>
    /// <exception cref="OverflowException">The product does not fit in 64 bits.</exception>
    public static Ratio operator *(Ratio left, Ratio right) =>
        Lowest((Int128)left.Numerator * right.Numerator, (Int128)left.Denominator * right.Denominator);

    /// <summary>A whole number as a fraction.</summary>
    /// <param name="value">The number, which counts whole ones.</param>
    public static implicit operator Ratio(long value) => new(value);

    /// <summary>Whether this fraction is not more than another one.</summary>
    internal bool IsAtMost(Ratio other) => (Int128)Numerator * other.Denominator <= (Int128)other.Numerator * Denominator;

    /// <summary>Whether both are the same fraction.</summary>
    /// <param name="left">One fraction.</param>
    /// <param name="right">The other fraction.</param>
    public static bool operator ==(Ratio left, Ratio right) => left.Equals(right);

    /// <summary>Whether the fractions differ.</summary>
    /// <param name="left">One fraction.</param>
    /// <param name="right">The other fraction.</param>
    public static bool operator !=(Ratio left, Ratio right) => !left.Equals(right);

    /// <summary>Whether both are the same fraction.</summary>
    /// <param name="other">The fraction to compare with.</param>
    public bool Equals(Ratio other) => Numerator == other.Numerator && Denominator == other.Denominator;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Ratio other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Numerator, Denominator);

    static Ratio IParsable<Ratio>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static Ratio ISpanParsable<Ratio>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s.ToString());

    static bool IParsable<Ratio>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Ratio result) => TryParse(s, out result);

    static bool ISpanParsable<Ratio>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Ratio result) => TryParse(s, out result);

    /// <summary>The fraction as text: <c>52</c>, <c>52.143</c>, or <c>365/7</c> if the decimal has no end or more than nine places.</summary>
    public override string ToString() => HasFiniteDecimal
        ? ToDecimal().ToString("0.##################", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    /// <summary>The fraction as a whole number and what is left of it: <c>52 1/7</c>, <c>0 5/7</c>.</summary>
    /// <param name="format">How the whole number is written; with <c>#,###</c> a 0 is left out.</param>
    internal string ToMixedNumber(string format)
    {
        string whole = Math.Abs(Numerator / Denominator).ToString(format, CultureInfo.InvariantCulture);
        string rest = string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(Numerator % Denominator)}/{Denominator}");
        return $"{(Numerator < 0 ? "-" : "")}{(whole.Length == 0 ? rest : $"{whole} {rest}")}";
    }

    /// <summary>Whether the denominator divides a billion, so that the fraction has at most nine decimals.</summary>
    internal bool HasFiniteDecimal => 1_000_000_000 % Denominator == 0;

    private static long GreatestCommonDivisor(long numerator, long denominator)
    {
        (long left, long right) = (numerator % denominator, denominator);
        while (left != 0)
        {
            (left, right) = (right % left, left);
        }

        return Math.Abs(right);
    }

    private static Ratio Lowest(Int128 numerator, Int128 denominator)
    {
        (Int128 left, Int128 right) = (numerator % denominator, denominator);
        while (left != 0)
        {
            (left, right) = (right % left, left);
        }

        Int128 divisor = Int128.Abs(right);
        return new((long)(numerator / divisor), (long)(denominator / divisor));
    }
}

/// <summary>Adds fractions up.</summary>
internal static class RatioSums
{
    /// <summary>The exact sum of a fraction of each item.</summary>
    internal static Ratio SumOf<T>(this ValueList<T> items, Func<T, Ratio> fraction)
    {
        Ratio sum = default;
        foreach (T item in items.AsSpan())
        {
            sum += fraction(item);
        }

        return sum;
    }
}

/// <summary>An exact fraction as JSON: its text, <c>"52.143"</c> or <c>"365/7"</c>.</summary>
/// <remarks>This type is immutable. <see cref="Ratio"/> carries it as an attribute, so you need not name it. Rule: spec 8, Files.</remarks>
public sealed class RatioJsonConverter : TextJsonConverter<Ratio>
{
    private protected override string Expected => "a fraction; write it like \"52\", \"52.143\" or \"365/7\"";

    private protected override Ratio? Of(string text)
    {
        int bar = text.IndexOf('/', StringComparison.Ordinal);
        if (bar >= 0)
        {
            return long.TryParse(text.AsSpan(0, bar), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long numerator)
                && long.TryParse(text.AsSpan(bar + 1), NumberStyles.None, CultureInfo.InvariantCulture, out long denominator)
                && denominator > 0 ? new(numerator, denominator) : null;
        }

        bool isNegative = text.StartsWith('-');
        return !Ratio.TryParse(text.AsSpan(isNegative ? 1 : 0), out Ratio size) ? null : isNegative ? new(-size.Numerator, size.Denominator) : size;
    }

    /// <summary>As it is shown, where that can be read; a whole number too large for that is over 1.</summary>
    private protected override string Text(Ratio value) => Of(value.ToString()) == value ? value.ToString()
        : string.Create(CultureInfo.InvariantCulture, $"{value.Numerator}/{value.Denominator}");
}
