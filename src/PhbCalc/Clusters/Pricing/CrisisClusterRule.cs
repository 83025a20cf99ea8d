namespace PhbCalc.Clusters;

/// <summary>Whether a cluster of a crisis (14 or 15) may be the basis of a budget.</summary>
/// <remarks>Rule: spec 5, Price.</remarks>
public enum CrisisClusterRule
{
    /// <summary>It is refused. It is the default.</summary>
    Refused,

    /// <summary>It is priced as any other.</summary>
    Allowed,
}
