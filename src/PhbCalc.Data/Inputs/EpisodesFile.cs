using PhbCalc.Clusters;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>Reads episodes.csv: which clusters people were in, from when to when.</summary>
/// <remarks>Rule: spec 8, episodes.csv; spec 5, Episodes.</remarks>
public static class EpisodesFile
{
    /// <summary>The name of the file in a folder: <c>episodes.csv</c>.</summary>
    public const string Name = "episodes.csv";

    /// <summary>Reads the episodes, in the order of the file. Whether those of one person overlap is not looked at.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="fileName">What to call the file in messages; <c>episodes.csv</c> by default.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <exception cref="InvalidFilesException">The file is wrong. All its faults are reported at once.</exception>
    public static ValueList<PersonRow<ClusterEpisode>> Read(Stream stream, string fileName = Name, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        FileFaults faults = new(fileName);
        using CsvTable table = new(stream, EpisodeColumns.All, faults, options ?? ReadOptions.Default);
        PersonColumn people = PersonColumn.OfAnybody();
        PersonRows<ClusterEpisode> rows = Episodes.Read(table, people);
        FileFaults.ThrowIfAny(faults);
        return rows.InOrder(people);
    }
}

/// <summary>The columns of episodes.csv.</summary>
internal static class EpisodeColumns
{
    internal const int PersonId = 0;
    internal const int Cluster = 1;
    internal const int From = 2;
    internal const int To = 3;

    internal static FileColumns All { get; } = new(["person_id", "cluster", "from"], ["to"]);
}

/// <summary>Reads the rows of episodes.csv.</summary>
internal static class Episodes
{
    internal static PersonRows<ClusterEpisode> Read(CsvTable table, PersonColumn people)
    {
        PersonRows<ClusterEpisode> rows = new();
        while (table.Next())
        {
            int person = people.Find(table, EpisodeColumns.PersonId);
            rows.Add(person, table.Row, string.Empty, EpisodeIn(table));
        }

        return rows;
    }

    private static ClusterEpisode? EpisodeIn(CsvTable row)
    {
        ClusterCode cluster = row.RequiredCluster(EpisodeColumns.Cluster);
        LocalDate from = row.RequiredDate(EpisodeColumns.From);
        LocalDate? to = row.Date(EpisodeColumns.To);
        try
        {
            ClusterEpisode episode = new(cluster, from, to);
            return row.IsSound ? episode : null;
        }
        catch (InvalidInputException exception)
        {
            row.Refuse(exception.Faults);
            return null;
        }
    }
}

/// <summary>Reads the cells that hold a cluster.</summary>
internal static class ClusterCells
{
    /// <summary>A cluster that must be there; 00 if it is none, which is reported.</summary>
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
