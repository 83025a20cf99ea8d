using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

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

/// <summary>Numbers to be read several at once. Behind the last of them, zeros follow.</summary>
/// <param name="numbers">The numbers, read without their signs: one below zero has its first bit set.</param>
internal readonly ref struct Lanes(ReadOnlySpan<long> numbers)
{
    private readonly ReadOnlySpan<Vector<ulong>> full = MemoryMarshal.Cast<long, Vector<ulong>>(numbers);

    // Made beforehand: with a call in it, a loop keeps nothing in the registers of the processor.
    private readonly Vector<ulong> last = Last(numbers);

    /// <summary>How many readings the numbers take, the last of which may be partly beyond them.</summary>
    internal int Readings { get; } = (numbers.Length + Vector<ulong>.Count - 1) / Vector<ulong>.Count;

    /// <summary>One reading of the numbers.</summary>
    internal Vector<ulong> this[int reading]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (uint)reading < (uint)full.Length ? full[reading] : last;
    }

    /// <summary>Every bit that is set in any lane.</summary>
    internal static ulong Union(Vector<ulong> lanes)
    {
        ulong union = 0;
        for (int lane = 0; lane < Vector<ulong>.Count; lane++)
        {
            union |= lanes[lane];
        }

        return union;
    }

    private static Vector<ulong> Last(ReadOnlySpan<long> numbers)
    {
        Span<ulong> padded = stackalloc ulong[Vector<ulong>.Count];
        padded.Clear();
        MemoryMarshal.Cast<long, ulong>(numbers[^(numbers.Length % padded.Length)..]).CopyTo(padded);
        return new(padded);
    }
}

/// <summary>A sum of 128 bits, several numbers of 64 bits at a time: halves are summed apart, so that no lane overflows under 2^32 additions.</summary>
internal struct LaneSum
{
    private const int Half = 32;

    private Vector<ulong> low;
    private Vector<ulong> high;

    internal readonly UInt128 Total
    {
        // In line, as the loop that sums would otherwise keep the sum in memory for the sake of this call.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            UInt128 total = 0;
            for (int lane = 0; lane < Vector<ulong>.Count; lane++)
            {
                total += low[lane] + ((UInt128)high[lane] << Half);
            }

            return total;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(Vector<ulong> numbers)
    {
        low += numbers & new Vector<ulong>(uint.MaxValue);
        high += numbers >>> Half;
    }
}

/// <summary>Guesses the ratio. A guess affects only the speed, never the answer.</summary>
/// <param name="weightBits">Every bit that is set in any weight.</param>
internal readonly ref struct RatioGuess(ulong weightBits)
{
    private const int MostSteps = 64;

    // Of a normal distribution, one case in sixteen thousand lies further out.
    private const uint StandardErrors = 4;

    // Deviations beyond this are taken as this, so that their squares can be summed in 128 bits.
    private const ulong MostDeviation = 1UL << 56;

    /// <summary>Guesses the ratio at which claims come to a sum: as near as 64 binary places get, unless the steps run out.</summary>
    /// <param name="claims">The claims.</param>
    /// <param name="beside">What others get beside them.</param>
    /// <param name="total">The sum.</param>
    /// <param name="first">Where to start.</param>
    /// <returns>The ratio; null if it would be too large for quick walks.</returns>
    /// <remarks>
    /// Newton's method: where the straight line through what all get at a guess reaches the total is the next guess. It is kept between
    /// the guesses known to be too low and too high, and halves the way between them where it would leave it.
    /// </remarks>
    internal FixedRatio? Of(Claims claims, Slope beside, ulong total, FixedRatio first)
    {
        UInt128 low = 0;
        UInt128 high = UInt128.MaxValue;
        UInt128 guess = first.Digits;
        for (int step = 0; step < MostSteps && high - low > 1; step++)
        {
            FixedRatio ratio = FixedRatio.OfDigits(guess);
            if (!ratio.IsSmall(weightBits))
            {
                return null;
            }

            Slope slope = beside + RatioWalk.At(claims, ratio, total);
            (low, high) = slope.Reaches(total, ratio) ? (low, guess) : (guess, high);
            UInt128 next = slope.Weight == 0 || slope.Fixed > total ? low : FixedRatio.Of(total - (ulong)slope.Fixed, slope.Weight).Digits;
            if (next == guess)
            {
                break;
            }

            guess = next > low && next < high ? next
                : high == UInt128.MaxValue ? (low * 2) + 1
                : low + ((high - low) / 2);
        }

        return FixedRatio.OfDigits(guess);
    }

    /// <summary>How far from the ratio of all the ratio of a sample may well be, as digits; null if the sample cannot say.</summary>
    /// <param name="sample">The sample.</param>
    /// <param name="ratio">The ratio at which it comes to its part of the total, which is as its part of the weights.</param>
    /// <param name="even">That part over those weights: the ratio if there were no bounds.</param>
    /// <param name="total">The sum; no recipient gets more.</param>
    internal static UInt128? Margin(Claims sample, FixedRatio ratio, FixedRatio even, ulong total)
    {
        UInt128 squares = 0;
        for (int i = 0; i < sample.Count; i++)
        {
            ulong weight = (ulong)sample.Weights[i];
            ulong share = Math.Clamp(ratio.WholePence(weight), sample.Bounds.Floor(i), Math.Min(sample.Bounds.Cap(i), total));
            ulong evenShare = even.WholePence(weight);
            UInt128 deviation = Math.Min(Math.Max(share, evenShare) - Math.Min(share, evenShare), MostDeviation);
            squares += deviation * deviation;
        }

        UInt128 sloping = RatioWalk.At(sample, ratio, total).Weight;
        return sloping == 0 ? null : FixedRatio.Of((ulong)UInt128.Min(StandardErrors * Root(squares), long.MaxValue), sloping).Digits;
    }

    /// <summary>The square root, rounded down.</summary>
    private static UInt128 Root(UInt128 square)
    {
        UInt128 root = 0;
        for (UInt128 bit = (UInt128)1 << 63; bit != 0; bit >>= 1)
        {
            if ((root + bit) * (root + bit) <= square)
            {
                root += bit;
            }
        }

        return root;
    }
}
