namespace PhbCalc.Rates.Employment;

/// <summary>Whether an employer's pension contribution is due on the pay of a period, or why not.</summary>
internal enum PensionDue
{
    /// <summary>It is due.</summary>
    Yes,

    /// <summary>The PA has opted out.</summary>
    OptedOut,

    /// <summary>The PA is under the age of enrolment, and did not ask.</summary>
    TooYoung,

    /// <summary>The PA is over State Pension age, and did not ask.</summary>
    OverPensionAge,

    /// <summary>Pay is not over the trigger of enrolment, and the PA did not ask.</summary>
    NotOverTrigger,

    /// <summary>Pay is not over the lower limit of qualifying earnings.</summary>
    NotOverLowerLimit,
}
