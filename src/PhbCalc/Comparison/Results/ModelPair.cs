namespace PhbCalc.Comparison;

/// <summary>Two models, case by case, over the people to whom both are applicable. A difference is the second less the first.</summary>
/// <remarks>This type is immutable. It is part of a <see cref="ModelComparisonResult"/>. Rule: spec 9, Comparison.</remarks>
/// <param name="First">The name of the first model.</param>
/// <param name="Second">The name of the second model.</param>
/// <param name="People">To how many people both are applicable.</param>
/// <param name="Difference">The sum of the differences, in pounds a year.</param>
/// <param name="MeanSize">The mean size of a difference, in pounds a year, to the penny, whichever way it goes; null of nobody.</param>
public sealed record ModelPair(string First, string Second, int People, Money Difference, Money? MeanSize)
{
    /// <summary>The largest differences, whichever way they go, explained; the largest first, of equal ones that of the person whose id comes first. Cases without a difference are not among them.</summary>
    public ValueList<CaseDifference> Largest { get; init; }
}
