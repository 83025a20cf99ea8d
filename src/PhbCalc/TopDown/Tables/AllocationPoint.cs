namespace PhbCalc.TopDown;

/// <summary>A point of an allocation table: what a score comes to. Straight lines run from point to point.</summary>
/// <remarks>This type is immutable. <see cref="AllocationTable"/> checks it, together with all others.</remarks>
/// <param name="Points">The score.</param>
/// <param name="Amount">Pounds a year.</param>
public readonly record struct AllocationPoint(decimal Points, Money Amount);
