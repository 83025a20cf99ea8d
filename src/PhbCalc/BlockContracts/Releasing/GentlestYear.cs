namespace PhbCalc.BlockContracts;

/// <summary>A contract year of the gentlest release.</summary>
/// <remarks>This type is immutable. It is one year of a <see cref="GentlestRelease"/>. Rule: spec 6, Commissioner.</remarks>
/// <param name="Number">Which year of the contract it is, counted from 1.</param>
/// <param name="Value">What the contract comes to in the year, in pounds.</param>
/// <param name="Spend">What is spent through personal health budgets in the year, in pounds.</param>
/// <param name="Guaranteed">The most that can be guaranteed in the year, in pounds and whole pence.</param>
/// <param name="Shortfall">By how much the spending is above the whole contract, in pounds, so that even a guarantee of nothing pays twice; £0.00 if it is not.</param>
public readonly record struct GentlestYear(int Number, Money Value, Money Spend, Money Guaranteed, Money Shortfall);
