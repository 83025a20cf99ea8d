namespace PhbCalc.Data.Csv;

/// <summary>A CSV file made while it is read, from a source with its own places: a sheet of a workbook, a typed table.</summary>
/// <param name="file">The name of the file that it replaces.</param>
internal abstract class PlacedStream(string file) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>The name of the file that it replaces.</summary>
    internal string File => file;

    /// <summary>The position of a column of the file by its name, from 0; -1 if missing. Known once the header is read.</summary>
    internal Func<string, int> PositionOf { get; set; } = _ => -1;

    /// <summary>The notices for its reader, known once everything is read.</summary>
    internal virtual IEnumerable<string> Notices => [];

    /// <summary>What messages call a place of it.</summary>
    /// <param name="row">The row, as the CSV file numbers it; 0 for none.</param>
    /// <param name="position">The position of the column, from 0; none if it is below.</param>
    internal abstract string Place(int row, int position);

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
        // Nothing is written.
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

/// <summary>The sheets and tables read in place of files, and the places of faults in them, known once everything is read.</summary>
internal sealed class SheetPlaces
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, PlacedStream> places = new(StringComparer.Ordinal);

    /// <summary>Where every file is one of text.</summary>
    internal static SheetPlaces None { get; } = new();

    /// <summary>Files given alone, each by its name in messages.</summary>
    internal static SheetPlaces Of(params ReadOnlySpan<(string Name, Stream? Stream)> files)
    {
        SheetPlaces found = new();
        foreach ((string name, Stream? stream) in files)
        {
            if (stream is PlacedStream placed)
            {
                found.places[name] = placed;
            }
        }

        return found;
    }

    internal void Add(PlacedStream placed) => places[placed.File] = placed;

    /// <summary>A fault with its own place, if its file is not rows of text.</summary>
    internal FileFault At(FileFault fault) => places.TryGetValue(fault.File, out PlacedStream? placed)
        ? fault with { Cell = placed.Place(fault.Row, fault.Column is { } column ? placed.PositionOf(column) : -1) }
        : fault;

    /// <summary>A notice with its own place, if its file is not rows of text.</summary>
    internal Notice Noticed(Notice notice) => notice.File is { } file && places.TryGetValue(file, out PlacedStream? placed)
        ? notice with { File = placed.Place(notice.Row ?? 0, -1), Row = null }
        : notice;
}
