using System.Buffers;
using Parquet;
using Parquet.Schema;

namespace PhbCalc.Parquet.Reading;

/// <summary>The cells of a column in a group of rows, one after another.</summary>
internal abstract class ColumnCells : IDisposable
{
    /// <summary>Writes the next cell; nothing where there is no value.</summary>
    internal abstract void WriteNext(ArrayBufferWriter<byte> line);

    public abstract void Dispose();
}

/// <summary>Writes a value as the text of a cell.</summary>
internal delegate void WriteValue<in T>(ArrayBufferWriter<byte> line, T value);

/// <summary>The cells of a column in a group of rows, one after another.</summary>
/// <typeparam name="T">How its values are stored.</typeparam>
internal sealed class ColumnCells<T> : ColumnCells
    where T : struct
{
    private readonly T[] values;
    private readonly int[]? levels;
    private readonly WriteValue<T> write;
    private int row;
    private int value;

    private ColumnCells(T[] values, int[]? levels, WriteValue<T> write) => (this.values, this.levels, this.write) = (values, levels, write);

    /// <summary>Reads the values, without those that are not there, and where they are.</summary>
    internal static ColumnCells<T> Read(ParquetRowGroupReader group, DataField field, WriteValue<T> write)
    {
        int rows = (int)group.RowCount;
        T[] values = ArrayPool<T>.Shared.Rent(rows);
        int[]? levels = field.IsNullable ? ArrayPool<int>.Shared.Rent(rows) : null;
        ColumnCells<T> cells = new(values, levels, write);
        Array.Clear(values, 0, rows);
        try
        {
            ValueTask read = group.ReadRawAsync(field, values.AsMemory(0, rows), levels?.AsMemory(0, rows), null, CancellationToken.None);
            read.AsTask().GetAwaiter().GetResult();
            return cells;
        }
        catch
        {
            cells.Dispose();
            throw;
        }
    }

    internal override void WriteNext(ArrayBufferWriter<byte> line)
    {
        if (levels is null || levels[row] > 0)
        {
            write(line, values[value++]);
        }

        row++;
    }

    public override void Dispose()
    {
        ArrayPool<T>.Shared.Return(values, System.Runtime.CompilerServices.RuntimeHelpers.IsReferenceOrContainsReferences<T>());
        if (levels is not null)
        {
            ArrayPool<int>.Shared.Return(levels);
        }
    }
}
