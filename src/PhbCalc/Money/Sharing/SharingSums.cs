namespace PhbCalc;

/// <summary>What one walk over the recipients tells: the sums that decide whether the total can be shared, and whether any number is wrong.</summary>
/// <param name="Weights">All weights.</param>
/// <param name="Floors">All floors.</param>
/// <param name="Caps">The most that all can get, those of weight 0 their floors; null if somebody has no cap.</param>
/// <param name="IsInOrder">Whether no weight or floor is below zero and no cap under its floor.</param>
internal readonly record struct SharingSums(UInt128 Weights, UInt128 Floors, UInt128? Caps, bool IsInOrder)
{
    internal static SharingSums Of(ReadOnlySpan<long> weights, ApportionmentBounds bounds)
    {
        unchecked
        {
            UInt128 sum = 0;
            UInt128 floors = 0;
            UInt128 caps = 0;
            long signs = 0;
            bool isCapped = true;
            for (int i = 0; i < weights.Length; i++)
            {
                long weight = weights[i];
                long floor = bounds.Floors.IsEmpty ? 0 : bounds.Floors[i];
                long cap = bounds.Caps.IsEmpty ? ApportionmentBounds.NoCap : bounds.Caps[i];
                signs |= weight | floor | (cap < floor ? long.MinValue : 0L);
                sum += (ulong)weight;
                floors += (ulong)floor;
                caps += (ulong)(weight == 0 ? floor : cap);
                isCapped &= weight == 0 || cap != ApportionmentBounds.NoCap;
            }

            return new(sum, floors, isCapped ? caps : null, signs >= 0);
        }
    }

    /// <summary>Why the total cannot be shared; null if it can.</summary>
    internal Infeasibility? WhyNot(ulong total) =>
        Floors > total ? new(InfeasibilityCause.FloorsAboveTotal, Money.FromPence(checked((long)(Floors - total))))
        : Weights == 0 && Floors < total ? new(InfeasibilityCause.NoWeight, Money.FromPence((long)(total - Floors)))
        : Caps < total ? new(InfeasibilityCause.CapsBelowTotal, Money.FromPence((long)(total - Caps.Value)))
        : null;
}
