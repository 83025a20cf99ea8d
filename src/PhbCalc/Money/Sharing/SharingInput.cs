using System.Runtime.CompilerServices;

namespace PhbCalc;

/// <summary>What is shared over whom, once it is known to be in order.</summary>
/// <param name="weights">The weight of each recipient.</param>
/// <param name="bounds">The bounds.</param>
/// <param name="keys">The keys; empty if there are none.</param>
/// <param name="divisor">What all weights are divided by.</param>
internal readonly ref struct SharingInput(ReadOnlySpan<long> weights, ApportionmentBounds bounds, ReadOnlySpan<string> keys, ulong divisor)
{
    /// <summary>How many bits hold any weight.</summary>
    internal const int WeightBits = 63;

    private readonly ReadOnlySpan<long> weights = weights;
    private readonly ReadOnlySpan<long> floors = bounds.Floors;
    private readonly ReadOnlySpan<long> caps = bounds.Caps;
    private readonly ReadOnlySpan<string> keys = keys;

    internal int Count => weights.Length;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ulong Weight(int position) => unchecked(divisor == 1 ? (ulong)weights[position] : (ulong)weights[position] / divisor);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ulong Floor(int position) => unchecked(floors.IsEmpty ? 0 : (ulong)floors[position]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ulong Cap(int position) => unchecked(caps.IsEmpty ? ApportionmentBounds.NoCap : (ulong)caps[position]);

    /// <summary>Moves the positions of the smallest so many keys to the front; without keys, where positions are in order already, does nothing.</summary>
    internal void MoveFirst(Span<int> positions, int count)
    {
        if (!keys.IsEmpty)
        {
            KeySelection.MoveFirst(positions, keys, count);
        }
    }
}
