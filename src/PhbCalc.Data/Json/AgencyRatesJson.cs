using System.Buffers;
using PhbCalc.Rates;

namespace PhbCalc.Data;

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
