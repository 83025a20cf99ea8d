using System.Numerics;

namespace PhbCalc.Tests.Oracles;

/// <summary>Exact arithmetic in whole numbers without limit.</summary>
internal static class Exactly
{
    /// <summary>The nearest whole number to a fraction, half away from zero.</summary>
    internal static BigInteger Rounded(BigInteger numerator, BigInteger denominator)
    {
        BigInteger whole = BigInteger.DivRem(BigInteger.Abs(numerator), denominator, out BigInteger rest);
        BigInteger size = rest * 2 >= denominator ? whole + 1 : whole;
        return numerator.Sign < 0 ? -size : size;
    }

    /// <summary>A decimal as a fraction.</summary>
    internal static (BigInteger Numerator, BigInteger Denominator) Fraction(decimal value)
    {
        int[] bits = decimal.GetBits(value);
        BigInteger size = unchecked(((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0]);
        return (bits[3] < 0 ? -size : size, BigInteger.Pow(10, (bits[3] >> 16) & 0xFF));
    }

    /// <summary>Pounds times a fraction, in whole pence.</summary>
    internal static BigInteger Pence(decimal pounds, BigInteger numerator, BigInteger denominator)
    {
        (BigInteger size, BigInteger parts) = Fraction(pounds);
        return Rounded(size * 100 * numerator, parts * denominator);
    }

    /// <summary>A fraction, in lowest terms.</summary>
    internal static Ratio Ratio(BigInteger numerator, BigInteger denominator)
    {
        BigInteger divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        return new((long)(numerator / divisor), (long)(denominator / divisor));
    }

    internal static decimal ToFourDecimals(BigInteger numerator, BigInteger denominator) => (decimal)Rounded(numerator * 10_000, denominator) / 10_000m;
}
