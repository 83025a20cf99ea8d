namespace PhbCalc.Clusters;

/// <summary>What a person's contacts with teams cost over a period, with every line that makes it up and every line that was left out.</summary>
/// <remarks>This type is immutable. Every total is the sum of the lines shown. Rule: spec 5, Contacts.</remarks>
/// <param name="PersonId">The id of the person.</param>
/// <param name="Period">The period, first and last day included.</param>
/// <param name="Policy">The policy that was used.</param>
/// <param name="Breakdown">
/// A line for each of the contacts, in their order. The code of the team is the line's id, the setting class its band; what is left out adds £0.00 and holds what
/// it would have cost beside it; contacts outside the period are lines of none.
/// </param>
public sealed record ContactBudget(string PersonId, [property: JsonConverter(typeof(DateIntervalJsonConverter))] DateInterval Period, ContactPolicy Policy, CostBreakdown Breakdown)
{
    /// <summary>The totals of the lines, in pounds: what is in the budget, and what was left out.</summary>
    public CurrencyTotals Totals => new(Breakdown.NotInBudget, Breakdown.Total);
}
