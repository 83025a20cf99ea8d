using PhbCalc.Rates;

namespace PhbCalc.Clusters;

/// <summary>Finds community rates that are not plausible.</summary>
/// <remarks>Rule: spec 5, Tariff.</remarks>
internal static class RateWarnings
{
    internal static ValueList<RateWarning> Of(IEnumerable<PricedCluster?> clusters, ClusterPolicy policy, ValueList<ClusterCostAnchor> anchors) => (
        from cluster in clusters
        from rate in cluster?.Community?.Rates ?? []
        let cost = rate.Row.Cost
        where cost < UnitCost.Of(policy.PlausibleDayRateLeast) || cost > UnitCost.Of(policy.PlausibleDayRateMost)
        select new RateWarning(cluster.Cluster.Code, rate.Row.ValidFrom, cost, Text(cluster.Cluster.Code, rate, policy, anchors))).ToValueList();

    private static string Text(ClusterCode cluster, PricedRate rate, ClusterPolicy policy, ValueList<ClusterCostAnchor> anchors)
    {
        FinancialYear year = FinancialYear.Containing(DayNumber.Date(rate.Days.First));
        ClusterCostAnchor[] fitting = [.. anchors.Where(anchor => !anchor.IsAdmitted && anchor.Year == year && (anchor.Cluster is null || anchor.Cluster == cluster))];
        string published = anchors.Count == 0 ? string.Empty
            : fitting.Length == 0 ? $" Nothing to compare it with is published for {year}."
            : $" Published for {year}, a day of people who are not admitted: {string.Join(", ", fitting.Select(anchor => anchor.ToString()))}{Sources(fitting)}.";
        return $"Cluster {cluster}: the community rate from {Iso.Text(rate.Row.ValidFrom)} is {rate.Row.Cost} a day, {(rate.Row.Cost > UnitCost.Of(policy.PlausibleDayRateMost) ? "above" : "below")} what is plausible "
            + $"({policy.PlausibleDayRateLeast} to {policy.PlausibleDayRateMost}).{published}";
    }

    private static string Sources(IEnumerable<ClusterCostAnchor> anchors)
    {
        string sources = string.Join("; ", anchors.Select(anchor => anchor.Source?.ToString()).Where(source => source is not null).Distinct(StringComparer.Ordinal));
        return sources.Length == 0 ? string.Empty : $" ({sources})";
    }
}
