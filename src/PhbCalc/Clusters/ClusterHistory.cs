namespace PhbCalc.Clusters;

/// <summary>The clusters a person was in, one after another, and the days on which they were admitted to hospital.</summary>
/// <remarks>This type is immutable. Rule: spec 5, Episodes.</remarks>
public sealed record ClusterHistory
{
    private readonly EpisodeTerms[] terms;
    private readonly DayRange[] admitted;
    private readonly DayRange[] beforeDischarge;

    /// <summary>Makes a history.</summary>
    /// <param name="personId">The id of the person.</param>
    /// <param name="episodes">The episodes, in any order; there may be days between them.</param>
    /// <param name="admissions">The admissions, in any order. They may overlap (each day counts once), and lie outside every episode. None by default.</param>
    /// <exception cref="InvalidInputException">The id is blank, or episodes overlap: all faults are reported, each with the position of its episode.</exception>
    public ClusterHistory(string personId, ValueList<ClusterEpisode> episodes, ValueList<Admission> admissions = default)
    {
        (PersonId, Episodes, Admissions) = (personId, episodes, admissions);
        terms = EpisodeTerms.InOrder(episodes);
        InvalidInputException.ThrowIfAny(HistoryFaults.In(this));
        DayRange[] stays = [.. admissions.Select(admission => EpisodeTerms.DaysOf(admission.From, admission.To))];
        admitted = DayRange.Merged(stays);
        beforeDischarge = DayRange.Merged(admissions.Zip(stays, (admission, days) => admission.To is null ? days : new(days.First, days.Last - 1)).Where(days => !days.IsEmpty));
    }

    /// <summary>The id of the person.</summary>
    public string PersonId { get; }

    /// <summary>The episodes, in the order in which they were given.</summary>
    public ValueList<ClusterEpisode> Episodes { get; }

    /// <summary>The admissions, in the order in which they were given.</summary>
    public ValueList<Admission> Admissions { get; }

    /// <summary>Whether both are the same history of the same person.</summary>
    /// <param name="other">The history to compare with.</param>
    public bool Equals(ClusterHistory? other) =>
        other is not null && PersonId == other.PersonId && Episodes == other.Episodes && Admissions == other.Admissions;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(PersonId, Episodes, Admissions);

    /// <summary>The episodes in the order of their days.</summary>
    internal ReadOnlySpan<EpisodeTerms> Terms => terms;

    /// <summary>The admitted days, ascending and apart.</summary>
    internal ReadOnlySpan<DayRange> Admitted(DischargeDay discharge) => discharge == DischargeDay.Admitted ? admitted : beforeDischarge;

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>The days on which a person was in a cluster.</summary>
/// <remarks>This type is immutable. Rule: spec 5, Episodes.</remarks>
public sealed record ClusterEpisode
{
    /// <summary>Makes an episode.</summary>
    /// <param name="cluster">The code of the cluster.</param>
    /// <param name="from">The first day in it.</param>
    /// <param name="to">The last day, included; null (the default) if it continues to the end of any period.</param>
    /// <exception cref="InvalidInputException">The last day is before the first.</exception>
    public ClusterEpisode(ClusterCode cluster, LocalDate from, LocalDate? to = null)
    {
        (Cluster, From, To) = (cluster, from, to);
        InvalidInputException.ThrowIfAny(HistoryFaults.In(this));
    }

    /// <summary>The code of the cluster.</summary>
    public ClusterCode Cluster { get; }

    /// <summary>The first day in the cluster.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate From { get; }

    /// <summary>The last day in the cluster, included; null (the default) if it continues.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate? To { get; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>The days on which a person was admitted to hospital. The day of discharge counts as admitted.</summary>
/// <remarks>This type is immutable. Rule: spec 5, Episodes.</remarks>
public sealed record Admission
{
    /// <summary>Makes an admission.</summary>
    /// <param name="from">The day of admission.</param>
    /// <param name="to">The day of discharge, included; null (the default) if the person is still admitted, to the end of any period.</param>
    /// <exception cref="InvalidInputException">The last day is before the first.</exception>
    public Admission(LocalDate from, LocalDate? to = null)
    {
        (From, To) = (from, to);
        InvalidInputException.ThrowIfAny(HistoryFaults.In(this));
    }

    /// <summary>The day of admission.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate From { get; }

    /// <summary>The day of discharge, included; null (the default) if the person is still admitted.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate? To { get; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>An episode as the engine reads it.</summary>
/// <param name="Cluster">The cluster.</param>
/// <param name="Days">Its days as day numbers; an open one lasts until the largest number.</param>
/// <param name="Position">Its position in the given list.</param>
/// <param name="StartsRun">Whether it starts a run: no episode ended on the day before.</param>
internal readonly record struct EpisodeTerms(ClusterCode Cluster, DayRange Days, int Position, bool StartsRun)
{
    /// <summary>The days from a first to a last one, or without end.</summary>
    internal static DayRange DaysOf(LocalDate from, LocalDate? to) => new(DayNumber.Of(from), to is { } last ? DayNumber.Of(last) : int.MaxValue);

    /// <summary>Episodes in the order of their days; those that are null are reported elsewhere.</summary>
    internal static EpisodeTerms[] InOrder(ValueList<ClusterEpisode> episodes)
    {
        EpisodeTerms[] terms =
        [
            .. episodes.Select((episode, i) => (episode, i)).Where(given => given.episode is not null)
                .Select(given => new EpisodeTerms(given.episode.Cluster, DaysOf(given.episode.From, given.episode.To), given.i, StartsRun: true)),
        ];

        Array.Sort(terms, (left, right) => left.Days.First != right.Days.First ? left.Days.First.CompareTo(right.Days.First) : left.Position.CompareTo(right.Position));
        for (int i = 1; i < terms.Length; i++)
        {
            terms[i] = terms[i] with { StartsRun = (long)terms[i - 1].Days.Last + 1 != terms[i].Days.First };
        }

        return terms;
    }
}

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
        faults.AddIfBlank("person_id", history.PersonId);
        faults.AddNulls("episodes", history.Episodes);
        faults.AddNulls("admissions", history.Admissions);
        ReadOnlySpan<EpisodeTerms> terms = history.Terms;
        for (int i = 1, longest = 0; i < terms.Length; i++)
        {
            if (terms[i].Days.First <= terms[longest].Days.Last)
            {
                faults.Add(Overlap(history.Episodes[terms[longest].Position], history.Episodes[terms[i].Position]).Under("episodes", terms[i].Position));
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
