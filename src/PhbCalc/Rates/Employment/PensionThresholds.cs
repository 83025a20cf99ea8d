namespace PhbCalc.Rates.Employment;

/// <summary>The earnings that decide about a workplace pension.</summary>
/// <remarks>This type is immutable. Rule: spec 3, What employing someone costs, step 6. Source of the rule: Pensions Act 2008; figures of The Pensions Regulator.</remarks>
/// <param name="Trigger">The earnings above which somebody of the right age must be enrolled.</param>
/// <param name="Lower">Where qualifying earnings start.</param>
/// <param name="Upper">Where they end.</param>
public sealed record PensionThresholds(EarningsThreshold Trigger, EarningsThreshold Lower, EarningsThreshold Upper)
{
    /// <summary>The thresholds as text, the same in every culture.</summary>
    public override string ToString() => $"trigger {Trigger}, qualifying earnings {Lower} to {Upper}";
}
