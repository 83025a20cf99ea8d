namespace PhbCalc.BlockContracts;

/// <summary>A year, quarter or month of a release.</summary>
/// <remarks>This type is immutable. It is one period of a <see cref="ReleasePlan"/>. Rule: spec 6, Output by year, quarter or month.</remarks>
/// <param name="Year">The contract year it lies in, counted from 1.</param>
/// <param name="Start">The first day of the period.</param>
/// <param name="End">The last day of the period, included.</param>
/// <param name="Sums">The sums of the period by itself, in pounds.</param>
/// <param name="ToDate">
/// The sums from the start of the contract to the end of the period, in pounds. Their double running is what is left to find if release that earlier
/// periods left unspent can still be used.
/// </param>
/// <param name="DoubleRunningSoFar">
/// The double running of each period until now, added up, in pounds: what has to be found if release left unspent in one period cannot be used in a later
/// one; null if no demand was given. It is never below that of <paramref name="ToDate"/>.
/// </param>
public readonly record struct ReleasePeriod(
    int Year, [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate Start, [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate End, ReleaseSums Sums, ReleaseSums ToDate, Money? DoubleRunningSoFar);
