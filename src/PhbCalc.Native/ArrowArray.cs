using System.Runtime.InteropServices;

namespace PhbCalc.Native;

/// <summary>The structure of that name in the Arrow C data interface: what a column is.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct ArrowSchema
{
    internal byte* Format;
    internal byte* Name;
    internal byte* Metadata;
    internal long Flags;
    internal long ChildCount;
    internal ArrowSchema** Children;
    internal ArrowSchema* Dictionary;
    internal void* Release;
    internal void* PrivateData;
}

/// <summary>The structure of that name in the Arrow C data interface: the values of a column.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct ArrowArray
{
    internal long Length;
    internal long NullCount;
    internal long Offset;
    internal long BufferCount;
    internal long ChildCount;
    internal void** Buffers;
    internal ArrowArray** Children;
    internal ArrowArray* Dictionary;
    internal void* Release;
    internal void* PrivateData;

    /// <summary>Whether a row has a value.</summary>
    internal readonly bool Has(long row)
    {
        byte* bits = BufferCount > 0 && NullCount != 0 ? (byte*)Buffers[0] : null;
        long bit = Offset + row;
        return bits is null || (bits[bit >> 3] & (1 << (int)(bit & 7))) != 0;
    }

    /// <summary>A value of a fixed width.</summary>
    internal readonly T At<T>(long row)
        where T : unmanaged => ((T*)Buffers[1])[Offset + row];
}
