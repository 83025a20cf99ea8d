namespace PhbCalc.Clusters;

/// <summary>Whether an initial assessment is in a budget.</summary>
/// <remarks>Rule: spec 5, Price.</remarks>
public enum InitialAssessment
{
    /// <summary>None is. It is the default.</summary>
    None,

    /// <summary>One is, at the first episode of each run of episodes without gaps, if that episode starts in the period.</summary>
    First,
}
