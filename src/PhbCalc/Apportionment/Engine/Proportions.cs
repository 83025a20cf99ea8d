using System.Numerics;
using System.Runtime.CompilerServices;

namespace PhbCalc;

/// <summary>A ratio of pence to weight, multiplied by weights exactly: what every recipient between its bounds gets per unit of weight.</summary>
/// <typeparam name="TRest">A whole number wide enough for what is left after whole pence.</typeparam>
internal interface IProportion<TRest>
    where TRest : unmanaged
{
    /// <summary>The ratio, rounded down: a product with it is right or short by less than one.</summary>
    FixedRatio Ratio { get; }

    /// <summary>The weight that the pence are shared over; every rest is under it.</summary>
    UInt128 Weight { get; }

    /// <summary>How many bits hold any rest.</summary>
    int RestBits { get; }

    /// <summary>The whole pence of a weight's exact share, or the largest number if they are beyond it.</summary>
    /// <param name="weight">The weight.</param>
    /// <param name="rest">What is left of the share after whole pence, in pence times the weight that the pence are shared over.</param>
    ulong WholePence(ulong weight, out TRest rest);

    /// <summary>The place of a rest that stands so many bits from the right.</summary>
    int RestPlace(TRest rest, int shift);

    /// <summary>A rest as the widest number.</summary>
    UInt128 Widen(TRest rest);
}

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

/// <summary>A ratio of pence to a weight of up to 126 bits, for sums of large weights; as <see cref="NarrowProportion"/>, in 128-bit arithmetic.</summary>
/// <param name="pence">The pence.</param>
/// <param name="all">The weight they are shared over.</param>
internal readonly struct WideProportion(ulong pence, UInt128 all) : IProportion<UInt128>
{
    public FixedRatio Ratio { get; } = FixedRatio.Of(pence, all);

    public UInt128 Weight => all;

    public int RestBits => 128 - (int)UInt128.LeadingZeroCount(all);

    public ulong WholePence(ulong weight, out UInt128 rest)
    {
        unchecked
        {
            ulong whole = Ratio.WholePence(weight);
            if (whole == ulong.MaxValue)
            {
                rest = 0;
                return whole;
            }

            rest = ((UInt128)pence * weight) - (whole * all);
            if (rest < all)
            {
                return whole;
            }

            rest -= all;
            return whole + 1;
        }
    }

    public int RestPlace(UInt128 rest, int shift) => unchecked((int)(uint)(rest >> shift)) & (Places.Values - 1);

    public UInt128 Widen(UInt128 rest) => rest;
}
