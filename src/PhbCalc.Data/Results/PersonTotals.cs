using PhbCalc.BottomUp;

namespace PhbCalc.Data;

/// <summary>The totals of one person's budget: a row of budgets.csv.</summary>
/// <remarks>This type is immutable.</remarks>
/// <param name="PersonId">The person.</param>
/// <param name="Totals">The totals.</param>
public sealed record PersonTotals(string PersonId, BottomUpTotals Totals);
