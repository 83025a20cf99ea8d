namespace PhbCalc.Clusters;

/// <summary>The groups into which care clusters fall.</summary>
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
