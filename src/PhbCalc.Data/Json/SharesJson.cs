using System.Buffers;

namespace PhbCalc.Data;

/// <summary>Writes a sum shared out, with why each share is what it is, as JSON, and reads it back: what comes back equals what was written.</summary>
/// <remarks>
/// Rule: spec 8, Files. The schema is docs/schemas/phbcalc.shares.v1.schema.json. Sums are pounds with two decimals, exact fractions are text. Recipients are
/// in ordinal order, whatever order they were given in. A sum that could not be shared out has an infeasibility, and no share beside its recipients.
/// </remarks>
public static class SharesJson
{
    /// <summary>What the member <c>format</c> says: <c>phbcalc.shares.v1</c>.</summary>
    public const string Format = "phbcalc.shares.v1";

    /// <summary>Writes an outcome.</summary>
    /// <param name="stream">Where it goes, as UTF-8; it is left open.</param>
    /// <param name="outcome">The outcome to write.</param>
    public static void Write(Stream stream, ApportionmentOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        JsonText.Write(stream, json => SharesMembers.Write(json, outcome));
    }

    /// <summary>Writes an outcome without waiting for the stream: for streams that refuse synchronous writing, such as the response of a web server.</summary>
    /// <param name="stream">Where it goes, as UTF-8; it is left open.</param>
    /// <param name="outcome">The outcome to write.</param>
    /// <param name="cancellationToken">Stops the writing; none by default.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static Task WriteAsync(Stream stream, ApportionmentOutcome outcome, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return JsonText.WriteAsync(stream, json => SharesMembers.Write(json, outcome), cancellationToken);
    }

    /// <summary>Writes an outcome into a buffer, such as a pipe.</summary>
    /// <param name="buffer">Where it goes, as bytes of UTF-8.</param>
    /// <param name="outcome">The outcome to write.</param>
    public static void Write(IBufferWriter<byte> buffer, ApportionmentOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        JsonText.Write(buffer, json => SharesMembers.Write(json, outcome));
    }

    /// <summary>The text that <see cref="Write(Stream, ApportionmentOutcome)"/> writes.</summary>
    /// <param name="outcome">The outcome to write.</param>
    public static string Text(ApportionmentOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return JsonText.Of(json => SharesMembers.Write(json, outcome));
    }

    /// <summary>Reads an outcome.</summary>
    /// <param name="stream">The JSON, as UTF-8; it is left open.</param>
    /// <exception cref="InvalidInputException">
    /// It is not well-formed JSON or of another format, a member is missing, unknown or malformed, or the shares do not sum to the total.
    /// All faults are reported at once, each with the path of its member.
    /// </exception>
    public static ApportionmentOutcome Read(Stream stream) => JsonText.Read(stream, Format, SharesMembers.Read);

    /// <summary>Reads an outcome from text.</summary>
    /// <param name="text">The JSON, as <see cref="Text"/> makes it.</param>
    /// <exception cref="InvalidInputException">The text is faulty, as with <see cref="Read"/>.</exception>
    public static ApportionmentOutcome Parse(string text) => JsonText.Parse(text, Format, SharesMembers.Read);
}
