using System.Numerics;
using System.Runtime.CompilerServices;

namespace PhbCalc;

/// <summary>The one rounding of a line: an exact ratio of whole numbers to whole pence, half up (amounts here are not negative).</summary>
internal static class Pence
{
    /// <summary>Rates are held in millionths of a pound: ten thousand of them make a penny.</summary>
    internal const uint MicroPoundsPerPenny = 10_000;

    /// <summary>The nearest whole number to numerator / denominator, half up.</summary>
    /// <exception cref="OverflowException">The answer is beyond 64 bits.</exception>
    internal static long Round(UInt128 numerator, UInt128 denominator)
    {
        (UInt128 whole, UInt128 rest) = UInt128.DivRem(numerator, denominator);
        return (long)(rest >= denominator - rest ? whole + 1 : whole);
    }

    /// <summary>The nearest whole number to numerator / denominator, half up, of numbers without limit.</summary>
    internal static BigInteger Round(BigInteger numerator, BigInteger denominator) => ((2 * numerator) + denominator) / (2 * denominator);

    /// <summary>The nearest whole number to left x right / denominator, half up.</summary>
    /// <exception cref="OverflowException">The answer is beyond 64 bits.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long Round(ulong left, ulong right, ulong denominator)
    {
        if ((left | right) > uint.MaxValue || denominator > uint.MaxValue)
        {
            ulong high = Math.BigMul(left, right, out ulong low);
            return Round(new UInt128(high, low), denominator);
        }

        // Two factors of 32 bits leave room in 64 for half of a denominator of 32.
        return (long)(unchecked((left * right) + (denominator / 2)) / denominator);
    }
}
