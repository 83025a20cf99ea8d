namespace PhbCalc.Clusters;

/// <summary>What a day in a cluster cost on average, as published for a year: a comparison for a tariff, but not a price list.</summary>
/// <remarks>This type is immutable. The published ones are in PhbCalc.Data. Rule: spec 5, Tariff.</remarks>
public sealed record ClusterCostAnchor
{
    private ClusterCostAnchor(FinancialYear year, ClusterCode? cluster, AnchorStatistic? statistic, bool isAdmitted, Money costPerDay, Source? source)
    {
        (Year, Cluster, Statistic, IsAdmitted, CostPerDay, Source) = (year, cluster, statistic, isAdmitted, costPerDay, source);
        InvalidInputException.ThrowIfAny(TariffFaults.In(this));
    }

    /// <summary>A figure about one cluster.</summary>
    /// <param name="year">The financial year that it is of.</param>
    /// <param name="cluster">The code of the cluster.</param>
    /// <param name="isAdmitted">Whether it is for admitted people.</param>
    /// <param name="costPerDay">Pounds a day, 0 or more, under £1,000,000,000,000, with at most six decimals.</param>
    /// <param name="source">Where it is published; null (the default) if it is not given.</param>
    /// <returns>The figure.</returns>
    /// <exception cref="InvalidInputException">The cost is out of range.</exception>
    public static ClusterCostAnchor Of(FinancialYear year, ClusterCode cluster, bool isAdmitted, Money costPerDay, Source? source = null) =>
        new(year, cluster, null, isAdmitted, costPerDay, source);

    /// <summary>A figure about all clusters or providers.</summary>
    /// <param name="year">The financial year that it is of.</param>
    /// <param name="statistic">Which figure it is, such as the mean of all clusters.</param>
    /// <param name="isAdmitted">Whether it is for admitted people.</param>
    /// <param name="costPerDay">Pounds a day, 0 or more, under £1,000,000,000,000, with at most six decimals.</param>
    /// <param name="source">Where it is published; null (the default) if it is not given.</param>
    /// <returns>The figure.</returns>
    /// <exception cref="InvalidInputException">The cost is out of range.</exception>
    public static ClusterCostAnchor Of(FinancialYear year, AnchorStatistic statistic, bool isAdmitted, Money costPerDay, Source? source = null) =>
        new(year, null, statistic, isAdmitted, costPerDay, source);

    /// <summary>The financial year that the figure is of.</summary>
    public FinancialYear Year { get; }

    /// <summary>The code of the cluster; null if it is about more than one.</summary>
    public ClusterCode? Cluster { get; }

    /// <summary>Which figure it is, if it is about more than one cluster; otherwise null.</summary>
    public AnchorStatistic? Statistic { get; }

    /// <summary>Whether it is for admitted people.</summary>
    public bool IsAdmitted { get; }

    /// <summary>What a day cost on average, in pounds a day.</summary>
    public Money CostPerDay { get; }

    /// <summary>Where it is published; null if it is not given.</summary>
    public Source? Source { get; }

    /// <summary>The figure as text: <c>cluster 18 £5.00</c>, <c>mean of all clusters £9.20</c>.</summary>
    public override string ToString() => $"{Subject} {CostPerDay}";

    private string Subject => Cluster is { } cluster ? $"cluster {cluster}" : Statistic switch
    {
        AnchorStatistic.Mean => "mean of all clusters",
        AnchorStatistic.Least => "lowest cluster",
        AnchorStatistic.Most => "highest cluster",
        _ => "mean of providers",
    };
}

/// <summary>The kind of published figure about the cost of a day, if it is not for one cluster. All are pounds a day.</summary>
/// <remarks>Rule: spec 5, Tariff. It is part of a <see cref="ClusterCostAnchor"/>.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<AnchorStatistic>))]
public enum AnchorStatistic
{
    /// <summary>The mean of all clusters.</summary>
    [JsonStringEnumMemberName("all_clusters_mean")]
    Mean,

    /// <summary>The cluster that costs least.</summary>
    [JsonStringEnumMemberName("min_over_clusters")]
    Least,

    /// <summary>The cluster that costs most.</summary>
    [JsonStringEnumMemberName("max_over_clusters")]
    Most,

    /// <summary>The mean of providers.</summary>
    ProviderMean,
}
