using System.Globalization;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data.Results;

/// <summary>A place for results that takes their cells as they are, and not the bytes of a CSV file.</summary>
internal abstract class CellStream : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Takes the columns, before any cell.</summary>
    internal abstract void Start(IReadOnlyList<ResultColumn> columns);

    /// <summary>Adds a text to the row; blank if it has no letters.</summary>
    internal abstract void Add(string text);

    /// <summary>Adds a number to the row.</summary>
    internal abstract void Add(decimal number);

    /// <summary>Adds a day to the row.</summary>
    internal abstract void Add(LocalDate day);

    /// <summary>Ends the row.</summary>
    internal abstract void EndRow();

    public override void Flush()
    {
        // Cells go on as soon as their row ends.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("A result is written cell by cell.");
}

/// <summary>Takes results row by row: the sheet of a workbook.</summary>
/// <param name="row">Takes a row, the header first: each cell as text, and what it holds.</param>
internal sealed class RowStream(Action<IReadOnlyList<(string Text, ColumnKind Kind)>> row) : CellStream
{
    private readonly List<(string Text, ColumnKind Kind)> cells = [];

    internal override void Start(IReadOnlyList<ResultColumn> columns)
    {
        cells.AddRange(columns.Select(column => (column.Name, ColumnKind.Text)));
        EndRow();
    }

    internal override void Add(string text) => cells.Add((text, ColumnKind.Text));

    internal override void Add(decimal number) => cells.Add((number.ToString(CultureInfo.InvariantCulture), ColumnKind.Number));

    internal override void Add(LocalDate day) => cells.Add((Iso.Text(day), ColumnKind.Date));

    internal override void EndRow()
    {
        row(cells);
        cells.Clear();
    }
}
