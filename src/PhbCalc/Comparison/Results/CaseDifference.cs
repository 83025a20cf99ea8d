using PhbCalc.Budgets;

namespace PhbCalc.Comparison;

/// <summary>What two models say about one person, line by line, and why it is not the same.</summary>
/// <remarks>This type is immutable.</remarks>
/// <param name="PersonId">The person.</param>
/// <param name="First">The lines of the first model.</param>
/// <param name="Second">The lines of the second model.</param>
public sealed record CaseDifference(string PersonId, CostBreakdown First, CostBreakdown Second)
{
    /// <summary>The second less the first, in pounds a year.</summary>
    public Money Amount => Second.Total - First.Total;

    /// <summary>Why the second is not the first, as signed sums that come to the difference.</summary>
    public ValueList<BudgetChange> Reasons { get; init; }
}
