using PhbCalc.Clusters;

namespace PhbCalc.Data;

/// <summary>Puts the episodes and admissions of each person together.</summary>
internal static class HistoryBuilder
{
    /// <summary>The histories in ordinal order of the people's ids. Episodes that overlap are reported, each at its row.</summary>
    internal static (ValueList<ClusterHistory> Histories, PersonSpans Rows) Build(FilePeople<ClusterEpisode>? episodes, FilePeople<Admission>? admissions, FileFaults faults)
    {
        if (episodes is null)
        {
            return ([], PersonSpans.None);
        }

        List<ClusterHistory> histories = [];
        List<int> rows = [];
        List<int> starts = [0];
        foreach (int person in episodes.InOrder())
        {
            int first = rows.Count;
            rows.AddRange(episodes.RowsOf(person));
            starts.Add(rows.Count);
            try
            {
                histories.Add(new(episodes.Column.Id(person), episodes.ValuesOf(person), admissions?.ValuesOf(person) ?? []));
            }
            catch (InvalidInputException exception)
            {
                foreach (Fault fault in exception.Faults)
                {
                    faults.Add(rows[first + (fault.Position ?? 0)], EpisodeColumns.All.IndexOf(fault.Field), fault.Field, fault);
                }
            }
        }

        return (histories.ToValueList(), new([.. rows], [.. starts]));
    }
}
