using PhbCalc.Clusters;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>Reads episodes.csv: which clusters people were in, from when to when.</summary>
/// <remarks>Rule: spec 8, episodes.csv; spec 5, Episodes.</remarks>
public static class EpisodesFile
{
    /// <summary>The name of the file in a folder: <c>episodes.csv</c>.</summary>
    public const string Name = "episodes.csv";

    internal static PersonFile<ClusterEpisode> File { get; } = new();

    internal static Column<ClusterCode> Cluster { get; } = File.Required("cluster", (row, column) => row.RequiredCluster(column));

    private static readonly Column<LocalDate> From = File.Required("from", Cell.Date);
    private static readonly Column<LocalDate?> To = File.Optional("to", Cell.DateOrBlank);

    /// <summary>Reads the episodes, in the order of the file. It does not check whether those of one person overlap.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="fileName">The name of the file in messages; <c>episodes.csv</c> by default.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <exception cref="InvalidFilesException">The file is wrong. All its faults are reported at once.</exception>
    public static ValueList<PersonRow<ClusterEpisode>> Read(Stream stream, string fileName = Name, ReadOptions? options = null) =>
        File.ReadAlone(stream, fileName, options, (row, _, _) => Made(row));

    /// <summary>Reads the rows beside other files.</summary>
    internal static PersonRows<ClusterEpisode> Rows(CsvTable table, PersonColumn people) => File.Read(table, people, (row, _, _) => Made(row));

    private static ClusterEpisode Made(CsvTable row) => new(Cluster.In(row), From.In(row), To.In(row));
}

/// <summary>Reads the cells that hold a cluster.</summary>
internal static class ClusterCells
{
    /// <summary>A required cluster; 00 if it is not one, which is reported.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The column.</param>
    /// <param name="others">Words that may stand there too, which a message then names; none by default.</param>
    internal static ClusterCode RequiredCluster(this CsvTable row, int column, params IEnumerable<string> others)
    {
        string text = row.RequiredText(column);
        if (!ClusterCode.TryParse(text, out ClusterCode code) && text.Length > 0 && row.Wants(column))
        {
            Fault fault = CodeFaults.NoCode(CellFaults.Shown(text));
            string[] words = [.. others];
            row.Refuse(column, fault with { Field = row.Name(column), Remedy = words.Length == 0 ? fault.Remedy : $"{fault.Remedy}, or one of: {string.Join(", ", words)}" });
        }

        return code;
    }
}
