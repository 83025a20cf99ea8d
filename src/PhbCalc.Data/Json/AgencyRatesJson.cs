using System.Buffers;
using System.Text.Json;
using PhbCalc.Rates;

namespace PhbCalc.Data.Json;

/// <summary>Writes indicative agency rates, with the quotes they come from, as JSON, and reads them back: what comes back equals what was written.</summary>
/// <remarks>Rule: spec 8, Files. The schema is docs/schemas/phbcalc.agency-rates.v1.schema.json. Sums are pounds with two decimals, exact fractions are text, dates yyyy-MM-dd.</remarks>
public static class AgencyRatesJson
{
    /// <summary>What the member <c>format</c> says: <c>phbcalc.agency-rates.v1</c>.</summary>
    public const string Format = "phbcalc.agency-rates.v1";

    /// <summary>Writes rates.</summary>
    /// <param name="stream">Where they go, as UTF-8; it is left open.</param>
    /// <param name="rates">The rates to write.</param>
    public static void Write(Stream stream, ValueList<AgencyRate> rates) => JsonText.Write(stream, json => AgencyRatesMembers.Write(json, Given.Whole(rates, "rates")));

    /// <summary>Writes rates without waiting for the stream: for streams that refuse synchronous writing, such as the response of a web server.</summary>
    /// <param name="stream">Where they go, as UTF-8; it is left open.</param>
    /// <param name="rates">The rates to write.</param>
    /// <param name="cancellationToken">Stops the writing; none by default.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static Task WriteAsync(Stream stream, ValueList<AgencyRate> rates, CancellationToken cancellationToken = default) => JsonText.WriteAsync(stream, json => AgencyRatesMembers.Write(json, rates), cancellationToken);

    /// <summary>Writes rates into a buffer, such as a pipe.</summary>
    /// <param name="buffer">Where they go, as bytes of UTF-8.</param>
    /// <param name="rates">The rates to write.</param>
    public static void Write(IBufferWriter<byte> buffer, ValueList<AgencyRate> rates) => JsonText.Write(buffer, json => AgencyRatesMembers.Write(json, rates));

    /// <summary>The text that <see cref="Write(Stream, ValueList{AgencyRate})"/> writes.</summary>
    /// <param name="rates">The rates to write.</param>
    public static string Text(ValueList<AgencyRate> rates) => JsonText.Of(json => AgencyRatesMembers.Write(json, Given.Whole(rates, "rates")));

    /// <summary>Reads rates.</summary>
    /// <param name="stream">The JSON, as UTF-8; it is left open.</param>
    /// <exception cref="InvalidInputException">
    /// It is not well-formed JSON or of another format, a member is missing, unknown or malformed, or a quote is out of range.
    /// All faults are reported at once, each with the path of its member.
    /// </exception>
    public static ValueList<AgencyRate> Read(Stream stream) => JsonText.Read(stream, Format, AgencyRatesMembers.Read);

    /// <summary>Reads rates from text.</summary>
    /// <param name="text">The JSON, as <see cref="Text"/> makes it.</param>
    /// <exception cref="InvalidInputException">The text is faulty, as with <see cref="Read"/>.</exception>
    public static ValueList<AgencyRate> Parse(string text) => JsonText.Parse(text, Format, AgencyRatesMembers.Read);
}

/// <summary>The members of a list of indicative agency rates. Quotes are of the service and band of the rate that they make.</summary>
internal static class AgencyRatesMembers
{
    private static readonly string[] QuoteNames = ["provider", "rate", "weekly_hours", "quoted_on"];
    private static readonly ProviderQuote Nothing = new("?", "?", "?", Money.Zero);

    internal static void Write(Utf8JsonWriter json, ValueList<AgencyRate> rates)
    {
        json.WriteStartObject();
        json.WriteString("format", AgencyRatesJson.Format);
        json.WriteList("rates", rates, WriteRate);
        json.WriteEndObject();
    }

    internal static ValueList<AgencyRate> Read(JsonObject members)
    {
        members.MustHave("format", "rates");
        return members.List("rates", ReadRate);
    }

    private static void WriteRate(Utf8JsonWriter json, AgencyRate rate)
    {
        json.WriteStartObject();
        json.WriteString("service", rate.Service);
        json.WriteString("band", rate.Band);
        json.WritePounds("rate", rate.Rate);
        json.WriteString("average", RateWords.Averages.Word(rate.Average));
        json.WriteList("quotes", rate.Quotes, (writer, quote) =>
        {
            writer.WriteStartObject();
            WriteQuote(writer, quote);
            writer.WriteEndObject();
        });
        json.WriteList("left_out", rate.LeftOut, (writer, leftOut) =>
        {
            writer.WriteStartObject();
            WriteQuote(writer, leftOut.Quote);
            writer.WriteString("reason", leftOut.Reason);
            writer.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void WriteQuote(Utf8JsonWriter json, ProviderQuote quote)
    {
        json.WriteString("provider", quote.Provider);
        json.WritePounds("rate", quote.Rate);
        json.WritePlain("weekly_hours", quote.WeeklyHours);
        json.WriteDate("quoted_on", quote.QuotedOn);
    }

    private static AgencyRate ReadRate(JsonObject members)
    {
        members.MustHave("service", "band", "rate", "average", "quotes", "left_out");
        string service = members.Text("service");
        string band = members.Text("band");
        return new(
            service,
            band,
            members.Pence("rate"),
            members.Word("average", RateWords.Averages),
            members.List("quotes", quote =>
            {
                quote.MustHave(QuoteNames);
                return ReadQuote(quote, service, band);
            }),
            members.List("left_out", quote =>
            {
                quote.MustHave([.. QuoteNames, "reason"]);
                return new LeftOutQuote(ReadQuote(quote, service, band), quote.Text("reason"));
            }));
    }

    private static ProviderQuote ReadQuote(JsonObject members, string service, string band)
    {
        string provider = members.Text("provider");
        Money rate = members.Pounds("rate");
        decimal? hours = members.NumberOrNull("weekly_hours");
        LocalDate? day = members.DateOrNull("quoted_on");
        return members.Make(() => new ProviderQuote(service, band, provider, rate, hours, day), Nothing);
    }
}
