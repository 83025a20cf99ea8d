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
    /// <param name="episodes">The episodes, in any order; days between them may be in none.</param>
    /// <param name="admissions">The admissions, in any order. They may overlap, which counts a day once, and lie outside every episode. None by default.</param>
    /// <exception cref="InvalidInputException">The id is blank, or episodes overlap: all faults are reported, each with the position of its episode.</exception>
    public ClusterHistory(string personId, ValueList<ClusterEpisode> episodes, ValueList<Admission> admissions = default)
    {
        (PersonId, Episodes, Admissions) = (personId, Given.Whole(episodes, "episodes"), Given.Whole(admissions, "admissions"));
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
}
