namespace PhbCalc.Tests.Oracles;

/// <summary>Percentile matching straight from its definition (spec 4, Fitting): no table, but the percentile of one score after the other.</summary>
/// <param name="sample">The sample.</param>
internal sealed class PercentileOracle(Sample sample)
{
    private readonly ExactFraction[] kept = [.. sample.Kept.Order()];
    private readonly IReadOnlyList<decimal> scores = sample.Scores;

    /// <summary>The exact amount for a score from the lowest to the highest of the sample, in pounds.</summary>
    internal ExactFraction Amount(decimal score) => Fractions.Quantile(kept, Percentile(score));

    /// <summary>A score of the sample has the mean rank of all that are equal to it, of count - 1; one between two scores lies on the line between them.</summary>
    private ExactFraction Percentile(decimal score)
    {
        if (scores.Contains(score))
        {
            int below = sample.Cases.Count(one => one.Points < score);
            int equal = sample.Cases.Count(one => one.Points == score);
            return new((2 * below) + equal - 1, 2 * (sample.Cases.Count - 1));
        }

        decimal before = scores.Last(known => known < score);
        decimal after = scores.First(known => known > score);
        ExactFraction way = Fractions.Of(score - before) / Fractions.Of(after - before);
        return (Percentile(before) * (1 - way)) + (Percentile(after) * way);
    }
}
