namespace PhbCalc.Clusters;

/// <summary>When the review of an episode is due.</summary>
/// <remarks>This type is immutable. Rule: spec 5, Cluster code.</remarks>
/// <param name="Cluster">The code of the cluster.</param>
/// <param name="From">The first day of the episode.</param>
/// <param name="To">The last day of the episode, included; null if it goes on.</param>
/// <param name="Due">The day on which the review is due.</param>
public sealed record ClusterReview(ClusterCode Cluster, [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate From, [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate? To, [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate Due)
{
    /// <summary>Whether, as at a day, the episode had gone on past the day on which its review was due.</summary>
    /// <param name="day">The day as at which it is asked.</param>
    public bool IsOverdueOn(LocalDate day) => Due < (To < day ? To.Value : day);
}
