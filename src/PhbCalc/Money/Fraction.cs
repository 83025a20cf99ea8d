using System.Numerics;

namespace PhbCalc;

/// <summary>An exact fraction without limit, for sums that pass through several divisions before they are rounded to a published amount.</summary>
internal readonly struct Fraction : IComparable<Fraction>, IEquatable<Fraction>
{
    private readonly BigInteger denominatorLessOne;

    internal Fraction(BigInteger numerator, BigInteger denominator)
    {
        BigInteger divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        (Numerator, denominatorLessOne) = (numerator / divisor, (denominator / divisor) - 1);
    }

    internal BigInteger Numerator { get; }

    internal BigInteger Denominator => denominatorLessOne + 1;

    public static implicit operator Fraction(int value) => new(value, 1);

    public static implicit operator Fraction(decimal value) => Of(value);

    public static Fraction operator +(Fraction left, Fraction right) =>
        new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    public static Fraction operator -(Fraction left, Fraction right) => left + new Fraction(-right.Numerator, right.Denominator);

    public static Fraction operator *(Fraction left, Fraction right) => new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    public static Fraction operator /(Fraction left, Fraction right) => new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    public static bool operator ==(Fraction left, Fraction right) => left.Equals(right);

    public static bool operator !=(Fraction left, Fraction right) => !left.Equals(right);

    public static bool operator <(Fraction left, Fraction right) => left.CompareTo(right) < 0;

    public static bool operator >(Fraction left, Fraction right) => left.CompareTo(right) > 0;

    public static bool operator <=(Fraction left, Fraction right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Fraction left, Fraction right) => left.CompareTo(right) >= 0;

    /// <summary>The fraction as a decimal, rounded once, half away from zero.</summary>
    /// <exception cref="OverflowException">The number is beyond what a decimal holds.</exception>
    internal decimal Round(int decimals)
    {
        BigInteger scale = BigInteger.Pow(10, decimals);
        BigInteger size = Pence.Round(BigInteger.Abs(Numerator) * scale, Denominator);
        return (decimal)size / (decimal)scale * Numerator.Sign;
    }

    /// <summary>The fraction as a ratio, exactly.</summary>
    /// <exception cref="OverflowException">Its parts are beyond what a ratio holds.</exception>
    internal Ratio ToRatio() => new((long)Numerator, (long)Denominator);

    /// <summary>The whole part of a fraction that is not below zero.</summary>
    internal BigInteger Whole() => Numerator / Denominator;

    /// <summary>The fraction times itself so many times, 0 or more.</summary>
    internal Fraction Power(int exponent) => new(BigInteger.Pow(Numerator, exponent), BigInteger.Pow(Denominator, exponent));

    /// <summary>The fraction as pounds, rounded once to the penny, half away from zero.</summary>
    internal Money ToPenny() => Money.FromPounds(Round(2));

    public int CompareTo(Fraction other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public bool Equals(Fraction other) => Numerator == other.Numerator && Denominator == other.Denominator;

    public override bool Equals(object? obj) => obj is Fraction other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Numerator, Denominator);

    internal static Fraction Of(Ratio ratio) => new(ratio.Numerator, ratio.Denominator);

    private static Fraction Of(decimal value)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(decimal.Abs(value), parts);
        UInt128 digits = unchecked(new UInt128((uint)parts[2], ((ulong)(uint)parts[1] << 32) | (uint)parts[0]));
        return new((BigInteger)digits * decimal.Sign(value), BigInteger.Pow(10, value.Scale));
    }
}
