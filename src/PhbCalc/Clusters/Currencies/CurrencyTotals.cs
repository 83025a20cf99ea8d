namespace PhbCalc.Clusters;

/// <summary>The totals of what a currency counts, without the lines. Each is the sum of the lines that the breakdown shows.</summary>
/// <remarks>This type is immutable. Rule: spec 5, Price and Contacts.</remarks>
/// <param name="Excluded">What was left out would have cost this, in pounds, as far as rates for it are known. It is not in the total.</param>
/// <param name="Total">What is in the budget, in pounds.</param>
public readonly record struct CurrencyTotals(Money Excluded, Money Total);
