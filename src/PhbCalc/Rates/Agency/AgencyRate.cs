namespace PhbCalc.Rates;

/// <summary>The indicative agency rate of a service and band: an average of local quotes.</summary>
/// <remarks>This type is immutable. Rule: spec 3, Agency.</remarks>
public sealed record AgencyRate
{
    internal AgencyRate(string service, string band, Money rate, QuoteAverage average, ValueList<ProviderQuote> quotes, ValueList<LeftOutQuote> leftOut) =>
        (Service, Band, Rate, Average, Quotes, LeftOut) = (service, band, rate, average, quotes, leftOut);

    /// <summary>The service.</summary>
    public string Service { get; }

    /// <summary>The rate band.</summary>
    public string Band { get; }

    /// <summary>Pounds an hour, to the penny.</summary>
    public Money Rate { get; }

    /// <summary>The quotes it comes from, in the order they were given.</summary>
    public ValueList<ProviderQuote> Quotes { get; }

    /// <summary>The quotes left out: those below the minimum wage, then those that a trimmed mean takes off each end, in the order they were given.</summary>
    public ValueList<LeftOutQuote> LeftOut { get; }

    /// <summary>How the quotes were averaged.</summary>
    public QuoteAverage Average
    {
        get;
        internal init => field = Given.Defined(value, "average");
    }
}

/// <summary>A quote left out of an average, and why.</summary>
/// <remarks>This type is immutable. Rule: spec 3, Agency.</remarks>
public sealed record LeftOutQuote
{
    internal LeftOutQuote(ProviderQuote quote, string reason) => (Quote, Reason) = (quote, reason);

    /// <summary>The quote.</summary>
    public ProviderQuote Quote { get; internal init; }

    /// <summary>Why it was left out, as a sentence about the quote.</summary>
    public string Reason { get; }
}
