namespace PhbCalc.Clusters;

/// <summary>What can be wrong when the clusters of a person meet a tariff and a period. The position of each fault is that of the episode in the history.</summary>
internal static class PricingFaults
{
    internal static Fault CrisisRefused(CareCluster cluster) => new(
        "cluster",
        "is refused: it is a cluster of a crisis, and no basis for a budget",
        "give the cluster that the person is in outside the crisis, or let the policy allow it (crisis_clusters)")
    {
        Value = cluster.Code.ToString(),
        Kind = FaultKind.Rule,
    };

    /// <summary>A day that has no rate, or a setting that has none at all.</summary>
    internal static Fault NoRate(PricedCluster cluster, SettingClass setting, PricedSeries? series, int day, CurrencyTariff tariff) =>
        series is null ? CurrencyFaults.NoRate(cluster.Key(setting), tariff) : series.Series.NoRateOn(DayNumber.Date(day));
}
