namespace PhbCalc.TopDown;

/// <summary>One person of the past: the score of needs, and what their care cost.</summary>
/// <remarks>This type is immutable. <see cref="TableCalibration"/> checks it, together with all others. Rule: spec 4, Fitting the table to past cost.</remarks>
/// <param name="Points">The score in points, 0 or more, under 1,000,000,000,000, with at most six decimals.</param>
/// <param name="Cost">The actual cost, in pounds a year, 0 or more, under £1,000,000,000,000, with at most six decimals.</param>
/// <param name="Group">The group the person belongs to; null (the default) if not said.</param>
public readonly record struct SampleCase(decimal Points, Money Cost, string? Group = null);
