namespace PhbCalc.BlockContracts;

/// <summary>A contract year of a release, from both sides.</summary>
/// <remarks>This type is immutable. It is one year of a <see cref="ReleasePlan"/>. Rule: spec 6, Output by year, quarter or month.</remarks>
/// <param name="Number">Which year of the contract it is, counted from 1.</param>
/// <param name="Start">The first day of the year.</param>
/// <param name="End">The last day of the year, included.</param>
/// <param name="GuaranteedShare">The share that is guaranteed, from 0 to 1, to six decimals: for showing, not for reckoning on.</param>
/// <param name="Sums">The sums of the year as a whole, in pounds.</param>
/// <param name="Provider">What of the release is stranded with the provider, in pounds, line by line; null if no cost behaviour was given, so that nobody knows.</param>
public sealed record ReleaseYear(int Number, [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate Start, [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate End, decimal GuaranteedShare, ReleaseSums Sums, StrandedCosts? Provider);
