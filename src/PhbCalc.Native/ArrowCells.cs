using System.Buffers;

namespace PhbCalc.Native;

/// <summary>Writes the value of a row as the cell of a CSV file.</summary>
internal unsafe delegate void ReadCell(ArrayBufferWriter<byte> line, ArrowArray* array, long row, Action told);

/// <summary>The number of the value of a row in a dictionary.</summary>
internal unsafe delegate long ReadIndex(ArrowArray* array, long row);

/// <summary>The cells of a column in some rows of a table.</summary>
internal abstract class ArrowCells
{
    /// <summary>Writes the cell of a row; nothing if there is no value.</summary>
    internal abstract void Write(ArrayBufferWriter<byte> line, int row);
}

/// <summary>Cells whose values stand one after another.</summary>
internal sealed unsafe class ValueCells(ArrowArray* array, long before, ReadCell read, Action told) : ArrowCells
{
    private readonly nint values = (nint)array;

    internal override void Write(ArrayBufferWriter<byte> line, int row)
    {
        ArrowArray* column = (ArrowArray*)values;
        if (column->Has(before + row))
        {
            read(line, column, before + row, told);
        }
    }
}

/// <summary>Cells with few different values, each written once before the rows: a row has the number of its value.</summary>
internal sealed unsafe class RepeatedCells : ArrowCells
{
    private readonly nint numbers;
    private readonly long before;
    private readonly ReadIndex index;
    private readonly ArrayBufferWriter<byte> texts = new();
    private readonly int[] ends;

    internal RepeatedCells(ArrowArray* array, long before, ReadIndex index, ReadCell read, Action told)
    {
        (numbers, this.before, this.index) = ((nint)array, before, index);
        ArrowArray* values = array->Dictionary;
        ends = new int[values is null ? 1 : checked((int)values->Length + 1)];
        for (int i = 0; i + 1 < ends.Length; i++)
        {
            if (values->Has(i))
            {
                read(texts, values, i, told);
            }

            ends[i + 1] = texts.WrittenCount;
        }
    }

    internal override void Write(ArrayBufferWriter<byte> line, int row)
    {
        ArrowArray* column = (ArrowArray*)numbers;
        if (!column->Has(before + row))
        {
            return;
        }

        long number = index(column, before + row);
        if (number < 0 || number >= ends.Length - 1)
        {
            throw new LibraryUseException("A column has the number of a value that its dictionary lacks.");
        }

        line.Write(texts.WrittenSpan[ends[number]..ends[number + 1]]);
    }
}
