namespace PhbCalc.Clusters;

/// <summary>A published figure about the cost of a day that is not of one cluster.</summary>
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
