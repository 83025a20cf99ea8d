using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PhbCalc;

/// <summary>The weights and bounds of some recipients for the search for the ratio, without their positions in the list.</summary>
/// <param name="weights">The weights.</param>
/// <param name="bounds">The least and the most of each.</param>
internal readonly ref struct Claims(ReadOnlySpan<long> weights, GivenBounds bounds)
{
    internal ReadOnlySpan<long> Weights { get; } = weights;

    internal GivenBounds Bounds { get; } = bounds;

    internal int Count => Weights.Length;
}

/// <summary>Room for the claims that are still open, in memory that is lent: a sixth of all fit, as a claim is three numbers of 64 bits.</summary>
internal readonly ref struct ClaimRoom
{
    private const int NumbersOfClaim = 3;

    private readonly Span<long> weights;
    private readonly Span<long> floors;
    private readonly Span<long> caps;

    /// <summary>Makes the room.</summary>
    /// <param name="memory">The memory.</param>
    internal ClaimRoom(Span<int> memory)
    {
        Span<long> numbers = MemoryMarshal.Cast<int, long>(memory);
        int capacity = numbers.Length / NumbersOfClaim;
        weights = numbers[..capacity];
        floors = numbers.Slice(capacity, capacity);
        caps = numbers.Slice(2 * capacity, capacity);
    }

    internal int Capacity => weights.Length;

    /// <summary>Keeps a claim, unless the room is too small.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Keep(int place, ulong weight, ulong floor, ulong cap)
    {
        unchecked
        {
            if (place < weights.Length)
            {
                weights[place] = (long)weight;
                floors[place] = (long)floor;
                caps[place] = (long)cap;
            }
        }
    }

    /// <summary>The first so many claims.</summary>
    internal Claims First(int count) => new(weights[..count], new(floors[..count], caps[..count]));
}
