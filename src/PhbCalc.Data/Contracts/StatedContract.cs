using PhbCalc.BlockContracts;

namespace PhbCalc.Data;

/// <summary>What contract.csv says.</summary>
/// <remarks>This type is immutable. <see cref="ContractFile"/> reads it. Rule: spec 8, contract.csv; spec 6, Contract.</remarks>
/// <param name="Contract">The contract, with the value of each of its years in pounds.</param>
/// <param name="Schedule">What share of each year is guaranteed; null if the file does not say.</param>
/// <param name="Demand">What is spent through personal health budgets in each year, in pounds; null if the file does not say.</param>
public sealed record StatedContract(BlockContract Contract, GuaranteeSchedule? Schedule, PhbDemand? Demand);
