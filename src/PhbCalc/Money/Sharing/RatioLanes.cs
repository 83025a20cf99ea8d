using System.Numerics;
using System.Runtime.CompilerServices;

namespace PhbCalc;

/// <summary>A ratio multiplied by several weights at once, one in each lane of the processor.</summary>
/// <param name="ratio">The ratio, small for all the weights (<see cref="FixedRatio.IsSmall"/>).</param>
internal readonly struct RatioLanes(FixedRatio ratio)
{
    private const int Half = 32;

    private readonly Vector<ulong> whole = new(ratio.Whole);
    private readonly Vector<ulong> fractionHigh = new(ratio.Fraction >> Half);
    private readonly Vector<ulong> fractionLow = new(ratio.Fraction & uint.MaxValue);

    /// <summary>The whole pence of weights, rounded down.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="fractions">The 64 binary places of each product that follow the point.</param>
    /// <remarks>Long multiplication in halves of 32 bits, since no lane holds a product of 128: no sum here outgrows its lane.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector<ulong> WholePence(Vector<ulong> weights, out Vector<ulong> fractions)
    {
        Vector<ulong> lowHalf = new(uint.MaxValue);
        Vector<ulong> high = weights >>> Half;
        Vector<ulong> low = weights & lowHalf;
        Vector<ulong> lowLow = low * fractionLow;
        Vector<ulong> lowHigh = low * fractionHigh;
        Vector<ulong> highLow = high * fractionLow;
        Vector<ulong> middle = (lowLow >>> Half) + (lowHigh & lowHalf) + (highLow & lowHalf);
        fractions = (middle << Half) | (lowLow & lowHalf);
        return (weights * whole) + (high * fractionHigh) + (lowHigh >>> Half) + (highLow >>> Half) + (middle >>> Half);
    }
}
