namespace PhbCalc;

/// <summary>What some recipients get together, as long as none reaches a bound: a fixed sum, and so much more per unit of the ratio.</summary>
/// <param name="Fixed">What those at a bound get, in pence.</param>
/// <param name="Weight">The weights of those between their bounds.</param>
internal readonly record struct Slope(UInt128 Fixed, UInt128 Weight)
{
    public static Slope operator +(Slope left, Slope right) => new(left.Fixed + right.Fixed, left.Weight + right.Weight);

    /// <summary>Whether they get at least the total at a ratio.</summary>
    /// <remarks>Exact, since total x weight stays under 2^127: where a product outgrows 128 bits, it is more than enough.</remarks>
    internal bool Reaches(ulong total, Breakpoint ratio)
    {
        if (Fixed >= total || UInt128.LeadingZeroCount(Weight) + ulong.LeadingZeroCount(ratio.Pence) < 64)
        {
            return true;
        }

        return Weight * ratio.Pence >= (UInt128)(total - (ulong)Fixed) * ratio.Weight;
    }

    /// <summary>Whether they get at least the total at a ratio with binary places: exactly, as in the other form.</summary>
    internal bool Reaches(ulong total, FixedRatio ratio)
    {
        if (Fixed >= total || (ratio.Whole != 0 && UInt128.LeadingZeroCount(Weight) + ulong.LeadingZeroCount(ratio.Whole) <= 64))
        {
            return true;
        }

        // The sum to reach is whole, so what follows the point of the product does not matter.
        ulong carried = Math.BigMul(unchecked((ulong)Weight), ratio.Fraction, out _);
        return (Weight * ratio.Whole) + ((Weight >> 64) * ratio.Fraction) + carried >= total - (ulong)Fixed;
    }
}
