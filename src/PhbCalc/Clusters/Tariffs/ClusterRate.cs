namespace PhbCalc.Clusters;

/// <summary>One row of a tariff of clusters.</summary>
/// <remarks>This type is immutable. <see cref="ClusterTariff"/> checks it, together with all others. Rule: spec 5, Tariff; spec 8, Files.</remarks>
/// <param name="Cluster">The code of the cluster.</param>
/// <param name="Setting">The setting class: community, crisis, inpatient or initial assessment.</param>
/// <param name="Unit">What the rate is pounds per: an assessment for initial assessments, else a day.</param>
/// <param name="Rate">Pounds per unit, 0 or more, under £1,000,000,000,000, at most six decimals.</param>
/// <param name="ValidFrom">The first day on which it holds.</param>
public sealed record ClusterRate(ClusterCode Cluster, SettingClass Setting, ClusterUnit Unit, Money Rate, [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate ValidFrom)
{
    /// <summary>What the rate is pounds per: an assessment for initial assessments, else a day.</summary>
    public ClusterUnit Unit
    {
        get;
        init => field = Given.Defined(value, "unit");
    }
    = Given.Defined(Unit, "unit");

    /// <summary>The last day on which it holds; null (the default) if it lasts until the next row of the same cluster and setting.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate? ValidTo { get; init; }

    /// <summary>
    /// The share of a community rate that is for crisis care, from 0 to 1, at most six decimals: it is taken out, and shown as what was left
    /// out. Null (the default) if there is none in it.
    /// </summary>
    public decimal? CrisisShare { get; init; }

    /// <summary>Where the rate comes from; null (the default) if not said.</summary>
    public Source? Source { get; init; }
}
