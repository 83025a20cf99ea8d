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
