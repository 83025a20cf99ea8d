namespace PhbCalc.TopDown;

/// <summary>One person's indicative and final sum, to see how good an allocation is.</summary>
/// <remarks>This type is immutable. <see cref="AllocationAccuracy"/> checks it, together with all others. Rule: spec 4, How good is it.</remarks>
/// <param name="Indicative">What the allocation said, in pounds a year, 0 or more, with at most six decimals.</param>
/// <param name="Final">What it came to: the agreed budget or the actual cost, in pounds a year, 0 or more, with at most six decimals.</param>
/// <param name="Group">The group the person belongs to ("learning disability"); null (the default) if not said.</param>
public readonly record struct AccuracyCase(Money Indicative, Money Final, string? Group = null);
