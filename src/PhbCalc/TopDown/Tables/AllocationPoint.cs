namespace PhbCalc.TopDown;

/// <summary>A point of an allocation table: what a score comes to. Straight lines run from point to point.</summary>
/// <remarks>This type is immutable. <see cref="AllocationTable"/> checks it, together with all others. Rule: spec 4, Allocation table.</remarks>
/// <param name="Points">The score in points, 0 or more, with at most six decimals.</param>
/// <param name="Amount">What the score comes to, in pounds a year, 0 or more, with at most six decimals.</param>
public readonly record struct AllocationPoint(decimal Points, Money Amount);
