using System.Numerics;

namespace PhbCalc.Tests.Oracles;

/// <summary>How large total and weights may be (spec 1, Apportionment, Range).</summary>
internal static class ShareRange
{
    internal static BigInteger TooLarge { get; } = BigInteger.Pow(2, 127);

    /// <summary>The sum of weights after what divides all of them is taken out.</summary>
    internal static BigInteger Reduced(IEnumerable<long> weights)
    {
        (BigInteger sum, BigInteger divisor) = (0, 0);
        foreach (long weight in weights)
        {
            (sum, divisor) = (sum + weight, BigInteger.GreatestCommonDivisor(divisor, weight));
        }

        return divisor.IsZero ? 0 : sum / divisor;
    }

    /// <summary>The largest total that may be shared over weights, in pence.</summary>
    internal static long MostPence(IEnumerable<long> weights) => (long)BigInteger.Min(long.MaxValue - 1, (TooLarge - 1) / BigInteger.Max(1, Reduced(weights)));
}
