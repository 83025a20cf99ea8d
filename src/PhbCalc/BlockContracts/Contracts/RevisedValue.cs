namespace PhbCalc.BlockContracts;

/// <summary>What a revision makes of a contract year.</summary>
/// <remarks>This type is immutable. It is part of a <see cref="ContractYear"/>. Rule: spec 6, Contract.</remarks>
/// <param name="Revision">The revision, as it was agreed.</param>
/// <param name="Month">The month of the contract year in which it is agreed, 1 to 12: the month that pays the arrears.</param>
/// <param name="Value">The value of the whole year from then on, in pounds and whole pence.</param>
public sealed record RevisedValue(ContractRevision Revision, int Month, Money Value);
