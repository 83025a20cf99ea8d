namespace PhbCalc.Rates;

/// <summary>Averages of rates, exact until they are rounded to the penny once, half up.</summary>
internal static class QuoteAverages
{
    private const decimal MicroHours = 1_000_000m;

    /// <summary>The average of quotes.</summary>
    internal static Money Of(List<ProviderQuote> quotes, QuoteAverage average, decimal trimShare)
    {
        if (average == QuoteAverage.HoursWeightedMean)
        {
            return Mean(quotes.Select(quote => (quote.Rate, (long)(quote.WeeklyHours!.Value * MicroHours))));
        }

        Money[] rates = [.. quotes.Select(quote => quote.Rate).Order()];
        int leftOutAtEachEnd = average switch
        {
            QuoteAverage.Median => (rates.Length - 1) / 2,
            QuoteAverage.TrimmedMean => (int)decimal.Floor(trimShare * rates.Length),
            _ => 0,
        };
        return Mean(rates[leftOutAtEachEnd..^leftOutAtEachEnd].Select(rate => (rate, 1L)));
    }

    /// <summary>The middle of wages, not rounded; of an even number, the mean of the middle two.</summary>
    internal static Ratio Median(IEnumerable<Money> wages)
    {
        Money[] ordered = [.. wages.Order()];
        Money middleTwo = ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2];
        return Ratio.FromDecimal(middleTwo.Pounds) * new Ratio(1, 2);
    }

    private static Money Mean(IEnumerable<(Money Rate, long Weight)> rates)
    {
        UInt128 sum = 0;
        UInt128 weights = 0;
        foreach ((Money rate, long weight) in rates)
        {
            sum += (UInt128)rate.MicroPounds * (ulong)weight;
            weights += (ulong)weight;
        }

        return Money.FromPence(Pence.Round(sum, weights * Pence.MicroPoundsPerPenny));
    }
}
