namespace PhbCalc.Rates.Employment;

/// <summary>Whether somebody who is employed is in a workplace pension.</summary>
/// <remarks>Rule: spec 3, What employing someone costs, step 6.</remarks>
public enum PensionEnrolment
{
    /// <summary>As the law has it (the default): enrolled if aged 22 or over, under State Pension age and paid over the trigger for the pay period.</summary>
    Auto,

    /// <summary>Enrolled, whatever the pay: somebody who asked to join.</summary>
    Enrolled,

    /// <summary>Not enrolled: somebody who opted out.</summary>
    OptedOut,
}
