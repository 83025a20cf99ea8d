namespace PhbCalc.Employment;

/// <summary>The earnings thresholds of workplace pensions.</summary>
/// <remarks>This type is immutable. Rule: spec 3, What employing someone costs, step 6. Source of the rule: Pensions Act 2008; figures of The Pensions Regulator.</remarks>
/// <param name="Trigger">The earnings above which a person of the right age must be enrolled.</param>
/// <param name="Lower">Where qualifying earnings start.</param>
/// <param name="Upper">Where qualifying earnings end.</param>
public sealed record PensionThresholds(EarningsThreshold Trigger, EarningsThreshold Lower, EarningsThreshold Upper)
{
    /// <summary>The thresholds as text, the same in every culture.</summary>
    public override string ToString() => $"trigger {Trigger}, qualifying earnings {Lower} to {Upper}";
}

/// <summary>Whether an employee is in a workplace pension.</summary>
/// <remarks>Rule: spec 3, What employing someone costs, step 6.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<PensionEnrolment>))]
public enum PensionEnrolment
{
    /// <summary>As the law requires (the default): enrolled if aged 22 or over, under State Pension age and paid over the trigger for the pay period.</summary>
    Auto,

    /// <summary>Enrolled, whatever the pay: the person asked to join.</summary>
    Enrolled,

    /// <summary>Not enrolled: the person opted out.</summary>
    OptedOut,
}

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

    /// <summary>The employer has postponed enrolment, and the PA did not ask.</summary>
    Postponed,

    /// <summary>Pay is not over the lower limit of qualifying earnings.</summary>
    NotOverLowerLimit,
}
