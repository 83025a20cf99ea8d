using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>A form of workbooks that can be read in the place of a folder of CSV files, or in it: the package PhbCalc.Workbooks has that of Excel.</summary>
/// <remarks>This type is immutable. Give it to <see cref="ReadOptions.Workbooks"/>. Rule: spec 8b, Read what is plain.</remarks>
public sealed class WorkbookFormat
{
    private readonly Func<string, Func<Stream>, IReadOnlyList<Sheet>> sheets;

    /// <summary>Makes a form.</summary>
    /// <param name="ending">How the names of such files end, with the point.</param>
    /// <param name="sheets">The sheets of a workbook: its name is given, and what opens it, as often as it is asked.</param>
    internal WorkbookFormat(string ending, Func<string, Func<Stream>, IReadOnlyList<Sheet>> sheets) => (Ending, this.sheets) = (ending, sheets);

    /// <summary>How the names of such files end: <c>.xlsx</c>.</summary>
    public string Ending { get; }

    /// <summary>Whether a file is such a workbook, by its name. One that a spreadsheet keeps beside an open workbook is none.</summary>
    internal bool Reads(string name) => name.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) && name[0] is not ('.' or '~');

    /// <summary>The sheets of a workbook.</summary>
    /// <exception cref="InvalidFilesException">It is no such workbook, or too large.</exception>
    internal IReadOnlyList<Sheet> Sheets(string path) =>
        sheets(Path.GetFileName(path), () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));

    /// <summary>Opens the sheet that stands for a file, with those that follow it; the only sheet of a workbook, whatever it is called.</summary>
    /// <param name="path">The path of the workbook.</param>
    /// <param name="fileName">The name of the file.</param>
    /// <param name="files">The sheets by the files that they stand for.</param>
    /// <exception cref="InvalidFilesException">It is no such workbook, or has several sheets and none of that name, or one of a name that is only near.</exception>
    internal SheetStream OpenSheet(string path, string fileName, out SheetFiles files)
    {
        IReadOnlyList<Sheet> there = Sheets(path);
        files = FilesIn(path, [fileName]);
        if (there.Count == 1)
        {
            return new(fileName, [(there[0].Name, there[0])]);
        }

        files.RefuseDoubtful(_ => false);
        return files.Open(fileName) ?? throw new InvalidFilesException([new(Path.GetFileName(path), 0, null, SheetFaults.NoSheet(Path.GetFileNameWithoutExtension(fileName), there.Select(sheet => sheet.Name)))]);
    }

    /// <summary>The sheets of a workbook by the files that they stand for.</summary>
    internal SheetFiles FilesIn(string path, string[] names) => new([path], this, names, [.. KnownFiles.Tables.Keys.Union(names, StringComparer.Ordinal)]);
}

/// <summary>A sheet of a workbook.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Lines">Its rows, each as a line of CSV in UTF-8 with its line end, blank rows included. They are read as they are asked for; a line lasts until the next.</param>
internal sealed record Sheet(string Name, IEnumerable<ReadOnlyMemory<byte>> Lines);
