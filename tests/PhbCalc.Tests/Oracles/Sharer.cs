using System.Numerics;

namespace PhbCalc.Tests.Oracles;

/// <summary>Somebody who shares in a sum.</summary>
/// <param name="Weight">In what proportion.</param>
/// <param name="Floor">The least, in pence.</param>
/// <param name="Cap">The most, in pence; null for none.</param>
/// <param name="Key">What decides ties, by ordinal comparison; null for the place in the list.</param>
internal sealed record Sharer(BigInteger Weight, BigInteger Floor, BigInteger? Cap, string? Key)
{
    /// <summary>What it gets at most, null for no most; somebody of weight 0 gets the floor.</summary>
    internal BigInteger? Most => Weight.IsZero ? Floor : Cap;

    /// <summary>The exact share at a ratio of pence to weight, as a fraction of the same denominator.</summary>
    internal ExactFraction At(ExactFraction ratio)
    {
        BigInteger share = BigInteger.Max(ratio.Numerator * Weight, Floor * ratio.Denominator);
        return new(Cap is { } cap ? BigInteger.Min(share, cap * ratio.Denominator) : share, ratio.Denominator);
    }
}
