using System.Numerics;
using System.Runtime.CompilerServices;

namespace PhbCalc;

/// <summary>A ratio of pence to a weight under 2^63: the common case, in 64-bit arithmetic.</summary>
internal readonly struct NarrowProportion : IProportion<ulong>
{
    private readonly ulong pence;
    private readonly ulong weight;

    // pence x 2^64 / weight, rounded down: the ratio as a number with 64 binary places.
    private readonly ulong ratioWhole;
    private readonly ulong ratioFraction;

    internal NarrowProportion(ulong pence, ulong weight)
    {
        (this.pence, this.weight) = (pence, weight);
        UInt128 ratio = new UInt128(pence, 0) / weight;
        (ratioWhole, ratioFraction) = ((ulong)(ratio >> 64), unchecked((ulong)ratio));
        RestBits = 64 - BitOperations.LeadingZeroCount(weight);
    }

    public int RestBits { get; }

    /// <remarks>
    /// The ratio is short by less than 2^-64, and a weight is under 2^64, so the product is short by less than one: the whole pence are
    /// right, or one too few. The rest tells which, and needs 64 bits only, since it is under twice a weight of 63.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong WholePence(ulong weight, out ulong rest)
    {
        unchecked
        {
            ulong beyond = Math.BigMul(weight, ratioWhole, out ulong whole);
            ulong carried = Math.BigMul(weight, ratioFraction, out _);
            whole += carried;

            // Beyond 64 bits; or at the very end of them, where the one that may be missing would be beyond.
            if (beyond != 0 || whole + 1 <= carried)
            {
                rest = 0;
                return ulong.MaxValue;
            }

            rest = (pence * weight) - (whole * this.weight);
            ulong isShort = rest >= this.weight ? 1UL : 0UL;
            rest -= isShort * this.weight;
            return whole + isShort;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int RestPlace(ulong rest, int shift) => unchecked((int)(rest >> shift)) & (Places.Values - 1);

    public UInt128 Widen(ulong rest) => rest;
}
