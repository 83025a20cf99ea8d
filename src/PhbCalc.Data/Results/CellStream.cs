using PhbCalc.Data.Csv;

namespace PhbCalc.Data.Results;

/// <summary>A place for results that takes their cells as they are, and not the bytes of a CSV file: the sheet of a workbook.</summary>
/// <param name="row">Takes a row, the header first: each cell as text, and what it holds.</param>
internal sealed class CellStream(Action<IReadOnlyList<(string Text, ColumnKind Kind)>> row) : Stream
{
    private readonly List<(string Text, ColumnKind Kind)> cells = [];

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Adds a cell to the row.</summary>
    internal void Add(string text, ColumnKind kind) => cells.Add((text, kind));

    /// <summary>Ends the row.</summary>
    internal void EndRow()
    {
        row(cells);
        cells.Clear();
    }

    public override void Flush()
    {
        // Cells go on as soon as their row ends.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("A result is written cell by cell.");
}
