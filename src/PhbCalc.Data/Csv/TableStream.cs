using System.Buffers;
using System.Globalization;
using System.Text;

namespace PhbCalc.Data.Csv;

/// <summary>A typed table as a CSV file made while it is read: the rows of its parts follow each other under one header.</summary>
internal sealed class TableStream : PlacedStream
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    private readonly IReadOnlyList<TablePart> parts;
    private readonly int[] firstRows;
    private readonly SortedDictionary<string, int> longNumbers = new(StringComparer.Ordinal);
    private IEnumerator<ReadOnlyMemory<byte>>? lines;
    private ReadOnlyMemory<byte> unread;
    private int next;

    /// <summary>Makes a file of parts.</summary>
    /// <param name="file">The name of the file that they replace.</param>
    /// <param name="parts">The parts, at least one, in the order of their rows.</param>
    /// <exception cref="InvalidFilesException">They have different columns.</exception>
    internal TableStream(string file, IReadOnlyList<TablePart> parts)
        : base(file)
    {
        this.parts = parts;
        RefuseOtherColumns();
        firstRows = new int[parts.Count];
        for (int i = 1; i < parts.Count; i++)
        {
            firstRows[i] = checked(firstRows[i - 1] + parts[i - 1].Rows);
        }

        unread = Header(parts[0].Columns);
    }

    /// <summary>Opens a table that is a file, or a folder of files whose rows follow each other.</summary>
    /// <param name="format">What reads it.</param>
    /// <param name="path">The path of the file or the folder.</param>
    /// <param name="file">The name of the file that it stands for.</param>
    /// <exception cref="InvalidFilesException">It is no such table, or too large.</exception>
    internal static TableStream Open(TableFormat format, string path, string file)
    {
        string called = Path.GetFileName(Path.TrimEndingDirectorySeparator(path));
        IReadOnlyList<TablePart> found = Directory.Exists(path) ? [.. format.FilesIn(path).SelectMany(one => format.Parts(one, $"{called}/{Path.GetFileName(one)}"))] : format.Parts(path, called);
        return found.Count > 0 ? new(file, found) : throw new InvalidFilesException([new(file, 0, null, TableFaults.NoFileIn(called, format.Ending))]);
    }

    /// <inheritdoc/>
    internal override IEnumerable<string> Notices => longNumbers.Select(column => TableFaults.LongNumbers(column.Key, column.Value));

    /// <summary>Its rows cut into several tables under the same header, to read in parallel; none if they are too few.</summary>
    /// <param name="leastRows">The least rows of a cut, except the last.</param>
    internal IReadOnlyList<Func<TableStream>> Cuts(int leastRows)
    {
        TablePart header = parts[0] with { Rows = 0, Lines = (_, _) => [] };
        List<Func<TableStream>> cuts = [];
        List<TablePart> cut = [];
        foreach (TablePart part in parts.Where(part => part.Rows > 0))
        {
            cut.Add(part);
            if (cut.Sum(part => (long)part.Rows) >= leastRows)
            {
                cuts.Add(Open(cut));
                cut = [];
            }
        }

        if (cut.Count > 0)
        {
            cuts.Add(Open(cut));
        }

        return cuts.Count > 1 ? cuts : [];

        Func<TableStream> Open(List<TablePart> cut) => () => new(File, [header, .. cut]);
    }

    /// <summary>A place as its table counts rows, from 1, without a header: <c>visits.parquet:12</c>; <c>visits.parquet</c> of the header or the table.</summary>
    /// <param name="row">The row, as the CSV file numbers it; 0 for none.</param>
    /// <param name="position">The position of the column, which changes nothing.</param>
    internal override string Place(int row, int position)
    {
        int index = row - 2;
        int part = Array.FindLastIndex(firstRows, first => first <= index);
        return part < 0 ? parts[0].Place : string.Create(CultureInfo.InvariantCulture, $"{parts[part].Place}:{parts[part].RowsBefore + index - firstRows[part] + 1}");
    }

    public override int Read(Span<byte> buffer)
    {
        while (unread.IsEmpty)
        {
            if (lines?.MoveNext() is true)
            {
                unread = lines.Current;
                continue;
            }

            lines?.Dispose();
            if (next == parts.Count)
            {
                lines = null;
                return 0;
            }

            lines = parts[next++].Lines(parts[0].Columns, TellLongNumber).GetEnumerator();
        }

        int read = Math.Min(buffer.Length, unread.Length);
        unread.Span[..read].CopyTo(buffer);
        unread = unread[read..];
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        lines?.Dispose();
        base.Dispose(disposing);
    }

    private static byte[] Header(IEnumerable<string> columns) =>
        Encoding.UTF8.GetBytes($"{string.Join(',', columns.Select(name => name.AsSpan().ContainsAny(Special) ? $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : name))}\n");

    private void TellLongNumber(string column) => longNumbers[column] = longNumbers.GetValueOrDefault(column) + 1;

    private void RefuseOtherColumns()
    {
        HashSet<string> first = new(parts[0].Columns, StringComparer.Ordinal);
        if (parts.FirstOrDefault(part => part.Columns.Count != parts[0].Columns.Count || !first.SetEquals(part.Columns)) is { } other)
        {
            throw new InvalidFilesException([new(File, 0, null, TableFaults.OtherColumns(parts[0].Place)) { Cell = other.Place }]);
        }
    }
}
