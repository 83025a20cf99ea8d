using PhbCalc.Data;
using PhbCalc.Data.Csv;
using PhbCalc.Workbooks.Writing;

namespace PhbCalc.Workbooks;

/// <summary>
/// Writes a workbook to be filled in: each sheet has every column that its file may have, words have drop-down lists, dates, times and sums are formatted as such, and headers cannot be written over by mistake.
/// </summary>
/// <remarks>
/// To the right of the header is room for your own columns, such as groups. There is no password: you can remove the protection of a sheet to change its header. Rule: spec 8b, Start and check.
/// </remarks>
public static class FormWorkbook
{
    /// <summary>Writes the workbook.</summary>
    /// <param name="target">Where it goes; it is left open.</param>
    /// <param name="tables">The tables, each of a file that a verb reads.</param>
    /// <exception cref="ArgumentException">A table is of no such file.</exception>
    /// <exception cref="InvalidFilesException">A table cannot be taken apart into rows and cells.</exception>
    public static void Write(Stream target, ValueList<FormTable> tables)
    {
        ArgumentNullException.ThrowIfNull(target);
        FileFaults[] faults = [.. tables.Select(table => new FileFaults(table.FileName))];
        WorkbookWriter.Write(target, tables.Select((table, i) =>
        {
            FileColumns columns = KnownFiles.Tables.TryGetValue(table.FileName, out FileColumns? known) ? known : throw new ArgumentException($"No verb reads a file of the name {table.FileName}.", nameof(tables));
            return new SheetTable(Path.GetFileNameWithoutExtension(table.FileName), WithEveryColumn(RawTable.Rows(table.Rows, columns, faults[i]).Select(row => row.Cells), columns), columns.ContentUnder) { IsForm = true };
        }));
        FileFaults.ThrowIfAny(faults);
    }

    /// <summary>The rows with the columns that the file may have and they have not: before the notes, which stay at the end. A header that is protected cannot be given them later.</summary>
    private static IEnumerable<IReadOnlyList<string>> WithEveryColumn(IEnumerable<string[]> rows, FileColumns columns)
    {
        string[] others = [];
        int place = 0;
        bool isHeader = true;
        foreach (string[] row in rows)
        {
            if (isHeader)
            {
                others = [.. columns.Beside(row)];
                place = Array.FindLastIndex(row, name => !FileColumns.IsNote(name)) + 1;
                yield return [.. row[..place], .. others, .. row[place..]];
            }
            else
            {
                yield return row.Length <= place ? row : [.. row[..place], .. others.Select(_ => string.Empty), .. row[place..]];
            }

            isHeader = false;
        }
    }
}

/// <summary>A table of a workbook to be filled in.</summary>
/// <param name="FileName">The name of the file that its sheet stands for, such as <c>visits.csv</c>.</param>
/// <param name="Rows">Its header and first rows as CSV.</param>
public sealed record FormTable(string FileName, Stream Rows);
