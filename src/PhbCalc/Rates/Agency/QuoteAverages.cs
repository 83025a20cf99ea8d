namespace PhbCalc.Rates;

/// <summary>Averages of rates, exact until they are rounded to the penny once, half up.</summary>
internal static class QuoteAverages
{
    private const decimal MicroHours = 1_000_000m;

    /// <summary>The average of quotes; for a trimmed mean, of those that are left.</summary>
    internal static Money Of(List<ProviderQuote> quotes, QuoteAverage average)
    {
        if (average == QuoteAverage.HoursWeightedMean)
        {
            return Mean(quotes.Select(quote => (quote.Rate, (long)(quote.WeeklyHours!.Value * MicroHours))));
        }

        Money[] rates = [.. quotes.Select(quote => quote.Rate).Order()];
        int beforeTheMiddle = average == QuoteAverage.Median ? (rates.Length - 1) / 2 : 0;
        return Mean(rates[beforeTheMiddle..^beforeTheMiddle].Select(rate => (rate, 1L)));
    }

    /// <summary>Takes floor(share x n) quotes off each end, and gives them with the reason, in the order of the quotes.</summary>
    internal static List<LeftOutQuote> Trim(List<ProviderQuote> quotes, decimal share)
    {
        int each = (int)decimal.Floor(share * quotes.Count);
        ProviderQuote[] all = [.. quotes];
        int[] byRate = [.. Enumerable.Range(0, all.Length).OrderBy(position => all[position].Rate)];
        HashSet<int> lowest = [.. byRate[..each]];
        HashSet<int> highest = [.. byRate[^each..]];
        quotes.Clear();
        quotes.AddRange(all.Where((_, position) => !lowest.Contains(position) && !highest.Contains(position)));
        return
        [
            .. from position in Enumerable.Range(0, all.Length)
               where lowest.Contains(position) || highest.Contains(position)
               let end = lowest.Contains(position) ? "lowest" : "highest"
               let which = each == 1 ? $"the {end}" : $"one of the {Iso.Number(each)} {end}"
               select new LeftOutQuote(all[position], $"{all[position].Rate} is {which} of {Iso.Number(all.Length)} quotes, which the trimmed mean leaves out"),
        ];
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
