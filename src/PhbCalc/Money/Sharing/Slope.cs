namespace PhbCalc;

/// <summary>What some recipients get together, as long as none reaches a bound: a fixed sum, and so much more per unit of the ratio.</summary>
/// <param name="Fixed">What those at a bound get, in pence.</param>
/// <param name="Weight">The weights of those between their bounds.</param>
internal readonly record struct Slope(UInt128 Fixed, UInt128 Weight)
{
    public static Slope operator +(Slope left, Slope right) => new(left.Fixed + right.Fixed, left.Weight + right.Weight);

    internal Slope Times(int factor) => new(Fixed * (uint)factor, Weight * (uint)factor);

    /// <summary>Whether they get at least the total at a ratio.</summary>
    /// <remarks>
    /// Exact while weight x pence stays under 2^127, as it does for all recipients there are. Beyond that, where a sample stands for more
    /// than there are, the answer is a guess.
    /// </remarks>
    internal bool Reaches(ulong total, Breakpoint ratio)
    {
        if (Fixed >= total || UInt128.LeadingZeroCount(Weight) + ulong.LeadingZeroCount(ratio.Pence) < 64)
        {
            return true;
        }

        return Weight * ratio.Pence >= (UInt128)(total - (ulong)Fixed) * ratio.Weight;
    }
}
