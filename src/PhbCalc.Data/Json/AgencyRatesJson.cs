using System.Buffers;
using PhbCalc.Data.Csv;
using PhbCalc.Rates;

namespace PhbCalc.Data.Json;

/// <summary>Writes indicative agency rates, with the quotes they come from, as JSON, and reads them back: what comes back equals what was written.</summary>
/// <remarks>Rule: spec 8, Files. The schema is docs/schemas/phbcalc.agency-rates.v1.schema.json. Sums are pounds with two decimals, exact fractions are text, dates yyyy-MM-dd.</remarks>
public static class AgencyRatesJson
{
    /// <summary>What the member <c>format</c> says: <c>phbcalc.agency-rates.v1</c>.</summary>
    public const string Format = "phbcalc.agency-rates.v1";

    private static readonly JsonFormat<ValueList<AgencyRate>, AgencyRatesShape> Document = new(Format, Shapes.Strict.AgencyRatesShape, AgencyRatesShape.Of);

    /// <summary>Writes rates.</summary>
    /// <param name="stream">Where they go, as UTF-8; it is left open.</param>
    /// <param name="rates">The rates to write.</param>
    public static void Write(Stream stream, ValueList<AgencyRate> rates) => Document.Write(stream, rates);

    /// <summary>Writes rates without waiting for the stream: for streams that refuse synchronous writing, such as the response of a web server.</summary>
    /// <param name="stream">Where they go, as UTF-8; it is left open.</param>
    /// <param name="rates">The rates to write.</param>
    /// <param name="cancellationToken">Stops the writing; none by default.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static Task WriteAsync(Stream stream, ValueList<AgencyRate> rates, CancellationToken cancellationToken = default) => Document.WriteAsync(stream, rates, cancellationToken);

    /// <summary>Writes rates into a buffer, such as a pipe.</summary>
    /// <param name="buffer">Where they go, as bytes of UTF-8.</param>
    /// <param name="rates">The rates to write.</param>
    public static void Write(IBufferWriter<byte> buffer, ValueList<AgencyRate> rates) => Document.Write(buffer, rates);

    /// <summary>The text that <see cref="Write(Stream, ValueList{AgencyRate})"/> writes.</summary>
    /// <param name="rates">The rates to write.</param>
    public static string Text(ValueList<AgencyRate> rates) => Document.Text(rates);

    /// <summary>Reads rates.</summary>
    /// <param name="stream">The JSON, as UTF-8; it is left open.</param>
    /// <exception cref="InvalidInputException">
    /// It is not well-formed JSON or of another format, a member is missing, unknown or malformed, or a quote is out of range.
    /// All faults are reported at once, each with the path of its member.
    /// </exception>
    public static ValueList<AgencyRate> Read(Stream stream) => Document.Read(stream);

    /// <summary>Reads rates from text.</summary>
    /// <param name="text">The JSON, as <see cref="Text"/> makes it.</param>
    /// <exception cref="InvalidInputException">The text is faulty, as with <see cref="Read"/>.</exception>
    public static ValueList<AgencyRate> Parse(string text) => Document.Parse(text);
}

/// <summary>The shape of a list of indicative agency rates.</summary>
internal sealed record AgencyRatesShape(string Format, IEnumerable<AgencyRateShape> Rates) : IDocument<ValueList<AgencyRate>>
{
    internal static AgencyRatesShape Of(ValueList<AgencyRate> rates) => new(AgencyRatesJson.Format, Given.Whole(rates, "rates").Select(AgencyRateShape.Of));

    public ValueList<AgencyRate> Made()
    {
        Parts parts = new();
        ValueList<AgencyRate> rates = parts.Each("rates", Rates);
        parts.ThrowIfAny();
        return rates;
    }
}

/// <summary>One rate. Its quotes are of its service and band.</summary>
internal sealed record AgencyRateShape(
    string Service, string Band, Money Rate, QuoteAverage Average, IEnumerable<QuoteShape> Quotes, IEnumerable<LeftOutQuoteShape> LeftOut) : IShape<AgencyRate>
{
    internal static AgencyRateShape Of(AgencyRate rate) =>
        new(rate.Service, rate.Band, rate.Rate, rate.Average, rate.Quotes.Select(QuoteShape.Of), rate.LeftOut.Select(LeftOutQuoteShape.Of));

    public AgencyRate Made()
    {
        Parts parts = new();
        ValueList<ProviderQuote> quotes = parts.Each("quotes", Quotes, quote => quote.Made(Service, Band));
        ValueList<LeftOutQuote> leftOut = parts.Each("left_out", LeftOut, quote => quote.Made(Service, Band));
        parts.ThrowIfAny();
        return new(Service, Band, Rate, Average, quotes, leftOut);
    }
}

/// <summary>A quote.</summary>
internal sealed record QuoteShape(string Provider, decimal Rate, decimal? WeeklyHours, LocalDate? QuotedOn)
{
    internal static QuoteShape Of(ProviderQuote quote) => new(quote.Provider, Exact.Pounds(quote.Rate), Exact.PlainOrNull(quote.WeeklyHours), quote.QuotedOn);

    internal ProviderQuote Made(string service, string band) => new(service, band, Provider, Money.FromPounds(Rate), WeeklyHours, QuotedOn);
}

/// <summary>A quote that was left out, and why.</summary>
internal sealed record LeftOutQuoteShape(string Provider, decimal Rate, decimal? WeeklyHours, LocalDate? QuotedOn, string Reason)
{
    internal static LeftOutQuoteShape Of(LeftOutQuote leftOut)
    {
        QuoteShape quote = QuoteShape.Of(leftOut.Quote);
        return new(quote.Provider, quote.Rate, quote.WeeklyHours, quote.QuotedOn, leftOut.Reason);
    }

    internal LeftOutQuote Made(string service, string band) => new(new QuoteShape(Provider, Rate, WeeklyHours, QuotedOn).Made(service, band), Reason);
}
