using System.Numerics;
using System.Runtime.CompilerServices;

namespace PhbCalc;

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
