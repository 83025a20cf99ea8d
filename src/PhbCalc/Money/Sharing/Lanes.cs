using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PhbCalc;

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
