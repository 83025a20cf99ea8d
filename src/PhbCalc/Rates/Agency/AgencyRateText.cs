namespace PhbCalc.Rates;

/// <summary>Agency rates as plain text.</summary>
public static class AgencyRateText
{
    /// <summary>The rate, how it was averaged, every quote it comes from and every quote left out.</summary>
    /// <param name="rate">The rate.</param>
    /// <returns>Lines of text, each ended by a line feed; the same in every culture.</returns>
    public static string Explain(this AgencyRate rate)
    {
        ArgumentNullException.ThrowIfNull(rate);
        CostText text = new();
        string number = rate.Quotes.Count == 1 ? "one quote" : $"{Iso.Number(rate.Quotes.Count)} quotes";
        text.Line($"{rate.Service}, {rate.Band}: {rate.Rate} an hour, the {Words(rate.Average)} of {number}");
        TextTable table = new(false, true, true, false);
        foreach (ProviderQuote quote in rate.Quotes)
        {
            table.Add(
                quote.Provider,
                $"{quote.Rate}/hour",
                quote.WeeklyHours is { } hours ? $"{Iso.Number(hours)} hours a week" : string.Empty,
                quote.QuotedOn is { } day ? $"quoted {Iso.Text(day)}" : string.Empty);
        }

        text.Table(table);
        foreach (LeftOutQuote quote in rate.LeftOut)
        {
            text.Line($"  Left out: {quote.Quote.Provider}: {quote.Reason}");
        }

        return text.ToString();
    }

    /// <summary>How quotes are averaged, in words.</summary>
    /// <param name="average">The average.</param>
    public static string Words(QuoteAverage average) => average switch
    {
        QuoteAverage.HoursWeightedMean => "hours-weighted mean",
        QuoteAverage.Mean => "mean",
        QuoteAverage.Median => "median",
        QuoteAverage.TrimmedMean => "trimmed mean",
        _ => throw new ArgumentOutOfRangeException(nameof(average)),
    };
}
