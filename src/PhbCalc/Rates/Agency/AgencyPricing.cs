namespace PhbCalc.Rates;

/// <summary>Works out indicative agency rates from local quotes.</summary>
/// <remarks>This type is immutable, and many threads can share one. Rule: spec 3, Agency.</remarks>
public sealed record AgencyPricing
{
    /// <summary>Prepares to price.</summary>
    /// <param name="minimumWages">The minimum wage: a quote under it cannot be lawful, and is left out.</param>
    /// <param name="policy">The choices where practice differs; every default if not given.</param>
    public AgencyPricing(MinimumWages minimumWages, AgencyRatePolicy? policy = null)
    {
        ArgumentNullException.ThrowIfNull(minimumWages);
        (MinimumWages, Policy) = (minimumWages, policy ?? AgencyRatePolicy.Default);
    }

    /// <summary>The minimum wage: a quote under it cannot be lawful, and is left out.</summary>
    public MinimumWages MinimumWages { get; }

    /// <summary>The choices on which practice differs.</summary>
    public AgencyRatePolicy Policy { get; }

    /// <summary>The rate of each service and band, in the order in which the quotes first name them.</summary>
    /// <param name="quotes">The quotes, at least one.</param>
    /// <param name="pricingDate">The pricing date: the day of the quotes that have none.</param>
    /// <exception cref="InvalidInputException">
    /// There is no quote; every quote of a service and band is under the minimum wage; the policy is the hours-weighted mean and hours are missing
    /// from a quote or 0 in all; the policy is a trimmed mean without its share; or no minimum wage is published for the day of a quote. All
    /// faults are reported, each with the position of its quote or of the first one of its service and band.
    /// </exception>
    public ValueList<AgencyRate> Price(ValueList<ProviderQuote> quotes, LocalDate pricingDate)
    {
        List<Fault> faults = AgencyFaults.In(quotes);
        List<AgencyRate> rates = [];
        var groups = quotes.Select((quote, position) => (Quote: quote, Position: position)).Where(quote => quote.Quote is not null).GroupBy(quote => (quote.Quote.Service, quote.Quote.Band));
        foreach (var group in groups)
        {
            List<Fault> own = [];
            List<LeftOutQuote> leftOut = [];
            List<ProviderQuote> used = [];
            foreach ((ProviderQuote quote, int position) in group)
            {
                Judge(quote, position, pricingDate, used, leftOut, own);
            }

            QuoteAverage average = Policy.Average ?? (used.TrueForAll(quote => quote.WeeklyHours is not null) ? QuoteAverage.HoursWeightedMean : QuoteAverage.Mean);
            if (own.Count == 0 && AgencyFaults.WhyNoAverage(used, leftOut, average, Policy) is { } fault)
            {
                own.Add((fault.Field == AgencyFaults.TrimShare ? fault : fault.Under("quotes", group.First().Position)) with { Subject = AgencyFaults.Subject(group.Key.Service, group.Key.Band) });
            }

            faults.AddRange(own);
            if (own.Count == 0)
            {
                leftOut.AddRange(average == QuoteAverage.TrimmedMean ? QuoteAverages.Trim(used, Policy.TrimShare) : []);
                rates.Add(new(group.Key.Service, group.Key.Band, QuoteAverages.Of(used, average), average, [.. used], [.. leftOut]));
            }
        }

        InvalidInputException.ThrowIfAny(faults);
        return rates.ToValueList();
    }

    /// <summary>Whether a quote is used, or left out because it is below the minimum wage for 21 and over on its date.</summary>
    private void Judge(ProviderQuote quote, int position, LocalDate pricingDate, List<ProviderQuote> used, List<LeftOutQuote> leftOut, List<Fault> faults)
    {
        LocalDate day = quote.QuotedOn ?? pricingDate;
        DatedSeries<Money> wages = MinimumWages.At(null);
        if (wages.Find(day) is not { } wage)
        {
            faults.Add(EvidenceFaults.NotPublished(wages, day, "/quoted_on").Under("quotes", position) with { Field = "quoted_on" });
        }
        else if (quote.Rate < wage.Value)
        {
            leftOut.Add(new(quote, $"{quote.Rate} is under the minimum wage of {wage.Value} an hour for 21 and over on {Iso.Text(day)}"));
        }
        else
        {
            used.Add(quote);
        }
    }
}

/// <summary>Averages of rates, exact until they are rounded to the penny once, half up.</summary>
internal static class QuoteAverages
{
    private const decimal MicroHours = 1_000_000m;

    /// <summary>The average of quotes; for a trimmed mean, of the remaining ones.</summary>
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
