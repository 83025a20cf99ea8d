namespace PhbCalc.BlockContracts;

/// <summary>What share of people hold a budget at one moment of a contract.</summary>
/// <remarks>This type is immutable. <see cref="PhbUptake"/> checks it, together with all others. Rule: spec 6, Demand.</remarks>
/// <param name="Month">How many months of the contract have passed: 0 is its start, 12 the end of its first year.</param>
/// <param name="Uptake">The share, from 0 to 1: 1/20 is 5%.</param>
public readonly record struct UptakePoint(int Month, Ratio Uptake);
