using System.Globalization;

namespace PhbCalc.Data.Csv;

/// <summary>A sheet of a workbook as a CSV file that is made as it is read; or several sheets, the rows of which follow each other.</summary>
/// <param name="file">The name of the file in whose place it stands.</param>
/// <param name="sheets">The sheets, the first one first, each with what messages call it.</param>
internal sealed class SheetStream(string file, IReadOnlyList<(string Place, Sheet Sheet)> sheets) : Stream
{
    private const int LastColumn = 16_384;

    private readonly List<int> firstRows = [];
    private IEnumerator<ReadOnlyMemory<byte>>? lines;
    private ReadOnlyMemory<byte> line;
    private byte[] header = [];
    private int rows;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>The name of the file in whose place it stands.</summary>
    internal string File => file;

    /// <summary>Where a column of the file stands, by its name, from 0; -1 if nowhere. Known once the header is read.</summary>
    internal Func<string, int> PositionOf { get; set; } = _ => -1;

    /// <summary>A place as a spreadsheet writes it: <c>visits!F12</c>, <c>visits!12</c> of a row, <c>visits</c> of the sheet.</summary>
    /// <param name="row">The row, counted over all the sheets; 0 for none.</param>
    /// <param name="position">The position of the column, from 0; none if it is below.</param>
    internal string Place(int row, int position)
    {
        int sheet = Math.Max(0, firstRows.FindLastIndex(first => first <= row));
        string column = position is >= 0 and < LastColumn ? TableFaults.Letters(position) : string.Empty;
        int own = sheet == 0 || row == 0 ? row : row - firstRows[sheet] + 2;
        return row == 0 ? sheets[0].Place : string.Create(CultureInfo.InvariantCulture, $"{sheets[sheet].Place}!{column}{own}");
    }

    public override int Read(Span<byte> buffer)
    {
        if (line.IsEmpty && !NextLine())
        {
            return 0;
        }

        int read = Math.Min(buffer.Length, line.Length);
        line.Span[..read].CopyTo(buffer);
        line = line[read..];
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
        // Nothing is written.
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        lines?.Dispose();
        base.Dispose(disposing);
    }

    private bool NextLine()
    {
        while (lines is null || !lines.MoveNext())
        {
            lines?.Dispose();
            if (firstRows.Count == sheets.Count)
            {
                return false;
            }

            lines = sheets[firstRows.Count].Sheet.Lines.GetEnumerator();
            firstRows.Add(rows + 1);
            PassHeader();
        }

        rows++;
        line = lines.Current;
        header = rows == 1 ? line.ToArray() : header;
        return true;
    }

    /// <summary>The sheets after the first have its header again.</summary>
    private void PassHeader()
    {
        if (firstRows.Count > 1 && (!lines!.MoveNext() || !lines.Current.Span.SequenceEqual(header)))
        {
            throw new InvalidFilesException([new(file, 1, null, TableFaults.OtherHeader(sheets[0].Place)) { Cell = $"{sheets[firstRows.Count - 1].Place}!1" }]);
        }
    }
}

/// <summary>The sheets that were read in the place of files, and where faults are in them that show once everything is read.</summary>
internal sealed class SheetPlaces
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, SheetStream> sheets = new(StringComparer.Ordinal);

    /// <summary>Where no file is a sheet.</summary>
    internal static SheetPlaces None { get; } = new();

    /// <summary>Files that were given by themselves, each by the name that messages call it.</summary>
    internal static SheetPlaces Of(params ReadOnlySpan<(string Name, Stream? Stream)> files)
    {
        SheetPlaces places = new();
        foreach ((string name, Stream? stream) in files)
        {
            if (stream is SheetStream sheet)
            {
                places.sheets[name] = sheet;
            }
        }

        return places;
    }

    internal void Add(SheetStream sheet) => sheets[sheet.File] = sheet;

    /// <summary>A fault with the cell of its sheet, if its file is one.</summary>
    internal FileFault At(FileFault fault) => sheets.TryGetValue(fault.File, out SheetStream? sheet)
        ? fault with { Cell = sheet.Place(fault.Row, fault.Column is { } column ? sheet.PositionOf(column) : -1) }
        : fault;

    /// <summary>A notice with the row of its sheet, if its file is one.</summary>
    internal Notice Noticed(Notice notice) => notice.File is { } file && sheets.TryGetValue(file, out SheetStream? sheet)
        ? notice with { File = sheet.Place(notice.Row ?? 0, -1), Row = null }
        : notice;
}
