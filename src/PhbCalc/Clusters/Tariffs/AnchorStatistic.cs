namespace PhbCalc.Clusters;

/// <summary>Which published figure about the cost of a day it is, where it is not of one cluster. All are pounds a day.</summary>
/// <remarks>Rule: spec 5, Tariff. It is part of a <see cref="ClusterCostAnchor"/>.</remarks>
public enum AnchorStatistic
{
    /// <summary>The mean of all clusters.</summary>
    Mean,

    /// <summary>The cluster that costs least.</summary>
    Least,

    /// <summary>The cluster that costs most.</summary>
    Most,

    /// <summary>The mean of providers.</summary>
    ProviderMean,
}
