namespace PhbCalc;

/// <summary>The steps of an apportionment, in the order of the rule (spec 1, Apportionment).</summary>
/// <remarks>
/// The loops over all recipients are compiled at their best at once (<c>AggressiveOptimization</c>): the runtime would otherwise begin them in slow code, and a sum
/// that is shared once over a million people would be over before it took better.
/// </remarks>
internal static class Sharing
{
    /// <summary>Shares a sum out.</summary>
    /// <param name="total">The sum, in pence, that the bounds and weights allow.</param>
    /// <param name="sums">The sums of the weights and the bounds, which are in order; total times weights stays under 2^127.</param>
    /// <param name="weights">The weight of each recipient.</param>
    /// <param name="bounds">The least and the most of each.</param>
    /// <param name="keys">The key of each; empty if there are none.</param>
    /// <param name="shares">Where the shares go.</param>
    /// <param name="scratch">Room for one position of each recipient.</param>
    /// <returns>What those at a bound get and the weights of the others; how many pennies were left after whole pence, and whom they went to.</returns>
    internal static (Slope Slope, PennyCutoff Cutoff) Share(
        ulong total, SharingSums sums, ReadOnlySpan<long> weights, GivenBounds bounds, ReadOnlySpan<string> keys, Span<long> shares, Span<int> scratch)
    {
        Slope slope = bounds.IsEmpty ? new(0, sums.Weights)
            : sums.Floors == total ? new(total, 0)
            : new RatioSearch(new(weights, bounds), sums, total, scratch[..weights.Length]).Find();
        PennyCutoff cutoff = bounds.IsEmpty
            ? Write(slope, weights, default(NoBounds), keys, total, sums.WeightBits, shares, scratch)
            : Write(slope, weights, bounds, keys, total, sums.WeightBits, shares, scratch);
        return (slope, cutoff);
    }

    /// <summary>Turns every share round: that of a total below zero is the mirror image of that above.</summary>
    internal static void Mirror(Span<long> shares)
    {
        foreach (ref long share in shares)
        {
            share = -share;
        }
    }

    private static PennyCutoff Write<TBounds>(
        Slope slope, ReadOnlySpan<long> weights, TBounds bounds, ReadOnlySpan<string> keys, ulong total, ulong weightBits, Span<long> shares, Span<int> scratch)
        where TBounds : struct, IBounds, allows ref struct
    {
        ulong pence = total - (ulong)slope.Fixed;
        UInt128 weight = UInt128.Max(1, slope.Weight);
        return weight <= long.MaxValue
            ? new ShareWriter<NarrowProportion, ulong, TBounds>(new(pence, (ulong)weight), weights, bounds, keys, shares, scratch).Write(total, weightBits)
            : new ShareWriter<WideProportion, UInt128, TBounds>(new(pence, weight), weights, bounds, keys, shares, scratch).Write(total, weightBits);
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
