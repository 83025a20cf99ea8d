namespace PhbCalc.BlockContracts;

/// <summary>A contract year of the gentlest release.</summary>
/// <remarks>This type is immutable.</remarks>
/// <param name="Number">Which year of the contract it is, counted from 1.</param>
/// <param name="Value">What the contract comes to.</param>
/// <param name="Spend">What is spent through personal health budgets.</param>
/// <param name="Guaranteed">The most that can be guaranteed, in whole pence.</param>
/// <param name="Shortfall">By how much the spending is above the whole contract, so that even a guarantee of nothing pays twice; £0.00 if it is not.</param>
public readonly record struct GentlestYear(int Number, Money Value, Money Spend, Money Guaranteed, Money Shortfall);
