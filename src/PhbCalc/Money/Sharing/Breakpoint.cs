using System.Runtime.CompilerServices;

namespace PhbCalc;

/// <summary>A ratio of pence to weight at which somebody's proportional share reaches a bound.</summary>
/// <param name="Pence">The bound, in pence.</param>
/// <param name="Weight">The weight; 0 makes the ratio larger than any other.</param>
internal readonly record struct Breakpoint(ulong Pence, ulong Weight)
{
    internal static Breakpoint None => new(0, 1);

    internal static Breakpoint Unlimited => new(1, 0);

    /// <summary>Whether this ratio times a weight is at most so many pence.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool GivesAtMost(ulong pence, ulong weight)
    {
        ulong high = Math.BigMul(Pence, weight, out ulong low);
        ulong boundHigh = Math.BigMul(pence, Weight, out ulong boundLow);
        return high < boundHigh || (high == boundHigh && low <= boundLow);
    }

    /// <summary>Whether this ratio times a weight is at least so many pence.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool GivesAtLeast(ulong pence, ulong weight)
    {
        ulong high = Math.BigMul(Pence, weight, out ulong low);
        ulong boundHigh = Math.BigMul(pence, Weight, out ulong boundLow);
        return high > boundHigh || (high == boundHigh && low >= boundLow);
    }
}
