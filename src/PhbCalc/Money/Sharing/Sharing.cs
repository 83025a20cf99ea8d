namespace PhbCalc;

/// <summary>The steps of an apportionment, in the order of the spec.</summary>
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
        SharingInput input = new(weights, bounds, keys, divisor);
        Slope slope = bounds.IsEmpty ? new(0, sums.Weights / divisor)
            : sums.Floors == size ? new(size, 0)
            : new RatioSearch(input, size, scratch[..weights.Length]).Find();
        PennyCutoff cutoff = Write(slope, input, size, shares, scratch);
        if (total < 0)
        {
            Mirror(shares);
        }

        return new(slope, size, divisor, cutoff);
    }

    private static PennyCutoff Write(Slope slope, SharingInput input, ulong total, Span<long> shares, Span<int> scratch)
    {
        ulong pence = total - (ulong)slope.Fixed;
        UInt128 weight = UInt128.Max(1, slope.Weight);
        return weight <= long.MaxValue
            ? new ShareWriter<NarrowProportion, ulong>(new(pence, (ulong)weight), input, shares, scratch).Write(total)
            : new ShareWriter<WideProportion, UInt128>(new(pence, weight), input, shares, scratch).Write(total);
    }

    private static void Mirror(Span<long> shares)
    {
        foreach (ref long share in shares)
        {
            share = -share;
        }
    }
}
