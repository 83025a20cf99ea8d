namespace PhbCalc;

/// <summary>What one walk over the recipients tells: the sums that decide whether the total can be shared, and whether any number is wrong.</summary>
/// <param name="Weights">All weights.</param>
/// <param name="Floors">All floors.</param>
/// <param name="Caps">The most that all can get, those of weight 0 their floors; null if somebody has no cap.</param>
/// <param name="IsInOrder">Whether no weight or floor is below zero and no cap under its floor.</param>
internal readonly record struct SharingSums(UInt128 Weights, UInt128 Floors, UInt128? Caps, bool IsInOrder)
{
    internal static SharingSums Of(ReadOnlySpan<long> weights, ApportionmentBounds bounds) =>
        bounds.IsEmpty ? OfWeights(weights) : OfWeightsAndBounds(weights, new(bounds));

    private static SharingSums OfWeights(ReadOnlySpan<long> weights)
    {
        unchecked
        {
            UInt128 sum = 0;
            long signs = 0;
            foreach (long weight in weights)
            {
                signs |= weight;
                sum += (ulong)weight;
            }

            return new(sum, 0, sum == 0 ? 0 : null, signs >= 0);
        }
    }

    private static SharingSums OfWeightsAndBounds(ReadOnlySpan<long> weights, GivenBounds bounds)
    {
        unchecked
        {
            UInt128 sum = 0;
            UInt128 floors = 0;
            UInt128 caps = 0;
            ulong signs = 0;
            bool isCapped = true;
            for (int i = 0; i < weights.Length; i++)
            {
                ulong weight = (ulong)weights[i];
                ulong floor = bounds.Floor(i);
                ulong cap = bounds.Cap(i);

                // Any number below zero has its first bit set, and so has a cap less a larger floor.
                signs |= weight | floor | cap | (cap - floor);
                sum += weight;
                floors += floor;
                caps += weight == 0 ? floor : cap;
                isCapped &= weight == 0 | cap != ApportionmentBounds.NoCap;
            }

            return new(sum, floors, isCapped ? caps : null, (long)signs >= 0);
        }
    }

    /// <summary>Why the total cannot be shared; null if it can.</summary>
    internal Infeasibility? WhyNot(ulong total) =>
        Floors > total ? new(InfeasibilityCause.FloorsAboveTotal, Money.FromPounds((decimal)(Floors - total) / 100m))
        : Weights == 0 && Floors < total ? new(InfeasibilityCause.NoWeight, Money.FromPence((long)(total - Floors)))
        : Caps < total ? new(InfeasibilityCause.CapsBelowTotal, Money.FromPence((long)(total - Caps.Value)))
        : null;
}
