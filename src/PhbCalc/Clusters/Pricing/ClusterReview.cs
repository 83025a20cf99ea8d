namespace PhbCalc.Clusters;

/// <summary>When the review of an episode is due.</summary>
/// <remarks>This type is immutable. Rule: spec 5, Cluster code.</remarks>
/// <param name="Cluster">The cluster.</param>
/// <param name="From">The first day of the episode.</param>
/// <param name="To">The last day; null if it goes on.</param>
/// <param name="Due">The day on which the review is due.</param>
public sealed record ClusterReview(ClusterCode Cluster, LocalDate From, LocalDate? To, LocalDate Due)
{
    /// <summary>Whether, as at a day, the episode had gone on past the day on which its review was due.</summary>
    /// <param name="day">The day.</param>
    public bool IsOverdueOn(LocalDate day) => Due < (To < day ? To.Value : day);
}
