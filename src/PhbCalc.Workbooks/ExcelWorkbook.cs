using PhbCalc.Data;
using PhbCalc.Workbooks.Reading;

namespace PhbCalc.Workbooks;

/// <summary>Excel workbooks (.xlsx), in place of CSV files.</summary>
/// <remarks>Rule: spec 8b, Read what is plain.</remarks>
/// <example>
/// <code>
/// Caseload caseload = CaseloadFolder.Read("caseload.xlsx", new ReadOptions { Workbooks = ExcelWorkbook.Format });
/// </code>
/// </example>
public static class ExcelWorkbook
{
    /// <summary>The most bytes that a workbook may have when it is unpacked, all its parts together: 4 GiB. A larger one is refused before it is unpacked.</summary>
    public const long MostBytes = 4L << 30;

    /// <summary>The form of workbooks to read in place of a folder or of files in it: a sheet stands for the file of its name, <c>visits</c> for visits.csv. Dates, times, sums and the last values of formulas are read as the cells have them.</summary>
    public static WorkbookFormat Format { get; } = new(".xlsx", (name, open) => WorkbookReader.Sheets(name, open, MostBytes));

    /// <summary>Opens a sheet of a workbook to be read as a CSV file: give the stream to the reader of that file, such as <see cref="WeightsFile"/>. Faults then name its cells. Rows go on in the sheets <c>weights 2</c>, <c>weights 3</c>.</summary>
    /// <param name="path">The path of the workbook.</param>
    /// <param name="fileName">The name of the file that the sheet stands for, such as <c>weights.csv</c>. If the workbook has only one sheet, it reads that one, whatever its name.</param>
    /// <exception cref="ArgumentException">The path or the name is blank.</exception>
    /// <exception cref="InvalidFilesException">It is no workbook, or too large, or it has several sheets and none of that name, or one of a name that is only near.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static Stream OpenSheet(string path, string fileName)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentException.ThrowIfNullOrWhiteSpace(fileName);
        return SheetFiles.Open(Format, path, fileName, out _);
    }

    /// <summary>Whether a workbook has a sheet that stands for a file, by its name.</summary>
    /// <param name="path">The path of the workbook.</param>
    /// <param name="fileName">The name of the file, such as <c>policy.csv</c>.</param>
    /// <exception cref="ArgumentException">The path or the name is blank.</exception>
    /// <exception cref="InvalidFilesException">It is no workbook, or too large.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static bool HasSheet(string path, string fileName)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentException.ThrowIfNullOrWhiteSpace(fileName);
        return SheetFiles.Of(Format, path, [fileName]).Has(fileName);
    }

    /// <summary>What a workbook of several sheets holds beside those that were read; null if that is nothing, or notes only.</summary>
    /// <param name="path">The path of the workbook.</param>
    /// <param name="read">The names of the files that the sheets read stand for, such as <c>weights.csv</c>.</param>
    /// <exception cref="ArgumentException">The path is blank.</exception>
    /// <exception cref="InvalidFilesException">It is no workbook, or too large.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static Notice? SheetsNotRead(string path, ValueList<string> read)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return Format.Sheets(path).Count == 1 ? null : KnownFiles.NotRead(SheetFiles.Of(Format, path, [.. read]));
    }
}
