using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PhbCalc;

/// <summary>Numbers read several at once.</summary>
internal static class Lanes
{
    /// <summary>The numbers as whole lanes full; those that are left over, fewer than there are lanes, are left out.</summary>
    internal static ReadOnlySpan<Vector<ulong>> Full(ReadOnlySpan<long> numbers) => MemoryMarshal.Cast<long, Vector<ulong>>(numbers);

    /// <summary>One reading of the numbers; where they end within it, zeros follow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector<ulong> At(ReadOnlySpan<Vector<ulong>> full, int reading, ReadOnlySpan<long> numbers) =>
        (uint)reading < (uint)full.Length ? full[reading] : Last(numbers);

    /// <summary>How many readings the numbers take, the last of which may be partly beyond them.</summary>
    internal static int Readings(ReadOnlySpan<long> numbers) => (numbers.Length + Vector<ulong>.Count - 1) / Vector<ulong>.Count;

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
