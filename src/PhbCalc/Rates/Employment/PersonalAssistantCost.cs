namespace PhbCalc.Rates.Employment;

/// <summary>What one PA of a team costs in a tax year, with every line.</summary>
/// <remarks>This type is immutable. The lines of the PAs sum to the team's. Rule: spec 3, What employing someone costs.</remarks>
/// <param name="Assistant">The PA.</param>
/// <param name="Cost">The lines: pay, holiday pay, National Insurance, pension, and the PA's share of the allowance and of each on-cost.</param>
public sealed record PersonalAssistantCost(PersonalAssistant Assistant, CostBreakdown Cost)
{
    /// <summary>The totals of the lines.</summary>
    public EmploymentTotals Totals => EmploymentTotals.Of(Cost);

    /// <summary>What an hour of this PA costs with everything; null if the PA only sleeps in.</summary>
    public LoadedRate? Loaded => Assistant.HoursPerWeek == default ? null : new(Cost.Total, Assistant.HoursPerWeek);
}
