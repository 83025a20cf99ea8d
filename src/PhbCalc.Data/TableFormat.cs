namespace PhbCalc.Data;

/// <summary>A form of tables whose columns have types, that can be read in place of CSV files: the package PhbCalc.Parquet has that of Apache Parquet.</summary>
/// <remarks>This type is immutable. Give it to <see cref="ReadOptions.Tables"/>. Rule: spec 9, Scale.</remarks>
public sealed class TableFormat
{
    private readonly Func<string, Func<Stream>, IReadOnlyList<TablePart>> parts;

    /// <summary>Makes a form.</summary>
    /// <param name="ending">How the names of such files end, with the point.</param>
    /// <param name="parts">The parts of a table, at least one: its name is given, and what opens it, each time it is called.</param>
    internal TableFormat(string ending, Func<string, Func<Stream>, IReadOnlyList<TablePart>> parts) => (Ending, this.parts) = (ending, parts);

    /// <summary>How the names of such files end: <c>.parquet</c>.</summary>
    public string Ending { get; }

    /// <summary>Whether a file or folder is such a table, by its name. What an engine keeps beside its tables (<c>_SUCCESS</c>, <c>.part-0.parquet.crc</c>) is none.</summary>
    internal bool Reads(string name) => name.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) && name[0] is not ('.' or '_' or '~');

    /// <summary>The files of a folder that is a table, in the order in which engines number them: data_2 before data_10.</summary>
    internal IEnumerable<string> FilesIn(string folder) =>
        Directory.EnumerateFiles(folder).Where(path => Reads(Path.GetFileName(path))).OrderBy(path => Numbered(Path.GetFileName(path)), StringComparer.Ordinal);

    /// <summary>A name whose numbers are all as long, so that they come in their order.</summary>
    private static string Numbered(string name)
    {
        const int Longest = 20;
        System.Text.StringBuilder padded = new();
        for (int i = 0; i < name.Length;)
        {
            int end = i;
            while (end < name.Length && char.IsAsciiDigit(name[end]))
            {
                end++;
            }

            padded.Append(end > i ? name[i..end].PadLeft(Longest, '0') : name[i..(i + 1)]);
            i = Math.Max(end, i + 1);
        }

        return padded.ToString();
    }

    /// <summary>The parts of a table, in the order of its rows; at least one.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="InvalidFilesException">It is no such table, or too large.</exception>
    internal IReadOnlyList<TablePart> Parts(string path, string name) =>
        parts(name, () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
}

/// <summary>A part of a table, whose rows can be read beside those of other parts.</summary>
/// <param name="Place">What messages call the table.</param>
/// <param name="RowsBefore">How many rows of the same table are before it.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Columns">The names of the columns.</param>
/// <param name="Lines">
/// The rows as lines of CSV in UTF-8 with their line ends and without a header, several together, the cells in the order of the columns that are given. They are read as they are asked for, and last until the
/// next are. It reports the column of each number that binary floating point left with more digits than it keeps.
/// </param>
internal sealed record TablePart(string Place, int RowsBefore, int Rows, IReadOnlyList<string> Columns, Func<IReadOnlyList<string>, Action<string>, IEnumerable<ReadOnlyMemory<byte>>> Lines);
