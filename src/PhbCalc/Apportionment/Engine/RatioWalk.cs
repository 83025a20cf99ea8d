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
    /// <summary>What the settled claims get; the others are kept.</summary>
    /// <param name="claims">The claims; they may lie in the room.</param>
    /// <param name="low">The lower end of the range, small for all the weights.</param>
    /// <param name="high">The upper end, small too.</param>
    /// <param name="total">The sum, in pence; no recipient gets more.</param>
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

    /// <summary>What all get at a ratio that is small for all the weights, and the slope above it.</summary>
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

/// <summary>What some recipients get together while none reaches a bound: a fixed sum, and an amount per unit of the ratio.</summary>
/// <param name="Fixed">What those at a bound get, in pence.</param>
/// <param name="Weight">The weights of those between their bounds.</param>
internal readonly record struct Slope(UInt128 Fixed, UInt128 Weight)
{
    public static Slope operator +(Slope left, Slope right) => new(left.Fixed + right.Fixed, left.Weight + right.Weight);

    /// <summary>Whether they get at least the total at a ratio.</summary>
    /// <remarks>Exact, since total x weight stays under 2^127: where a product outgrows 128 bits, it is more than enough.</remarks>
    internal bool Reaches(ulong total, Breakpoint ratio)
    {
        if (Fixed >= total || UInt128.LeadingZeroCount(Weight) + ulong.LeadingZeroCount(ratio.Pence) < 64)
        {
            return true;
        }

        return Weight * ratio.Pence >= (UInt128)(total - (ulong)Fixed) * ratio.Weight;
    }

    /// <summary>Whether they get at least the total at a ratio with binary places: exactly, as in the other form.</summary>
    internal bool Reaches(ulong total, FixedRatio ratio)
    {
        if (Fixed >= total || (ratio.Whole != 0 && UInt128.LeadingZeroCount(Weight) + ulong.LeadingZeroCount(ratio.Whole) <= 64))
        {
            return true;
        }

        // The sum to reach is whole, so what follows the point of the product does not matter.
        ulong carried = Math.BigMul(unchecked((ulong)Weight), ratio.Fraction, out _);
        return (Weight * ratio.Whole) + ((Weight >> 64) * ratio.Fraction) + carried >= total - (ulong)Fixed;
    }
}

/// <summary>A ratio of pence to weight at which a recipient's proportional share reaches a bound.</summary>
/// <param name="Pence">The bound, in pence.</param>
/// <param name="Weight">The weight; 0 makes the ratio larger than any other.</param>
internal readonly record struct Breakpoint(ulong Pence, ulong Weight)
{
    internal static Breakpoint None => new(0, 1);

    internal static Breakpoint Unlimited => new(1, 0);

    /// <summary>Whether this ratio times a weight is at most a number of pence.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool GivesAtMost(ulong pence, ulong weight)
    {
        ulong high = Math.BigMul(Pence, weight, out ulong low);
        ulong boundHigh = Math.BigMul(pence, Weight, out ulong boundLow);
        return high < boundHigh || (high == boundHigh && low <= boundLow);
    }

    /// <summary>Whether this ratio times a weight is at least a number of pence.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool GivesAtLeast(ulong pence, ulong weight)
    {
        ulong high = Math.BigMul(Pence, weight, out ulong low);
        ulong boundHigh = Math.BigMul(pence, Weight, out ulong boundLow);
        return high > boundHigh || (high == boundHigh && low >= boundLow);
    }
}

/// <summary>A ratio of pence to weight as a number with 64 binary places: exact as it stands, or rounded down from an exact one.</summary>
/// <param name="Whole">Whole pence per unit of weight.</param>
/// <param name="Fraction">What follows the point.</param>
internal readonly record struct FixedRatio(ulong Whole, ulong Fraction)
{
    // A whole product stays under 2^62 then, so that it can be compared and added to without a care.
    private const int MostBits = 62;

    /// <summary>All digits as one number: pence per 2^64 of weight.</summary>
    internal UInt128 Digits => new(Whole, Fraction);

    /// <summary>A ratio, rounded down.</summary>
    internal static FixedRatio Of(ulong pence, UInt128 weight) => OfDigits(new UInt128(pence, 0) / weight);

    internal static FixedRatio OfDigits(UInt128 digits) => new((ulong)(digits >> 64), unchecked((ulong)digits));

    /// <summary>Whether the product with every weight stays well within 64 bits.</summary>
    /// <param name="weightBits">Every bit that is set in any weight.</param>
    internal bool IsSmall(ulong weightBits) => Length(Whole) + Length(weightBits) <= MostBits;

    /// <summary>The whole pence of a weight, rounded down; the largest number if they are beyond it, or at its very end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ulong WholePence(ulong weight)
    {
        unchecked
        {
            ulong beyond = Math.BigMul(weight, Whole, out ulong whole);
            ulong carried = Math.BigMul(weight, Fraction, out _);
            whole += carried;
            return beyond != 0 || whole < carried ? ulong.MaxValue : whole;
        }
    }

    /// <summary>The ratio less some digits, at least 0.</summary>
    internal FixedRatio Less(UInt128 digits) => OfDigits(Digits - UInt128.Min(digits, Digits));

    /// <summary>The ratio plus some digits, at most what the digits hold.</summary>
    internal FixedRatio Plus(UInt128 digits) => OfDigits(Digits + UInt128.Min(digits, UInt128.MaxValue - Digits));

    private static int Length(ulong number) => 64 - BitOperations.LeadingZeroCount(number);
}
