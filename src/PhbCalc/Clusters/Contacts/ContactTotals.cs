namespace PhbCalc.Clusters;

/// <summary>The totals of one person's contacts. Each is the sum of the lines shown.</summary>
/// <remarks>This type is immutable.</remarks>
/// <param name="Excluded">What contacts that are left out would have cost. It is not in the total.</param>
/// <param name="Total">What the contacts in the budget cost.</param>
public readonly record struct ContactTotals(Money Excluded, Money Total);
