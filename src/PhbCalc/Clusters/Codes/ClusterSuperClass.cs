namespace PhbCalc.Clusters;

/// <summary>The groups into which care clusters fall.</summary>
/// <remarks>Rule: spec 5, Cluster code; the care clusters of the NHS, in contracts from 2012 to 2017.</remarks>
public enum ClusterSuperClass
{
    /// <summary>No cluster could be given: 00.</summary>
    Variance,

    /// <summary>Non-psychotic: 01 to 08.</summary>
    NonPsychotic,

    /// <summary>Psychosis: 10 to 17.</summary>
    Psychosis,

    /// <summary>Organic, or cognitive impairment: 18 to 21.</summary>
    Organic,
}
