using System.Buffers;
using PhbCalc.Rates;

namespace PhbCalc.Data;

/// <summary>Writes the rate of a PA, with its references, as JSON, and reads it back: what comes back equals what was written.</summary>
/// <remarks>Rule: spec 8, Files. The schema is docs/schemas/phbcalc.pa-rate.v1.schema.json. Sums are pounds with two decimals, exact fractions are text, dates yyyy-MM-dd.</remarks>
public static class PaRateJson
{
    /// <summary>What the member <c>format</c> says: <c>phbcalc.pa-rate.v1</c>.</summary>
    public const string Format = "phbcalc.pa-rate.v1";

    /// <summary>Writes a rate.</summary>
    /// <param name="stream">Where it goes, as UTF-8; it is left open.</param>
    /// <param name="rate">The rate to write.</param>
    public static void Write(Stream stream, PaRate rate)
    {
        ArgumentNullException.ThrowIfNull(rate);
        JsonText.Write(stream, json => PaRateMembers.Write(json, rate));
    }

    /// <summary>Writes a rate without waiting for the stream: for streams that refuse synchronous writing, such as the response of a web server.</summary>
    /// <param name="stream">Where it goes, as UTF-8; it is left open.</param>
    /// <param name="rate">The rate to write.</param>
    /// <param name="cancellationToken">Stops the writing; none by default.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static Task WriteAsync(Stream stream, PaRate rate, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rate);
        return JsonText.WriteAsync(stream, json => PaRateMembers.Write(json, rate), cancellationToken);
    }

    /// <summary>Writes a rate into a buffer, such as a pipe.</summary>
    /// <param name="buffer">Where it goes, as bytes of UTF-8.</param>
    /// <param name="rate">The rate to write.</param>
    public static void Write(IBufferWriter<byte> buffer, PaRate rate)
    {
        ArgumentNullException.ThrowIfNull(rate);
        JsonText.Write(buffer, json => PaRateMembers.Write(json, rate));
    }

    /// <summary>The text that <see cref="Write(Stream, PaRate)"/> writes.</summary>
    /// <param name="rate">The rate to write.</param>
    public static string Text(PaRate rate)
    {
        ArgumentNullException.ThrowIfNull(rate);
        return JsonText.Of(json => PaRateMembers.Write(json, rate));
    }

    /// <summary>Reads a rate.</summary>
    /// <param name="stream">The JSON, as UTF-8; it is left open.</param>
    /// <exception cref="InvalidInputException">
    /// It is not well-formed JSON or of another format, a member is missing, unknown or malformed, or the rate is not what the others come to.
    /// All faults are reported at once, each with the path of its member.
    /// </exception>
    public static PaRate Read(Stream stream) => JsonText.Read(stream, Format, PaRateMembers.Read);

    /// <summary>Reads a rate from text.</summary>
    /// <param name="text">The JSON, as <see cref="Text"/> makes it.</param>
    /// <exception cref="InvalidInputException">The text is faulty, as with <see cref="Read"/>.</exception>
    public static PaRate Parse(string text) => JsonText.Parse(text, Format, PaRateMembers.Read);
}
