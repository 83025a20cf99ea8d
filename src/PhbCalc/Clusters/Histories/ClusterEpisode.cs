namespace PhbCalc.Clusters;

/// <summary>The days on which a person was in a cluster.</summary>
/// <remarks>This type is immutable. Rule: spec 5, Episodes.</remarks>
public sealed record ClusterEpisode
{
    /// <summary>Makes an episode.</summary>
    /// <param name="cluster">The code of the cluster.</param>
    /// <param name="from">The first day in it.</param>
    /// <param name="to">The last day, included; null (the default) if it goes on, to the end of any period.</param>
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

    /// <summary>The last day in the cluster, included; null (the default) if it goes on.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate? To { get; }
}
