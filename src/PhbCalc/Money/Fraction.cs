using System.Numerics;

namespace PhbCalc;

/// <summary>An exact fraction without limit, for sums that pass through several divisions before they are rounded to a published amount.</summary>
/// <remarks>Both parts mostly fit in 64 bits; larger ones are kept apart, and the others then allocate nothing.</remarks>
internal readonly struct Fraction : IComparable<Fraction>, IEquatable<Fraction>
{
    private readonly long numerator;
    private readonly long denominatorLessOne;

    /// <summary>Both parts, if one does not fit in 64 bits; null if both do.</summary>
    private readonly Parts? beyond;

    internal Fraction(BigInteger numerator, BigInteger denominator)
    {
        BigInteger divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        (BigInteger above, BigInteger below) = (numerator / divisor, denominator / divisor);
        if (above >= long.MinValue && above <= long.MaxValue && below <= long.MaxValue)
        {
            (this.numerator, denominatorLessOne) = ((long)above, (long)below - 1);
        }
        else
        {
            beyond = new(above, below);
        }
    }

    /// <summary>Takes parts that are in lowest terms.</summary>
    private Fraction(long numerator, long denominator) => (this.numerator, denominatorLessOne) = (numerator, denominator - 1);

    internal BigInteger Numerator => beyond?.Numerator ?? numerator;

    internal BigInteger Denominator => beyond?.Denominator ?? Below;

    private long Below => denominatorLessOne + 1;

    public static implicit operator Fraction(int value) => new((long)value, 1L);

    public static implicit operator Fraction(decimal value) => Of(value);

    public static Fraction operator +(Fraction left, Fraction right) => AreSmall(left, right)
        ? Lowest(Product(left.numerator, right.Below) + Product(right.numerator, left.Below), Product(left.Below, right.Below))
        : new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    public static Fraction operator -(Fraction left, Fraction right) => AreSmall(left, right)
        ? Lowest(Product(left.numerator, right.Below) - Product(right.numerator, left.Below), Product(left.Below, right.Below))
        : left + new Fraction(-right.Numerator, right.Denominator);

    public static Fraction operator *(Fraction left, Fraction right) => AreSmall(left, right)
        ? Lowest(Product(left.numerator, right.numerator), Product(left.Below, right.Below))
        : new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

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
    internal Ratio ToRatio() => beyond is null ? new(numerator, Below) : new((long)Numerator, (long)Denominator);

    /// <summary>The whole part of a fraction that is not below zero.</summary>
    internal BigInteger Whole() => Numerator / Denominator;

    /// <summary>The fraction raised to a whole power, 0 or more.</summary>
    internal Fraction Power(int exponent) => new(BigInteger.Pow(Numerator, exponent), BigInteger.Pow(Denominator, exponent));

    /// <summary>The fraction as pounds, rounded once to the penny, half away from zero.</summary>
    internal Money ToPenny()
    {
        const long MostPounds = long.MaxValue / 100;
        if (beyond is not null || numerator is > MostPounds or < -MostPounds)
        {
            return Money.FromPounds(Round(2));
        }

        long pence = Pence.Round((ulong)Math.Abs(numerator), 100, (ulong)Below);
        return Money.FromPence(numerator < 0 ? -pence : pence);
    }

    public int CompareTo(Fraction other) => AreSmall(this, other)
        ? Product(numerator, other.Below).CompareTo(Product(other.numerator, Below))
        : (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public bool Equals(Fraction other) => numerator == other.numerator && denominatorLessOne == other.denominatorLessOne && beyond == other.beyond;

    public override bool Equals(object? obj) => obj is Fraction other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(numerator, denominatorLessOne, beyond);

    internal static Fraction Of(Ratio ratio) => new(ratio.Numerator, ratio.Denominator);

    private static Fraction Of(decimal value)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(decimal.Abs(value), parts);
        UInt128 digits = unchecked(new UInt128((uint)parts[2], ((ulong)(uint)parts[1] << 32) | (uint)parts[0]));
        Int128 signed = (Int128)digits * decimal.Sign(value);
        return value.Scale <= 18 ? Lowest(signed, PowerOfTen(value.Scale)) : new(signed, BigInteger.Pow(10, value.Scale));
    }

    private static Int128 PowerOfTen(int exponent)
    {
        long power = 1;
        for (int i = 0; i < exponent; i++)
        {
            power *= 10;
        }

        return power;
    }

    private static bool AreSmall(Fraction left, Fraction right) => left.beyond is null && right.beyond is null;

    /// <summary>A product, which always fits: checked multiplication of 128 bits takes several times as long.</summary>
    private static Int128 Product(long left, long right)
    {
        long high = Math.BigMul(left, right, out long low);
        return new(unchecked((ulong)high), unchecked((ulong)low));
    }

    private static bool IsSmall(Int128 part) => part >= long.MinValue && part <= long.MaxValue;

    /// <summary>A fraction in lowest terms; the denominator is more than 0.</summary>
    private static Fraction Lowest(Int128 numerator, Int128 denominator)
    {
        if (!IsSmall(numerator) || !IsSmall(denominator) || numerator == long.MinValue)
        {
            return new(numerator, (BigInteger)denominator);
        }

        (long above, long below) = ((long)numerator, (long)denominator);
        (ulong divisor, ulong rest) = ((ulong)below, (ulong)Math.Abs(above));
        while (rest != 0)
        {
            (divisor, rest) = (rest, divisor % rest);
        }

        return new(above / (long)divisor, below / (long)divisor);
    }

    private sealed record Parts(BigInteger Numerator, BigInteger Denominator);
}
