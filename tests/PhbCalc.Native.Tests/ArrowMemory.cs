using System.Runtime.InteropServices;
using System.Text;

namespace PhbCalc.Native.Tests;

/// <summary>Structures of the Arrow C data interface as another library would make them.</summary>
internal sealed unsafe class ArrowMemory : IDisposable
{
    private readonly List<nint> taken = [];

    /// <summary>A table of some columns.</summary>
    internal (nint Schema, nint Batch) Table(int rows, params (nint Schema, nint Array)[] columns) =>
        (Schema("+s", string.Empty, [.. columns.Select(column => column.Schema)]), Array(rows, 0, [0], [.. columns.Select(column => column.Array)]));

    internal nint Schema(string format, string name, nint[]? children = null, nint dictionary = 0)
    {
        ArrowSchema* schema = (ArrowSchema*)Take(sizeof(ArrowSchema));
        schema->Format = (byte*)Text(format);
        schema->Name = (byte*)Text(name);
        schema->ChildCount = children?.Length ?? 0;
        schema->Children = (ArrowSchema**)Pointers(children ?? []);
        schema->Dictionary = (ArrowSchema*)dictionary;
        return (nint)schema;
    }

    internal nint Array(long length, long offset, nint[] buffers, nint[]? children = null, nint dictionary = 0)
    {
        ArrowArray* array = (ArrowArray*)Take(sizeof(ArrowArray));
        (array->Length, array->Offset, array->NullCount) = (length, offset, buffers[0] == 0 ? 0 : -1);
        array->BufferCount = buffers.Length;
        array->Buffers = (void**)Pointers(buffers);
        array->ChildCount = children?.Length ?? 0;
        array->Children = (ArrowArray**)Pointers(children ?? []);
        array->Dictionary = (ArrowArray*)dictionary;
        return (nint)array;
    }

    /// <summary>A column of texts; blank where one is null.</summary>
    internal (nint Schema, nint Array) Texts(string name, params string?[] texts)
    {
        byte[][] all = [.. texts.Select(text => Encoding.UTF8.GetBytes(text ?? string.Empty))];
        int[] ends = new int[all.Length + 1];
        for (int i = 0; i < all.Length; i++)
        {
            ends[i + 1] = ends[i] + all[i].Length;
        }

        return (Schema("u", name), Array(texts.Length, 0, [Bits([.. texts.Select(text => text is not null)]), Buffer(ends), Buffer([.. all.SelectMany(text => text)])]));
    }

    internal nint Buffer<T>(params T[] values)
        where T : unmanaged
    {
        nint start = Take(Math.Max(1, values.Length * sizeof(T)));
        values.CopyTo(new Span<T>((void*)start, values.Length));
        return start;
    }

    internal nint Bits(params bool[] bits)
    {
        byte[] bytes = new byte[(bits.Length / 8) + 1];
        for (int i = 0; i < bits.Length; i++)
        {
            bytes[i / 8] |= (byte)(bits[i] ? 1 << (i % 8) : 0);
        }

        return Buffer(bytes);
    }

    internal nint Text(string text) => Buffer<byte>([.. Encoding.UTF8.GetBytes(text), 0]);

    public void Dispose() => taken.ForEach(start => NativeMemory.Free((void*)start));

    private nint Pointers(nint[] pointers) => Buffer(pointers);

    private nint Take(int size)
    {
        nint start = (nint)NativeMemory.AllocZeroed((nuint)size);
        taken.Add(start);
        return start;
    }
}
