using System.Numerics;
using PhbCalc.Rates;

namespace PhbCalc.Tests.Oracles;

/// <summary>Averages the slow way, in fractions of whole numbers without limit (spec 3, Agency).</summary>
internal static class AverageOracle
{
    /// <summary>The average of quotes, in whole pence.</summary>
    internal static BigInteger Pence(IReadOnlyList<(decimal Rate, decimal? Hours)> quotes, QuoteAverage? average, decimal trimShare)
    {
        QuoteAverage how = average ?? (quotes.All(quote => quote.Hours is not null) ? QuoteAverage.HoursWeightedMean : QuoteAverage.Mean);
        (BigInteger of, BigInteger by) = how switch
        {
            QuoteAverage.HoursWeightedMean => Mean([.. quotes.Select(quote => (Exactly.Fraction(quote.Rate), Exactly.Fraction(quote.Hours!.Value)))]),
            QuoteAverage.Median => Median([.. quotes.Select(quote => quote.Rate)]),
            QuoteAverage.TrimmedMean => Plain(Trimmed([.. quotes.Select(quote => quote.Rate)], trimShare)),
            _ => Plain([.. quotes.Select(quote => quote.Rate)]),
        };
        return Exactly.Rounded(of * 100, by);
    }

    /// <summary>The middle one; of an even number, the mean of the middle two.</summary>
    internal static (BigInteger Of, BigInteger By) Median(IReadOnlyList<decimal> values)
    {
        List<decimal> left = [.. values];
        while (left.Count > 2)
        {
            left.Remove(left.Max());
            left.Remove(left.Min());
        }

        return Plain(left);
    }

    /// <summary>The mean of fractions, each with a weight that is a fraction too.</summary>
    internal static (BigInteger Of, BigInteger By) Mean(IReadOnlyList<((BigInteger Of, BigInteger By) Value, (BigInteger Of, BigInteger By) Weight)> values)
    {
        (BigInteger Of, BigInteger By) sum = (0, 1);
        (BigInteger Of, BigInteger By) weights = (0, 1);
        foreach ((var value, var weight) in values)
        {
            sum = Plus(sum, (value.Of * weight.Of, value.By * weight.By));
            weights = Plus(weights, weight);
        }

        return (sum.Of * weights.By, sum.By * weights.Of);
    }

    private static (BigInteger Of, BigInteger By) Plain(IReadOnlyList<decimal> values) => Mean([.. values.Select(value => (Exactly.Fraction(value), (BigInteger.One, BigInteger.One)))]);

    /// <summary>floor(share x n) off each end.</summary>
    private static List<decimal> Trimmed(List<decimal> values, decimal share)
    {
        (BigInteger parts, BigInteger of) = Exactly.Fraction(share);
        for (BigInteger off = parts * values.Count / of; off > 0; off--)
        {
            values.Remove(values.Max());
            values.Remove(values.Min());
        }

        return values;
    }

    private static (BigInteger Of, BigInteger By) Plus((BigInteger Of, BigInteger By) left, (BigInteger Of, BigInteger By) right) =>
        ((left.Of * right.By) + (right.Of * left.By), left.By * right.By);
}
