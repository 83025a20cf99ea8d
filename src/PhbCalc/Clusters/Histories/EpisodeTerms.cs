namespace PhbCalc.Clusters;

/// <summary>An episode as the engine reads it.</summary>
/// <param name="Cluster">The cluster.</param>
/// <param name="Days">Its days as day numbers; an open one lasts until the last number there is.</param>
/// <param name="Position">Where it stood in the list that was given.</param>
/// <param name="StartsRun">Whether it does not go on from the day before: no episode ended then.</param>
internal readonly record struct EpisodeTerms(ClusterCode Cluster, DayRange Days, int Position, bool StartsRun)
{
    /// <summary>The days from a first to a last one, or without end.</summary>
    internal static DayRange DaysOf(LocalDate from, LocalDate? to) => new(DayNumber.Of(from), to is { } last ? DayNumber.Of(last) : int.MaxValue);

    /// <summary>Episodes in the order of their days.</summary>
    internal static EpisodeTerms[] InOrder(ValueList<ClusterEpisode> episodes)
    {
        EpisodeTerms[] terms = new EpisodeTerms[episodes.Count];
        for (int i = 0; i < terms.Length; i++)
        {
            terms[i] = new(episodes[i].Cluster, DaysOf(episodes[i].From, episodes[i].To), i, StartsRun: true);
        }

        Array.Sort(terms, (left, right) => left.Days.First != right.Days.First ? left.Days.First.CompareTo(right.Days.First) : left.Position.CompareTo(right.Position));
        for (int i = 1; i < terms.Length; i++)
        {
            terms[i] = terms[i] with { StartsRun = (long)terms[i - 1].Days.Last + 1 != terms[i].Days.First };
        }

        return terms;
    }
}
