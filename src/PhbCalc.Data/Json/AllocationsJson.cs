using System.Buffers;
using PhbCalc.TopDown;

namespace PhbCalc.Data;

/// <summary>Writes an envelope shared over a caseload, with every line of every allocation, as JSON, and reads it back: what comes back equals what was written.</summary>
/// <remarks>
/// Rule: spec 8, Files. The schema is docs/schemas/phbcalc.allocations.v1.schema.json. Sums are pounds with two decimals, exact fractions are text. People are
/// in ordinal order of their ids, whatever the order of their claims. An envelope that could not be shared has a problem and no people.
/// </remarks>
public static class AllocationsJson
{
    /// <summary>What the member <c>format</c> says: <c>phbcalc.allocations.v1</c>.</summary>
    public const string Format = "phbcalc.allocations.v1";

    /// <summary>Writes an outcome.</summary>
    /// <param name="stream">Where it goes, as UTF-8; it is left open.</param>
    /// <param name="outcome">The outcome to write.</param>
    public static void Write(Stream stream, EnvelopeOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        JsonText.Write(stream, json => AllocationsMembers.Write(json, outcome));
    }

    /// <summary>Writes an outcome without waiting for the stream: for streams that refuse synchronous writing, such as the response of a web server.</summary>
    /// <param name="stream">Where it goes, as UTF-8; it is left open.</param>
    /// <param name="outcome">The outcome to write.</param>
    /// <param name="cancellationToken">Stops the writing; none by default.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static Task WriteAsync(Stream stream, EnvelopeOutcome outcome, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return JsonText.WriteAsync(stream, json => AllocationsMembers.Write(json, outcome), cancellationToken);
    }

    /// <summary>Writes an outcome into a buffer, such as a pipe.</summary>
    /// <param name="buffer">Where it goes, as bytes of UTF-8.</param>
    /// <param name="outcome">The outcome to write.</param>
    public static void Write(IBufferWriter<byte> buffer, EnvelopeOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        JsonText.Write(buffer, json => AllocationsMembers.Write(json, outcome));
    }

    /// <summary>The text that <see cref="Write(Stream, EnvelopeOutcome)"/> writes.</summary>
    /// <param name="outcome">The outcome to write.</param>
    public static string Text(EnvelopeOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return JsonText.Of(json => AllocationsMembers.Write(json, outcome));
    }

    /// <summary>Reads an outcome.</summary>
    /// <param name="stream">The JSON, as UTF-8; it is left open.</param>
    /// <exception cref="InvalidInputException">
    /// It is not well-formed JSON or of another format, a member is missing, unknown or malformed, or a sum is not what its lines come to.
    /// All faults are reported at once, each with the path of its member.
    /// </exception>
    public static EnvelopeOutcome Read(Stream stream) => JsonText.Read(stream, Format, AllocationsMembers.Read);

    /// <summary>Reads an outcome from text.</summary>
    /// <param name="text">The JSON, as <see cref="Text"/> makes it.</param>
    /// <exception cref="InvalidInputException">The text is faulty, as with <see cref="Read"/>.</exception>
    public static EnvelopeOutcome Parse(string text) => JsonText.Parse(text, Format, AllocationsMembers.Read);
}
