namespace PhbCalc.TopDown;

/// <summary>A level of need in the Decision Support Tool, from the lowest. Not every domain has every level.</summary>
/// <remarks>Rule: spec 4, Questionnaire; National Framework for NHS Continuing Healthcare.</remarks>
public enum NeedLevel
{
    /// <summary>No needs: letter N.</summary>
    NoNeeds,

    /// <summary>Low needs: letter L.</summary>
    Low,

    /// <summary>Moderate needs: letter M.</summary>
    Moderate,

    /// <summary>High needs: letter H.</summary>
    High,

    /// <summary>Severe needs: letter S.</summary>
    Severe,

    /// <summary>Priority, the highest: letter P.</summary>
    Priority,
}
