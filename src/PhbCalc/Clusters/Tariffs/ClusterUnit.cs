namespace PhbCalc.Clusters;

/// <summary>What a rate of a cluster is pounds per.</summary>
/// <remarks>Rule: spec 5, Tariff. It is the unit of a <see cref="ClusterRate"/>.</remarks>
public enum ClusterUnit
{
    /// <summary>A day in the cluster.</summary>
    Day,

    /// <summary>An initial assessment.</summary>
    Assessment,
}
