using PhbCalc.Budgets;

namespace PhbCalc.Comparison;

/// <summary>What two models say about one person, line by line, and why it is not the same.</summary>
/// <remarks>This type is immutable. It is part of a <see cref="ModelPair"/>. Rule: spec 9, Comparison.</remarks>
/// <param name="PersonId">The id of the person.</param>
/// <param name="First">The lines of the first model, in pounds a year.</param>
/// <param name="Second">The lines of the second model, in pounds a year.</param>
public sealed record CaseDifference(string PersonId, CostBreakdown First, CostBreakdown Second)
{
    /// <summary>The second less the first, in pounds a year.</summary>
    public Money Amount => Second.Total - First.Total;

    /// <summary>Why the second is not the first, as signed sums in pounds a year that come to the difference.</summary>
    public ValueList<BudgetChange> Reasons { get; init; }
}
