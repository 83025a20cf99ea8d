using System.Buffers;
using PhbCalc.Data;

namespace PhbCalc.Native;

/// <summary>A table in memory, by the Arrow C data interface, instead of a CSV file. Its rows are read in place.</summary>
internal static unsafe class ArrowTable
{
    /// <summary>How many rows are read by one thread: few enough that all cores are busy.</summary>
    private const int RowsPerPart = 1 << 17;

    private const int LinesLength = 1 << 16;

    /// <summary>The parts of a table, at least one.</summary>
    /// <param name="file">The name of the file that it replaces.</param>
    /// <param name="schema">Its columns.</param>
    /// <param name="batches">Its rows.</param>
    /// <param name="count">The number of arrays.</param>
    /// <exception cref="LibraryUseException">It is not a table.</exception>
    /// <exception cref="InvalidFilesException">Columns are of a type that is not read.</exception>
    internal static IReadOnlyList<TablePart> Parts(string file, ArrowSchema* schema, ArrowArray** batches, long count)
    {
        if (NativeText.Read(schema->Format, $"The format of the table '{file}'") != "+s" || schema->ChildCount <= 0 || schema->Children is null || count < 0 || (count > 0 && batches is null))
        {
            throw new LibraryUseException($"The table '{file}' is not a struct of columns ('+s'), or its arrays are NULL; give a schema with a child for each column, and the arrays of its rows.");
        }

        string place = Path.GetFileNameWithoutExtension(file);
        ArrowColumn[] columns = [.. Enumerable.Range(0, checked((int)schema->ChildCount)).Select(i => ArrowColumn.Of(file, Child(file, schema, i)))];
        ArrowColumn.RefuseOthers(file, columns);
        string[] names = [.. columns.Select(column => column.Name)];
        List<TablePart> parts = [];
        int before = 0;
        for (long i = 0; i < count; i++)
        {
            nint batch = (nint)batches[i];
            int rows = Rows(file, batches[i], columns.Length);
            for (int from = 0; from < rows; from += RowsPerPart)
            {
                (int first, int after) = (from, Math.Min(rows, from + RowsPerPart));
                parts.Add(new(place, before, after - first, names, (_, told) => Lines(columns, batch, first, after, told)));
                before = checked(before + after - first);
            }
        }

        return parts.Count > 0 ? parts : [new(place, 0, 0, names, (_, _) => [])];
    }

    private static ArrowSchema* Child(string file, ArrowSchema* schema, int i) =>
        schema->Children[i] is not null ? schema->Children[i] : throw new LibraryUseException($"Column {i + 1} of the table '{file}' is NULL.");

    private static int Rows(string file, ArrowArray* batch, int columns)
    {
        if (batch is null || batch->ChildCount != columns || batch->Children is null || batch->Length is < 0 or > int.MaxValue)
        {
            throw new LibraryUseException($"An array of the table '{file}' is NULL, or does not have as many columns as its schema, or too many rows.");
        }

        for (int i = 0; i < columns; i++)
        {
            ArrowArray* column = batch->Children[i];
            if (column is null || column->Length < batch->Offset + batch->Length || column->Offset < 0 || batch->Offset < 0)
            {
                throw new LibraryUseException($"Column {i + 1} of the table '{file}' is NULL, or has fewer rows than the table.");
            }
        }

        return (int)batch->Length;
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Lines(ArrowColumn[] columns, nint batch, int from, int to, Action<string> told)
    {
        ArrayBufferWriter<byte> lines = new(2 * LinesLength);
        ArrowCells[] cells = Cells(columns, batch, told);
        int row = from;
        while (row < to)
        {
            lines.ResetWrittenCount();
            row = Write(lines, cells, row, to);
            yield return lines.WrittenMemory;
        }
    }

    private static ArrowCells[] Cells(ArrowColumn[] columns, nint batch, Action<string> told)
    {
        ArrowArray* rows = (ArrowArray*)batch;
        ArrowCells[] cells = new ArrowCells[columns.Length];
        for (int i = 0; i < cells.Length; i++)
        {
            cells[i] = columns[i].Cells(rows->Children[i], rows->Offset, told);
        }

        return cells;
    }

    /// <summary>Writes rows until there are enough lines to read together.</summary>
    /// <returns>The next row.</returns>
    private static int Write(ArrayBufferWriter<byte> lines, ArrowCells[] cells, int row, int to)
    {
        while (row < to && lines.WrittenCount < LinesLength)
        {
            for (int i = 0; i < cells.Length; i++)
            {
                if (i > 0)
                {
                    lines.GetSpan(1)[0] = (byte)',';
                    lines.Advance(1);
                }

                cells[i].Write(lines, row);
            }

            lines.GetSpan(1)[0] = (byte)'\n';
            lines.Advance(1);
            row++;
        }

        return row;
    }
}
