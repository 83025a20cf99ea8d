namespace PhbCalc.Clusters;

/// <summary>What can be wrong with the clusters and admissions of a person.</summary>
internal static class HistoryFaults
{
    internal static List<Fault>? In(ClusterEpisode episode)
    {
        FaultList faults = new("episode");
        faults.AddIfEndsFirst("to", episode.From, episode.To);
        return faults.All;
    }

    internal static List<Fault>? In(Admission admission)
    {
        FaultList faults = new("admission");
        faults.AddIfEndsFirst("to", admission.From, admission.To);
        return faults.All;
    }

    internal static List<Fault>? In(ClusterHistory history)
    {
        FaultList faults = new("person", history.PersonId);
        faults.AddIfBlank("person_id", history.PersonId ?? string.Empty);
        ReadOnlySpan<EpisodeTerms> terms = history.Terms;
        for (int i = 1, longest = 0; i < terms.Length; i++)
        {
            if (terms[i].Days.First <= terms[longest].Days.Last)
            {
                faults.Add(Overlap(history.Episodes[terms[longest].Position], history.Episodes[terms[i].Position]) with { Position = terms[i].Position });
            }

            longest = terms[i].Days.Last > terms[longest].Days.Last ? i : longest;
        }

        return faults.All;
    }

    private static Fault Overlap(ClusterEpisode earlier, ClusterEpisode later)
    {
        string until = earlier.To is { } last ? $"to {Iso.Text(last)}" : "on, without an end";
        return new("from", "is a day on which the person is in another cluster already",
            $"end the episode in cluster {earlier.Cluster} (from {Iso.Text(earlier.From)} {until}) the day before, or start this one after it: a person is in one cluster at a time")
        {
            Value = Iso.Text(later.From),
            RemedyWithoutPersonalData = "end the other episode the day before, or start this one after it: a person is in one cluster at a time",
        };
    }
}
