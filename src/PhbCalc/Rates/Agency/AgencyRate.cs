namespace PhbCalc.Rates;

/// <summary>The indicative agency rate of a service and band: an average of local quotes.</summary>
/// <remarks>This type is immutable. Rule: spec 3, Agency.</remarks>
/// <param name="Service">The service.</param>
/// <param name="Band">The rate band.</param>
/// <param name="Rate">Pounds an hour, to the penny.</param>
/// <param name="Average">How the quotes were averaged.</param>
/// <param name="Quotes">The quotes it comes from, in the order they were given.</param>
/// <param name="LeftOut">The quotes that were left out: those under the minimum wage, then those that a trimmed mean takes off each end, in the order they were given.</param>
public sealed record AgencyRate(
    string Service, string Band, Money Rate, QuoteAverage Average, ValueList<ProviderQuote> Quotes, ValueList<LeftOutQuote> LeftOut)
{
    /// <summary>How the quotes were averaged.</summary>
    public QuoteAverage Average
    {
        get;
        init => field = Given.Defined(value, "average");
    }
    = Given.Defined(Average, "average");
}

/// <summary>A quote that was left out of an average, and why.</summary>
/// <remarks>This type is immutable. Rule: spec 3, Agency.</remarks>
/// <param name="Quote">The quote.</param>
/// <param name="Reason">Why it was left out, as a sentence about the quote.</param>
public sealed record LeftOutQuote(ProviderQuote Quote, string Reason);
