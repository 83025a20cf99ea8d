using System.Globalization;

namespace PhbCalc.Data.Csv;

/// <summary>A sheet of a workbook as a CSV file made while it is read; or several sheets whose rows follow each other.</summary>
/// <param name="file">The name of the file that it replaces.</param>
/// <param name="sheets">The sheets in order, each with its name in messages.</param>
internal sealed class SheetStream(string file, IReadOnlyList<(string Place, Sheet Sheet)> sheets) : PlacedStream(file)
{
    private const int LastColumn = 16_384;

    private readonly List<int> firstRows = [];
    private IEnumerator<ReadOnlyMemory<byte>>? lines;
    private ReadOnlyMemory<byte> line;
    private byte[] header = [];
    private int rows;

    /// <summary>A place as a spreadsheet writes it: <c>visits!F12</c>, <c>visits!12</c> of a row, <c>visits</c> of the sheet.</summary>
    /// <param name="row">The row, counted over all the sheets; 0 for none.</param>
    /// <param name="position">The position of the column, from 0; none if it is below.</param>
    internal override string Place(int row, int position)
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
            throw new InvalidFilesException([new(File, 1, null, TableFaults.OtherHeader(sheets[0].Place)) { Cell = $"{sheets[firstRows.Count - 1].Place}!1" }]);
        }
    }
}
