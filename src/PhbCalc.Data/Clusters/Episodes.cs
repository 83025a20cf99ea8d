using PhbCalc.Clusters;

namespace PhbCalc.Data;

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
