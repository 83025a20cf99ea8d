namespace PhbCalc.Clusters;

/// <summary>What a rate of a cluster is pounds per.</summary>
public enum ClusterUnit
{
    /// <summary>A day in the cluster.</summary>
    Day,

    /// <summary>An initial assessment.</summary>
    Assessment,
}
