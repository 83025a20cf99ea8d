using System.Numerics;

namespace PhbCalc.Tests.Oracles;

/// <summary>Fractions from decimals and back.</summary>
internal static class Fractions
{
    internal static ExactFraction Of(decimal number)
    {
        (BigInteger numerator, BigInteger denominator) = Exactly.Fraction(number);
        return new(numerator, denominator);
    }

    /// <summary>Pounds as whole pence, half away from zero.</summary>
    internal static long Pence(ExactFraction pounds) => (long)Exactly.Rounded(pounds.Numerator * 100, pounds.Denominator);

    /// <summary>A number to six decimals, half away from zero.</summary>
    internal static decimal ToSixDecimals(ExactFraction number) => (decimal)Exactly.Rounded(number.Numerator * 1_000_000, number.Denominator) / 1_000_000m;

    internal static ExactFraction Sum(IEnumerable<ExactFraction> numbers) => numbers.Aggregate(ExactFraction.Zero, (sum, next) => Lowest(sum + next));

    /// <summary>The quantile of sorted numbers by type 7: the number at rank share x (count - 1), counted from 0, straight lines between ranks.</summary>
    internal static ExactFraction Quantile(ExactFraction[] sorted, ExactFraction share)
    {
        ExactFraction rank = share * (sorted.Length - 1);
        int below = (int)rank.Whole;
        return rank.IsWhole ? sorted[below] : (sorted[below] * (below + 1 - rank)) + (sorted[below + 1] * (rank - below));
    }

    private static ExactFraction Lowest(ExactFraction number)
    {
        BigInteger divisor = BigInteger.GreatestCommonDivisor(number.Numerator, number.Denominator);
        return new(number.Numerator / divisor, number.Denominator / divisor);
    }
}
