using PhbCalc.TopDown;

namespace PhbCalc.Comparison;

/// <summary>What a model says over some people.</summary>
/// <remarks>This type is immutable. It is part of a <see cref="ModelResult"/>. Rule: spec 9, Comparison.</remarks>
/// <param name="People">How many people there are.</param>
/// <param name="Answered">To how many of them the model is applicable.</param>
/// <param name="Total">The sum of its answers, in pounds a year.</param>
/// <param name="Mean">The mean answer, in pounds a year, to the penny, half away from zero; null if there is none.</param>
public sealed record ModelFigures(int People, int Answered, Money Total, Money? Mean)
{
    private const int CoverageDecimals = 6;

    /// <summary>
    /// How near its answers come to what care really cost, over those of whom both are known: there, <c>Indicative</c> is the model's and
    /// <c>Final</c> the actual cost. Null (the default) if that is nobody.
    /// </summary>
    public AccuracyFigures? Accuracy { get; init; }

    /// <summary>The share of people, from 0 to 1, to whom the model is applicable, to six decimals; null of nobody.</summary>
    public decimal? Coverage => People == 0 ? null : decimal.Round((decimal)Answered / People, CoverageDecimals, MidpointRounding.AwayFromZero);
}
