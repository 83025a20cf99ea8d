using PhbCalc.Clusters;

namespace PhbCalc.Data;

/// <summary>What a row of mental-health-cluster-day-cost-anchors.csv holds besides its year: a figure of one cluster, or of several.</summary>
/// <param name="Cluster">The cluster; null if it is of several.</param>
/// <param name="Statistic">What it is, if it is of several; else null.</param>
/// <param name="IsAdmitted">Whether it is of people who were admitted.</param>
/// <param name="CostPerDay">Pounds a day.</param>
internal sealed record ClusterCostFigure(ClusterCode? Cluster, AnchorStatistic? Statistic, bool IsAdmitted, Money CostPerDay);
