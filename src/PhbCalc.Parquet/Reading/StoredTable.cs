using System.Buffers;
using Parquet;
using Parquet.Meta;
using Parquet.Schema;
using PhbCalc.Data;
using PhbCalc.Data.Csv;

namespace PhbCalc.Parquet.Reading;

/// <summary>A file of Apache Parquet, opened: its columns and its groups of rows. A group is in memory while its rows are asked for; nothing else is.</summary>
internal sealed class StoredTable : IDisposable
{
    /// <summary>How many rows are read together at least: smaller groups follow each other in one part.</summary>
    private const int LeastRows = 1 << 16;

    private const int LinesLength = 1 << 16;

    private static readonly ParquetOptions AsStored = new() { TreatByteArrayAsString = false, TreatBigIntegersAsDates = false };

    private readonly string name;
    private readonly SynchronousStream stream;
    private readonly ParquetReader reader;
    private readonly List<StoredColumn> columns;
    private readonly ParquetSchema schema;

    private StoredTable(string name, SynchronousStream stream, ParquetReader reader)
    {
        (this.name, this.stream, this.reader) = (name, stream, reader);
        columns = TableChecks.Columns(name, reader.Metadata!);
        TableChecks.RefuseGroups(name, reader.Metadata!, columns, stream.Length);
        schema = reader.Schema;
    }

    /// <summary>The parts of a table, each of as many groups of rows as are worth reading by themselves; at least one.</summary>
    /// <param name="name">What messages call the table.</param>
    /// <param name="open">Opens its file, for each part again: several can be read at once.</param>
    /// <exception cref="InvalidFilesException">It is no such file, or one that is not read.</exception>
    internal static IReadOnlyList<TablePart> Parts(string name, Func<Stream> open)
    {
        using StoredTable table = Open(name, open);
        string[] names = [.. table.columns.Select(column => column.Name)];
        List<TablePart> parts = [];
        (int first, int before, int rows) = (0, 0, 0);
        int count = table.reader.RowGroupCount;
        for (int i = 0; i < count; i++)
        {
            rows += (int)table.reader.RowGroups[i].RowCount;
            if (before > int.MaxValue - TableChecks.MostRows)
            {
                throw ParquetFaults.TooManyRowsInAll(name);
            }

            if (rows >= LeastRows || i == count - 1)
            {
                Range groups = first..(i + 1);
                parts.Add(new(name, before, rows, names, (wanted, told) => Lines(name, open, groups, wanted, told)));
                (first, before, rows) = (i + 1, before + rows, 0);
            }
        }

        return parts.Count > 0 ? parts : [new(name, 0, 0, names, (_, _) => [])];
    }

    public void Dispose() => stream.Dispose();

    private static StoredTable Open(string name, Func<Stream> open)
    {
        SynchronousStream stream = new(open());
        try
        {
            TableChecks.RefuseOtherFile(name, stream);
            return TableChecks.Guarded(name, () => new StoredTable(name, stream, ParquetReader.CreateAsync(stream, AsStored, leaveStreamOpen: true).GetAwaiter().GetResult()));
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Lines(string name, Func<Stream> open, Range groups, IReadOnlyList<string> wanted, Action<string> longNumber)
    {
        using StoredTable table = Open(name, open);
        StoredColumn[] columns = [.. wanted.Select(column => table.columns.Find(own => own.Name == column) ?? throw ParquetFaults.NotATable(name))];
        ArrayBufferWriter<byte> lines = new(2 * LinesLength);
        for (int i = groups.Start.Value; i < groups.End.Value; i++)
        {
            ParquetRowGroupReader group = table.reader.RowGroups[i];
            ColumnCells[] cells = table.Read(group, columns, longNumber);
            try
            {
                for (int row = 0; row < group.RowCount;)
                {
                    row = TableChecks.Guarded(name, () => Write(cells, row, (int)group.RowCount, lines));
                    if (lines.WrittenCount >= LinesLength)
                    {
                        yield return lines.WrittenMemory;
                        lines.ResetWrittenCount();
                    }
                }
            }
            finally
            {
                Array.ForEach(cells, column => column.Dispose());
            }
        }

        if (lines.WrittenCount > 0)
        {
            yield return lines.WrittenMemory;
        }
    }

    /// <summary>Writes rows until there are lines enough.</summary>
    /// <returns>The row after the last that was written.</returns>
    private static int Write(ColumnCells[] cells, int row, int rows, ArrayBufferWriter<byte> lines)
    {
        for (; row < rows && lines.WrittenCount < LinesLength; row++)
        {
            for (int column = 0; column < cells.Length; column++)
            {
                lines.Write(column == 0 ? default : ","u8);
                cells[column].WriteNext(lines);
            }

            lines.Write("\n"u8);
        }

        return row;
    }

    private ColumnCells[] Read(ParquetRowGroupReader group, StoredColumn[] wanted, Action<string> longNumber) => TableChecks.Guarded(name, () =>
    {
        List<ColumnCells> cells = [];
        try
        {
            foreach (StoredColumn column in wanted)
            {
                DataField field = schema.DataFields.First(field => field.Path.Length == 1 && field.Name == column.Name);
                ColumnMetaData about = group.GetMetadata(field)!.MetaData!;
                PageChecks.Refuse(name, stream, about);
                stream.Within = PageChecks.Place(about);
                cells.Add(column.Read(group, field, () => longNumber(column.Name)));
                stream.Within = (0, long.MaxValue);
            }

            return cells.ToArray();
        }
        catch
        {
            cells.ForEach(column => column.Dispose());
            throw;
        }
    });
}
