namespace PhbCalc.Clusters;

/// <summary>The totals of what a currency counts, without the lines. Each is the sum of the lines that the breakdown shows.</summary>
/// <remarks>This type is immutable.</remarks>
/// <param name="Excluded">What was left out and would have cost, as far as rates for it are known. It is not in the total.</param>
/// <param name="Total">What is in the budget.</param>
public readonly record struct CurrencyTotals(Money Excluded, Money Total);
