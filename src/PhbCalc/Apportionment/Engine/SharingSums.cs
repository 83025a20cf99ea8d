using System.Numerics;
using System.Runtime.CompilerServices;

namespace PhbCalc;

/// <summary>The results of one walk over the recipients: the sums that decide whether the total can be shared, and whether any number is wrong.</summary>
/// <param name="Weights">All weights.</param>
/// <param name="WeightBits">Every bit that is set in any weight.</param>
/// <param name="Floors">All floors.</param>
/// <param name="Caps">The most that all can get, those of weight 0 their floors; null if a recipient has no cap.</param>
/// <param name="IsInOrder">Whether no weight or floor is below zero and no cap under its floor.</param>
internal readonly record struct SharingSums(UInt128 Weights, ulong WeightBits, UInt128 Floors, UInt128? Caps, bool IsInOrder)
{
    internal static SharingSums Of(ReadOnlySpan<long> weights, GivenBounds bounds) =>
        bounds.IsEmpty ? OfWeights(weights) : OfWeightsAndBounds(weights, bounds);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static SharingSums OfWeights(ReadOnlySpan<long> weights)
    {
        // Four readings far apart at a time: from main memory, several streams come sooner than one.
        Lanes lanes = new(weights);
        int quarter = lanes.Readings / 4;
        Vector<ulong> bits = default;
        LaneSum sum = default;
        for (int i = 0; i < quarter; i++)
        {
            Vector<ulong> first = lanes[i];
            Vector<ulong> second = lanes[quarter + i];
            Vector<ulong> third = lanes[(2 * quarter) + i];
            Vector<ulong> fourth = lanes[(3 * quarter) + i];
            bits |= first | second | third | fourth;
            sum.Add(first);
            sum.Add(second);
            sum.Add(third);
            sum.Add(fourth);
        }

        for (int i = 4 * quarter; i < lanes.Readings; i++)
        {
            bits |= lanes[i];
            sum.Add(lanes[i]);
        }

        UInt128 total = sum.Total;
        ulong allBits = Lanes.Union(bits);
        return new(total, allBits, 0, total == 0 ? 0 : null, !IsNegative(allBits));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static SharingSums OfWeightsAndBounds(ReadOnlySpan<long> weights, GivenBounds bounds)
    {
        Lanes lanes = new(weights);
        Vector<ulong> bits = default;
        Vector<ulong> boundBits = default;
        Vector<ulong> uncapped = default;
        LaneSum sum = default;
        LaneSum floors = default;
        LaneSum caps = default;
        for (int i = 0; i < lanes.Readings; i++)
        {
            Vector<ulong> some = lanes[i];
            Vector<ulong> floor = bounds.FloorLanes(i);
            Vector<ulong> cap = bounds.CapLanes(i);

            // Any number below zero has its first bit set, and so has a cap less a larger floor.
            bits |= some;
            boundBits |= floor | cap | (cap - floor);
            Vector<ulong> most = Vector.ConditionalSelect(Vector.Equals(some, Vector<ulong>.Zero), floor, cap);
            uncapped |= Vector.Equals(most, new(GivenBounds.NoCap));
            sum.Add(some);
            floors.Add(floor);
            caps.Add(most);
        }

        ulong allBits = Lanes.Union(bits);
        return new(sum.Total, allBits, floors.Total, uncapped == Vector<ulong>.Zero ? caps.Total : null, !IsNegative(allBits | Lanes.Union(boundBits)));
    }

    private static bool IsNegative(ulong bits) => unchecked((long)bits) < 0;
}
