namespace PhbCalc.TopDown;

/// <summary>A band of an allocation table: one amount for all scores in it.</summary>
/// <remarks>This type is immutable. <see cref="AllocationTable"/> checks it, together with all others. Rule: spec 4, Allocation table.</remarks>
/// <param name="From">The lowest score in it in points, inclusive, 0 or more, with at most six decimals.</param>
/// <param name="To">The highest score in it in points, inclusive, not below the lowest, with at most six decimals.</param>
/// <param name="Amount">What a score in it comes to, in pounds a year, 0 or more, with at most six decimals.</param>
public readonly record struct AllocationBand(decimal From, decimal To, Money Amount);
