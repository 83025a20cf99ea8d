namespace PhbCalc.TopDown;

/// <summary>A level of need in the Decision Support Tool, from the lowest.</summary>
public enum NeedLevel
{
    /// <summary>No needs.</summary>
    NoNeeds,

    /// <summary>Low.</summary>
    Low,

    /// <summary>Moderate.</summary>
    Moderate,

    /// <summary>High.</summary>
    High,

    /// <summary>Severe.</summary>
    Severe,

    /// <summary>Priority.</summary>
    Priority,
}
