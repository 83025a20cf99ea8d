using PhbCalc.Data;
using PhbCalc.Data.Csv;
using PhbCalc.Workbooks.Writing;

namespace PhbCalc.Workbooks;

/// <summary>Writes a workbook to be filled in: words have drop-down lists, dates, times and sums are formatted as such, and headers cannot be written over by mistake.</summary>
/// <remarks>There is no password: whoever wants to change a header can lift the protection of its sheet. Rule: spec 8b, Start and check.</remarks>
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
            return new SheetTable(Path.GetFileNameWithoutExtension(table.FileName), RawTable.Rows(table.Rows, columns, faults[i]).Select(row => row.Cells), columns.ContentUnder) { IsForm = true };
        }));
        FileFaults.ThrowIfAny(faults);
    }
}

/// <summary>A table of a workbook to be filled in.</summary>
/// <param name="FileName">The name of the file that its sheet stands for, such as <c>visits.csv</c>.</param>
/// <param name="Rows">Its header and first rows as CSV.</param>
public sealed record FormTable(string FileName, Stream Rows);
