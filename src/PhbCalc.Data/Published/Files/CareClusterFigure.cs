using PhbCalc.Clusters;

namespace PhbCalc.Data;

/// <summary>What a row of mental-health-care-clusters.csv holds.</summary>
/// <param name="Code">The code.</param>
/// <param name="Name">The name.</param>
/// <param name="SuperClass">The group it falls into.</param>
/// <param name="ReviewPeriod">The longest time until it is reviewed.</param>
/// <param name="IsCrisis">Whether it is one of a crisis.</param>
/// <param name="IsOfferedInNorthamptonshire">Whether Northamptonshire offered personal health budgets for it.</param>
internal sealed record CareClusterFigure(
    ClusterCode Code, string Name, ClusterSuperClass SuperClass, ReviewPeriod ReviewPeriod, bool IsCrisis, bool IsOfferedInNorthamptonshire);
