namespace PhbCalc.Tests.Oracles;

/// <summary>Percentile matching straight from its definition (spec 4, Fitting): no table, but the percentile of one score after the other.</summary>
internal static class PercentileOracle
{
    /// <summary>The exact amount for a score from the lowest to the highest of the sample, in pounds.</summary>
    internal static Fraction Amount(Sample sample, decimal score) => Fractions.Quantile(sample.Kept, Percentile(sample, score));

    /// <summary>A score of the sample has the mean rank of all that are equal to it, of count - 1; one between two scores lies on the line between them.</summary>
    private static Fraction Percentile(Sample sample, decimal score)
    {
        if (sample.Scores.Contains(score))
        {
            int below = sample.Cases.Count(one => one.Points < score);
            int equal = sample.Cases.Count(one => one.Points == score);
            return new((2 * below) + equal - 1, 2 * (sample.Cases.Count - 1));
        }

        decimal before = sample.Scores.Last(known => known < score);
        decimal after = sample.Scores.First(known => known > score);
        Fraction way = Fractions.Of(score - before) / Fractions.Of(after - before);
        return (Percentile(sample, before) * (1 - way)) + (Percentile(sample, after) * way);
    }
}
