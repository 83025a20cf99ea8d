using PhbCalc.Data;
using PhbCalc.Data.Csv;
using PhbCalc.Data.Results;
using PhbCalc.Parquet.Writing;

namespace PhbCalc.Parquet;

/// <summary>Turns the files of a folder into tables of Apache Parquet, and tables into CSV files. What is read from either means the same.</summary>
/// <remarks>
/// Days, times, numbers and sums become what they are, by the columns that the files are described to have, wherever every cell of a column is one; ids and codes stay text, zeros at their start included. A column with
/// other cells (<c>24:00</c>, which is no time of a data frame; <c>30%</c>) stays text as it stands. policy.json stays what it is. Rule: spec 9, Scale.
/// </remarks>
public static class TableConversion
{
    /// <summary>The files of a folder that a verb reads, whatever their form, as tables. They are read when they are written.</summary>
    /// <param name="folder">The path of the folder or workbook.</param>
    /// <param name="options">How files are read, and where notices of left-out files go; as CSV files with dates as yyyy-MM-dd, and tables, if not given.</param>
    /// <returns>The tables, and policy.json if there is one; at least one. Writing one throws <see cref="InvalidFilesException"/> if its file cannot be taken apart into rows and cells.</returns>
    /// <exception cref="ArgumentException">The path is blank.</exception>
    /// <exception cref="InvalidFilesException">There is no such folder, or no such file in it, or it holds what would be passed over in silence.</exception>
    public static ValueList<OutputFile> ToParquet(string folder, ReadOptions? options = null)
    {
        options ??= new() { Tables = ParquetTable.Format };
        return Files(folder, options, (source, name) => new($"{Path.GetFileNameWithoutExtension(name)}{ParquetTable.Format.Ending}", target => WriteTable(source, name, options.Dates, target)));
    }

    /// <summary>The files of a folder that a verb reads, whatever their form, as CSV files. They are read when they are written.</summary>
    /// <param name="folder">The path of the folder or workbook.</param>
    /// <param name="options">How files are read, and where notices of left-out files go; as CSV files, and tables, if not given.</param>
    /// <returns>The files, and policy.json if there is one; at least one. Writing one throws <see cref="InvalidFilesException"/> if it cannot be read.</returns>
    /// <exception cref="ArgumentException">The path is blank.</exception>
    /// <exception cref="InvalidFilesException">There is no such folder, or no such file in it, or it holds what would be passed over in silence.</exception>
    public static ValueList<OutputFile> ToCsv(string folder, ReadOptions? options = null) =>
        Files(folder, options ?? new() { Tables = ParquetTable.Format }, (source, name) => new(name, target => Copy(source, name, target)));

    private static ValueList<OutputFile> Files(string folder, ReadOptions options, Func<FileSource, string, OutputFile> converted)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        FileSource source = KnownFiles.Folder(folder, [.. KnownFiles.Tables.Keys.Where(name => name != PolicyFile.TableName), PolicyFile.Name], options);
        string[] tables = [.. KnownFiles.Tables.Keys.Where(name => IsThere(source, name))];
        if (tables.Length == 0)
        {
            throw new InvalidFilesException([new(PeopleFile.Name, 0, null, new("file", $"is missing from {source.Place}, as is every other file that a verb reads", "name the folder that holds them"))]);
        }

        IEnumerable<OutputFile> policies = IsThere(source, PolicyFile.Name) ? [new(PolicyFile.Name, target => Copy(source, PolicyFile.Name, target))] : [];
        return tables.Select(name => converted(source, name)).Concat(policies).ToValueList();
    }

    private static bool IsThere(FileSource source, string name)
    {
        using Stream? stream = source.Opened(name);
        return stream is not null;
    }

    private static void Copy(FileSource source, string name, Stream target)
    {
        FileFaults faults = new(name);
        using Stream? stream = source.Open(faults);
        FileFaults.ThrowIfAny(faults);
        stream!.CopyTo(target);
    }

    /// <summary>Writes a file as a table: it is read twice, first to find what each column can be.</summary>
    private static void WriteTable(FileSource source, string name, DateForm dates, Stream target)
    {
        FileColumns columns = KnownFiles.Tables[name];
        FileFaults faults = new(name);
        ColumnScan[] scans = [];
        foreach (string[] cells in Rows(source, columns, faults))
        {
            if (scans.Length == 0)
            {
                scans = [.. cells.Select(header => new ColumnScan(header, columns.ContentUnder(header).Kind, dates))];
                continue;
            }

            for (int i = 0; i < scans.Length && i < cells.Length; i++)
            {
                scans[i].See(cells[i]);
            }
        }

        FileFaults.ThrowIfAny(faults);
        using TableWriter table = new(target);
        WritingColumn[] written = table.Begin([.. scans.Select(scan => scan.Found)]);
        foreach (string[] cells in Rows(source, columns, faults).Skip(1))
        {
            for (int i = 0; i < scans.Length; i++)
            {
                scans[i].Add(written[i], i < cells.Length ? cells[i] : string.Empty);
            }

            table.EndRow();
        }

        FileFaults.ThrowIfAny(faults);
        table.Finish();
    }

    /// <summary>The rows of a file that are not blank, the header first. Cells under no name, and names that appear twice, are faults: a table has no place for them.</summary>
    private static IEnumerable<string[]> Rows(FileSource source, FileColumns columns, FileFaults faults)
    {
        using Stream? stream = source.Open(faults);
        faults.Sheet = stream as PlacedStream;
        int width = -1;
        foreach ((int row, string[] cells) in stream is null ? [] : RawTable.Rows(stream, columns, faults))
        {
            if (cells.Length == 0)
            {
                continue;
            }

            if (width < 0)
            {
                width = Array.FindLastIndex(cells, cell => cell.Length > 0) + 1;
                foreach (string twice in cells.Take(width).GroupBy(cell => cell, StringComparer.Ordinal).Where(same => same.Count() > 1 || same.Key.Length == 0).Select(same => same.Key))
                {
                    faults.Add(row, ConversionFaults.Header(twice));
                }

                yield return cells[..width];
                continue;
            }

            if (Array.FindIndex(cells, Math.Min(width, cells.Length), cell => cell.Length > 0) is >= 0 and var stray)
            {
                faults.Add(row, TableFaults.StrayCell(stray));
            }

            yield return cells;
        }
    }
}

/// <summary>What can keep something from being converted.</summary>
internal static class ConversionFaults
{
    internal static Fault Header(string name) => name.Length == 0
        ? new("header", "has a column without a name", "name the column, or take it out")
        : new("header", $"has '{CellFaults.Shown(name)}' twice", "name each column once");
}
