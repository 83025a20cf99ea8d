namespace PhbCalc.TopDown;

/// <summary>What one more pound in an envelope would do. The three sums come to £1.00.</summary>
/// <remarks>This type is immutable. Rule: spec 4, The envelope.</remarks>
/// <param name="Allocated">What more the caseload would get, in pounds a year.</param>
/// <param name="Contingency">What more would be kept back, in pounds a year.</param>
/// <param name="Unallocated">What more would stay unallocated, in pounds a year.</param>
/// <param name="People">How many people would share what the caseload gets more: those between their bounds.</param>
public sealed record NextPound(Money Allocated, Money Contingency, Money Unallocated, int People);
