namespace PhbCalc.Data;

/// <summary>A form of workbooks that can be read in place of a folder of CSV files, or in it: the package PhbCalc.Workbooks has that of Excel.</summary>
/// <remarks>This type is immutable. Give it to <see cref="ReadOptions.Workbooks"/>. Rule: spec 8b, Read what is plain.</remarks>
public sealed class WorkbookFormat
{
    private readonly Func<string, Func<Stream>, IReadOnlyList<Sheet>> sheets;

    /// <summary>Makes a form.</summary>
    /// <param name="ending">How the names of such files end, with the point.</param>
    /// <param name="sheets">The sheets of a workbook: its name is given, and what opens it, each time it is called.</param>
    internal WorkbookFormat(string ending, Func<string, Func<Stream>, IReadOnlyList<Sheet>> sheets) => (Ending, this.sheets) = (ending, sheets);

    /// <summary>How the names of such files end: <c>.xlsx</c>.</summary>
    public string Ending { get; }

    /// <summary>Whether a file is such a workbook, by its name. One that a spreadsheet keeps beside an open workbook is none.</summary>
    internal bool Reads(string name) => name.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) && name[0] is not ('.' or '~');

    /// <summary>The sheets of a workbook.</summary>
    /// <exception cref="InvalidFilesException">It is no such workbook, or too large.</exception>
    internal IReadOnlyList<Sheet> Sheets(string path) =>
        sheets(Path.GetFileName(path), () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
}

/// <summary>A sheet of a workbook.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Lines">Its rows, each as a line of CSV in UTF-8 with its line end, blank rows included. They are read as they are asked for; a line lasts until the next.</param>
internal sealed record Sheet(string Name, IEnumerable<ReadOnlyMemory<byte>> Lines);
