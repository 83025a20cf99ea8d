using System.Numerics;
using System.Runtime.CompilerServices;

namespace PhbCalc;

/// <summary>A ratio of pence to a weight under 2^63: the common case, in 64-bit arithmetic.</summary>
/// <param name="pence">The pence.</param>
/// <param name="all">The weight they are shared over.</param>
internal readonly struct NarrowProportion(ulong pence, ulong all) : IProportion<ulong>
{
    public FixedRatio Ratio { get; } = FixedRatio.Of(pence, all);

    public UInt128 Weight => all;

    public int RestBits => 64 - BitOperations.LeadingZeroCount(all);

    /// <remarks>
    /// The ratio is short by less than 2^-64, and a weight is under 2^64, so the product is short by less than one: the whole pence are
    /// right, or one too few. The rest tells which, and needs 64 bits only, since it is under twice a weight of 63.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong WholePence(ulong weight, out ulong rest)
    {
        unchecked
        {
            ulong whole = Ratio.WholePence(weight);
            if (whole == ulong.MaxValue)
            {
                rest = 0;
                return whole;
            }

            rest = (pence * weight) - (whole * all);
            ulong isShort = rest >= all ? 1UL : 0UL;
            rest -= isShort * all;
            return whole + isShort;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int RestPlace(ulong rest, int shift) => unchecked((int)(rest >> shift)) & (Places.Values - 1);

    public UInt128 Widen(ulong rest) => rest;
}
