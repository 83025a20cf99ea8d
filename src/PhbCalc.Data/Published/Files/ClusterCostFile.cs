using PhbCalc.Clusters;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>mental-health-cluster-day-cost-anchors.csv: what a day in a cluster cost on average, for some clusters and years: no price list.</summary>
internal static class ClusterCostFile
{
    private const string Year = "year";
    private const int What = 1;
    private const int Setting = 2;
    private const int CostPerDay = 3;

    internal static FigureFile<ClusterCostFigure> File { get; } = new(
        "mental-health-cluster-day-cost-anchors", "What a day in a care cluster cost", "the published cost of a day in a care cluster",
        Year, "cluster_or_statistic", "setting", "cost_per_day_gbp", "source", "confidence", "checked_on")
    {
        FirstDay = Year,
        HoldsForAYear = true,
        Read = (row, _) => Read(row),
        Key = cost => $"{Subject(cost)}, {ClusterWords.Admitted.Word(cost.IsAdmitted)}",
        Text = cost => FigureText.Sum(cost.CostPerDay),
        Unit = _ => "pounds a day",
        CanBeAssumed = false,
    };

    internal static ValueList<ClusterCostAnchor> Of(IEnumerable<FigureRow<ClusterCostFigure>> rows) => rows.Select(Anchor).ToValueList();

    private static ClusterCostFigure Read(CsvTable row)
    {
        AnchorStatistic? statistic = ClusterWords.Statistics.Find(row.Bytes(What));
        ClusterCode? cluster = statistic is null ? row.RequiredCluster(What, ClusterWords.Statistics.Words) : null;
        return new(cluster, statistic, row.RequiredWord(Setting, ClusterWords.Admitted) ?? false, row.Sum(CostPerDay));
    }

    private static ClusterCostAnchor Anchor(FigureRow<ClusterCostFigure> row)
    {
        FinancialYear year = FinancialYear.Containing(row.From!.Value);
        return row.Value.Cluster is { } cluster
            ? ClusterCostAnchor.Of(year, cluster, row.Value.IsAdmitted, row.Value.CostPerDay, row.Source)
            : ClusterCostAnchor.Of(year, row.Value.Statistic!.Value, row.Value.IsAdmitted, row.Value.CostPerDay, row.Source);
    }

    private static string Subject(ClusterCostFigure cost) =>
        cost.Cluster is { } cluster ? $"cluster {cluster}" : ClusterWords.Statistics.Word(cost.Statistic!.Value).Replace('_', ' ');
}

/// <summary>What a row of mental-health-cluster-day-cost-anchors.csv holds besides its year: a figure of one cluster, or of several.</summary>
/// <param name="Cluster">The cluster; null if it is of several.</param>
/// <param name="Statistic">What it is, if it is of several; otherwise null.</param>
/// <param name="IsAdmitted">Whether it is of people who were admitted.</param>
/// <param name="CostPerDay">Pounds a day.</param>
internal sealed record ClusterCostFigure(ClusterCode? Cluster, AnchorStatistic? Statistic, bool IsAdmitted, Money CostPerDay);
