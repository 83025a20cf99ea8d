namespace PhbCalc.BlockContracts;

/// <summary>The uptake at which what a contract year releases is just spent.</summary>
/// <remarks>This type is immutable. Rule: spec 6, Commissioner: holders = released / mean budget.</remarks>
/// <param name="Year">Which year of the contract it is, counted from 1.</param>
/// <param name="Released">What the year releases, in pounds.</param>
/// <param name="Holders">How many people's budgets all year long it pays for, exactly; with more, the commissioner pays twice.</param>
/// <param name="Uptake">
/// The same as a share of the people who could hold a budget, to six decimals; more than 1 if the release is more than everybody would
/// spend; null if their number was not given.
/// </param>
public readonly record struct BreakEven(int Year, Money Released, Ratio Holders, decimal? Uptake);
