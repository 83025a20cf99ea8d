using System.Numerics;

namespace PhbCalc;

/// <summary>The steps of an apportionment, in the order of the rule (spec 1, Apportionment).</summary>
/// <remarks>
/// The loops over all recipients are compiled at their best at once (<c>AggressiveOptimization</c>): the runtime would else begin them in slow code, and a sum
/// that is shared once over a million people would be over before it took better.
/// </remarks>
internal static class Sharing
{
    internal static ApportionmentResult Share(
        long total, ReadOnlySpan<long> weights, Span<long> shares, ApportionmentBounds bounds, ReadOnlySpan<string> keys, Span<int> scratch)
    {
        SharingSums sums = SharingSums.Of(weights, bounds);
        if (!sums.IsInOrder || total == long.MinValue || (total < 0 && !bounds.IsEmpty))
        {
            throw new InvalidInputException(ApportionmentFaults.In(total, weights, bounds));
        }

        ulong size = (ulong)Math.Abs(total);
        if (sums.WhyNot(size) is { } infeasibility)
        {
            return new(total < 0 ? infeasibility with { Amount = -infeasibility.Amount } : infeasibility);
        }

        ulong divisor = WeightDivisor.Of(size, sums.Weights, weights);
        if (divisor > 1)
        {
            // Rare: weights so large that only their common divisor lets them be shared over exactly.
            weights = WeightDivisor.Divide(weights, divisor);
        }

        sums = sums with { Weights = sums.Weights / divisor };
        ApportionmentResult result = bounds.IsEmpty
            ? Write(new Slope(0, sums.Weights), divisor, weights, default(NoBounds), keys, size, sums.WeightBits, shares, scratch)
            : Write(Find(sums, weights, new(bounds), size, scratch), divisor, weights, new GivenBounds(bounds), keys, size, sums.WeightBits, shares, scratch);
        if (total < 0)
        {
            Mirror(shares);
        }

        return result;
    }

    private static Slope Find(SharingSums sums, ReadOnlySpan<long> weights, GivenBounds bounds, ulong total, Span<int> scratch) =>
        sums.Floors == total ? new(total, 0) : new RatioSearch(new(weights, bounds), sums, total, scratch[..weights.Length]).Find();

    private static ApportionmentResult Write<TBounds>(
        Slope slope, ulong divisor, ReadOnlySpan<long> weights, TBounds bounds, ReadOnlySpan<string> keys, ulong total, ulong weightBits, Span<long> shares, Span<int> scratch)
        where TBounds : struct, IBounds, allows ref struct
    {
        ulong pence = total - (ulong)slope.Fixed;
        UInt128 weight = UInt128.Max(1, slope.Weight);
        PennyCutoff cutoff = weight <= long.MaxValue
            ? new ShareWriter<NarrowProportion, ulong, TBounds>(new(pence, (ulong)weight), weights, bounds, keys, shares, scratch).Write(total, weightBits)
            : new ShareWriter<WideProportion, UInt128, TBounds>(new(pence, weight), weights, bounds, keys, shares, scratch).Write(total, weightBits);
        return new(slope, total, divisor, cutoff);
    }

    private static void Mirror(Span<long> shares)
    {
        foreach (ref long share in shares)
        {
            share = -share;
        }
    }
}

/// <summary>Why one share is what it is.</summary>
/// <param name="Bound">Whether a bound holds it.</param>
/// <param name="Penny">Why a leftover penny is in it.</param>
/// <param name="Proportional">The proportional share in pounds, to ten decimals.</param>
internal readonly record struct Explanation(ShareBound Bound, LeftoverPenny Penny, decimal Proportional)
{
    private const int Decimals = 10;

    /// <summary>Explains a share.</summary>
    /// <param name="result">The result it comes from.</param>
    /// <param name="weight">The weight of the recipient.</param>
    /// <param name="floor">Its floor, in pence.</param>
    /// <param name="cap">Its cap, in pence.</param>
    /// <param name="share">What it got, in pence; of a total below zero, the mirror image.</param>
    /// <param name="hasKeys">Whether ties go by key.</param>
    internal static Explanation Of(ApportionmentResult result, long weight, long floor, long cap, long share, bool hasKeys)
    {
        (ulong pence, UInt128 sum) = result.Interior;
        WideProportion proportion = new(pence, UInt128.Max(1, sum));
        ulong reduced = (ulong)weight / Math.Max(1, result.Divisor);
        ulong whole = proportion.WholePence(reduced, out UInt128 rest);
        ShareBound bound = floor > 0 && (whole < (ulong)floor || (whole == (ulong)floor && rest == 0)) ? ShareBound.Floor
            : whole >= (ulong)cap ? ShareBound.Cap
            : ShareBound.None;
        LeftoverPenny penny = bound == ShareBound.None && (ulong)share > whole ? result.Cutoff.Reason(rest, reduced, hasKeys) : LeftoverPenny.None;
        BigInteger scaled = (BigInteger)pence * reduced * BigInteger.Pow(10, Decimals - 2);
        BigInteger digits = BigInteger.Min(Pence.Round(scaled, (BigInteger)UInt128.Max(1, sum)), (BigInteger)decimal.MaxValue);
        return new(bound, penny, (decimal)digits / (decimal)BigInteger.Pow(10, Decimals));
    }
}

/// <summary>Rests as fractions of a penny with 64 binary places, to compare with what follows the point of a product.</summary>
internal static class RestFraction
{
    private const int Bits = 64;

    /// <summary>A fraction that is no more than a rest of a weight; the largest there is if the rest is no rest of it.</summary>
    internal static ulong Under(UInt128 rest, UInt128 weight)
    {
        int beyond = Beyond(weight);
        return rest >= weight ? ulong.MaxValue : (ulong)(new UInt128((ulong)(rest >> beyond), 0) / ((weight >> beyond) + (beyond == 0 ? 0U : 1U)));
    }

    /// <summary>A fraction that is no less than a rest of a weight; the largest there is if the rest is no rest of it.</summary>
    internal static ulong Over(UInt128 rest, UInt128 weight)
    {
        int beyond = Beyond(weight);
        return rest >= weight ? ulong.MaxValue : (ulong)UInt128.Min(ulong.MaxValue, (new UInt128((ulong)(rest >> beyond) + 1, 0) / (weight >> beyond)) + 1);
    }

    /// <summary>How many bits of a weight do not fit: they are left out, as fractions need not be tight.</summary>
    private static int Beyond(UInt128 weight) => Math.Max(0, Bits - (int)UInt128.LeadingZeroCount(weight));
}
