using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PhbCalc;

/// <summary>Writes shares several at once: of all whom 64 binary places decide.</summary>
/// <remarks>
/// The ratio is short by less than 2^-64, so the fraction of a share lies from what follows the point to the weight more. Where that
/// passes the next penny, or reaches into the band in which the pennies end, the exact rest has to decide.
/// </remarks>
/// <typeparam name="TBounds">The bounds.</typeparam>
/// <param name="ratio">The ratio, rounded down, small for all the weights.</param>
/// <param name="weights">The weight of each recipient.</param>
/// <param name="bounds">The least and the most of each.</param>
/// <param name="shares">Where the shares go.</param>
internal readonly ref struct ShareLanes<TBounds>(FixedRatio ratio, ReadOnlySpan<long> weights, TBounds bounds, Span<long> shares)
    where TBounds : struct, IBounds, allows ref struct
{
    private readonly RatioLanes ratio = new(ratio);
    private readonly TBounds bounds = bounds;
    private readonly ReadOnlySpan<Vector<ulong>> weights = MemoryMarshal.Cast<long, Vector<ulong>>(weights);
    private readonly Span<Vector<ulong>> shares = MemoryMarshal.Cast<long, Vector<ulong>>(shares);

    /// <summary>A fraction that is in the band or under it, and everything under it too.</summary>
    internal required ulong Lowest { get; init; }

    /// <summary>A fraction of which everything over it is above the band.</summary>
    internal required ulong Highest { get; init; }

    /// <summary>How many readings are full; those left over are not written.</summary>
    internal int Readings => weights.Length;

    /// <summary>Writes some shares, pennies included for rests above the band, and gathers the undecided.</summary>
    /// <param name="first">The first reading.</param>
    /// <param name="end">The reading behind the last.</param>
    /// <param name="undecided">Where the positions of the undecided go.</param>
    /// <param name="pence">What the shares of the decided are added to.</param>
    /// <param name="pennies">What their pennies are counted on.</param>
    /// <returns>How many are undecided.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal int Write(int first, int end, Span<int> undecided, ref ulong pence, ref int pennies)
    {
        // Locals, as the loop would otherwise read every field anew. It branches on nothing but whether anybody is undecided.
        RatioLanes multiplied = ratio;
        TBounds within = bounds;
        ReadOnlySpan<Vector<ulong>> from = weights[..end];
        Span<Vector<ulong>> to = shares[..end];
        Vector<ulong> lowest = new(Lowest);
        Vector<ulong> highest = new(Highest);
        Vector<ulong> sum = default;
        Vector<ulong> given = default;
        int count = 0;
        for (int i = first; i < from.Length; i++)
        {
            Vector<ulong> weight = from[i];
            Vector<ulong> whole = multiplied.WholePence(weight, out Vector<ulong> least);
            Vector<ulong> most = least + weight;
            Vector<ulong> isAbove = Vector.GreaterThan(least, highest);
            Vector<ulong> isOpen = Vector.AndNot(Vector.GreaterThanOrEqual(most, lowest), isAbove);
            if (!TBounds.AreNone)
            {
                Vector<ulong> floor = within.FloorLanes(i);
                Vector<ulong> cap = within.CapLanes(i);
                Vector<ulong> isBetween = Vector.GreaterThanOrEqual(whole, floor) & Vector.LessThan(whole, cap);
                isAbove &= isBetween;
                isOpen &= isBetween;
                whole = Vector.Min(Vector.Max(whole, floor), cap);
            }

            // A mask is -1 in each lane where it holds: taking it away adds a penny.
            isOpen |= Vector.LessThan(most, least);
            isAbove = Vector.AndNot(isAbove, isOpen);
            whole -= isAbove;
            given -= isAbove;
            sum += Vector.AndNot(whole, isOpen);
            to[i] = whole;
            if (isOpen != Vector<ulong>.Zero)
            {
                for (int lane = 0; lane < Vector<ulong>.Count; lane++)
                {
                    if (isOpen[lane] != 0)
                    {
                        undecided[count++] = (i * Vector<ulong>.Count) + lane;
                    }
                }
            }
        }

        unchecked
        {
            pence += Vector.Sum(sum);
        }

        pennies += (int)Vector.Sum(given);
        return count;
    }
}
