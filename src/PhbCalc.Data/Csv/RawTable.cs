using System.Text;
using System.Text.Unicode;
using CsvHelper;

namespace PhbCalc.Data.Csv;

/// <summary>Reads the cells of a CSV file unchanged, to write them in another form.</summary>
internal static class RawTable
{
    /// <summary>The rows as they come, each with its number, the header first; a blank row has no cells. A row that cannot be split into cells is reported and left out.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="columns">The columns that it may have.</param>
    /// <param name="faults">Where faults go.</param>
    internal static IEnumerable<(int Row, string[] Cells)> Rows(Stream stream, FileColumns columns, FileFaults faults)
    {
        Stream readable = TextStream.Readable(stream);
        if (TextStart.NotText(readable) is { } notText)
        {
            faults.Add(0, notText);
            yield break;
        }

        CsvMalformedReason? malformed = null;
        CsvReaderOptions options = new()
        {
            HasHeader = false,
            SkipEmptyLines = false,
            Separator = TextStart.Separator(readable, columns),
            MaxRecordSize = CsvTable.LongestRow,
            OnMalformedRecord = record => malformed = record.Reason,
        };
        using CsvReader reader = CsvReader.Create(readable, options, leaveOpen: true);
        while (Read(reader, faults))
        {
            string[] cells = [.. Enumerable.Range(0, reader.FieldCount).Select(i => Encoding.UTF8.GetString(CellText.Trim(reader.GetSpan(i))))];
            Fault? fault = !Utf8.IsValid(reader.RawRecord) ? TableFaults.NotUtf8() : malformed is { } reason ? CsvTable.Malformed(reason) : null;
            malformed = null;
            if (fault is not null)
            {
                faults.Add((int)reader.RowNumber, fault);
                continue;
            }

            yield return ((int)reader.RowNumber, Array.TrueForAll(cells, cell => cell.Length == 0) ? [] : cells);
        }
    }

    private static bool Read(CsvReader reader, FileFaults faults)
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException tooLong)
        {
            faults.Add((int)tooLong.RecordNumber, TableFaults.TooLong());
            return false;
        }
    }
}
