using System.Numerics;
using System.Runtime.CompilerServices;

namespace PhbCalc;

/// <summary>One quick walk over claims, several at once, that settles all whose share is on one side of their bounds throughout a range of ratios.</summary>
/// <remarks>
/// The ends of the range are exact as they stand, so what the walk settles is settled exactly, at one multiplication for each end. It does not
/// branch on a claim, which no processor could foresee, but for the few it leaves open.
/// </remarks>
internal static class RatioWalk
{
    /// <summary>What those get who are settled; the others are kept.</summary>
    /// <param name="claims">The claims; they may lie in the room.</param>
    /// <param name="low">The lower end of the range, small for all the weights.</param>
    /// <param name="high">The upper end, small too.</param>
    /// <param name="total">The sum, in pence; nobody gets more.</param>
    /// <param name="room">Where those that are left open are kept, as far as they fit.</param>
    /// <param name="open">How many are left open.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static Slope Settle(Claims claims, FixedRatio low, FixedRatio high, ulong total, ClaimRoom room, out int open)
    {
        RatioLanes lowLanes = new(low);
        RatioLanes highLanes = new(high);
        Lanes lanes = new(claims.Weights);
        GivenBounds bounds = claims.Bounds;
        LaneSum held = default;
        LaneSum sloping = default;
        int kept = 0;
        for (int i = 0; i < lanes.Readings; i++)
        {
            Vector<ulong> weights = lanes[i];
            Vector<ulong> floors = bounds.FloorLanes(i);
            Vector<ulong> caps = Vector.Min(bounds.CapLanes(i), new(total));
            Vector<ulong> least = lowLanes.WholePence(weights, out _);
            Vector<ulong> most = highLanes.WholePence(weights, out _);

            // No two of these hold at once, since the least is no more than the most, and the floor no more than the cap.
            Vector<ulong> atFloor = Vector.LessThan(most, floors);
            Vector<ulong> atCap = Vector.GreaterThanOrEqual(least, caps);
            Vector<ulong> between = Vector.GreaterThanOrEqual(least, floors) & Vector.LessThan(most, caps);
            held.Add((atFloor & floors) | (atCap & caps));
            sloping.Add(between & weights);
            Vector<ulong> settled = atFloor | atCap | between;
            if (settled != Vector<ulong>.AllBitsSet)
            {
                kept = Keep(room, kept, settled, weights, floors, caps);
            }
        }

        open = kept;
        return new(held.Total, sloping.Total);
    }

    /// <summary>What all get at a ratio that is small for all the weights, and how it slopes above it.</summary>
    internal static Slope At(Claims claims, FixedRatio ratio, ulong total) => Settle(claims, ratio, ratio, total, default, out _);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Keep(ClaimRoom room, int place, Vector<ulong> settled, Vector<ulong> weights, Vector<ulong> floors, Vector<ulong> caps)
    {
        for (int lane = 0; lane < Vector<ulong>.Count; lane++)
        {
            if (settled[lane] == 0)
            {
                room.Keep(place++, weights[lane], floors[lane], caps[lane]);
            }
        }

        return place;
    }
}
