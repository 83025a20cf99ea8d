namespace PhbCalc.TopDown;

/// <summary>A band of an allocation table: one amount for all scores in it.</summary>
/// <remarks>This type is immutable. <see cref="AllocationTable"/> checks it, together with all others.</remarks>
/// <param name="From">The lowest score in it, inclusive.</param>
/// <param name="To">The highest score in it, inclusive.</param>
/// <param name="Amount">Pounds a year.</param>
public readonly record struct AllocationBand(decimal From, decimal To, Money Amount);
