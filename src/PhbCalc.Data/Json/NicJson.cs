using System.Buffers;

namespace PhbCalc.Data;

/// <summary>Writes the employer's National Insurance on pay by period as JSON, and reads it back: what comes back equals what was written.</summary>
/// <remarks>Rule: spec 8, Files. The schema is docs/schemas/phbcalc.nic.v1.schema.json. Sums are pounds with two decimals.</remarks>
public static class NicJson
{
    /// <summary>What the member <c>format</c> says: <c>phbcalc.nic.v1</c>.</summary>
    public const string Format = "phbcalc.nic.v1";

    /// <summary>Writes contributions.</summary>
    /// <param name="stream">Where they go, as UTF-8; it is left open.</param>
    /// <param name="contributions">The contributions to write.</param>
    public static void Write(Stream stream, ValueList<NicContribution> contributions) => JsonText.Write(stream, json => NicMembers.Write(json, Given.Whole(contributions, "contributions")));

    /// <summary>Writes contributions without waiting for the stream: for streams that refuse synchronous writing, such as the response of a web server.</summary>
    /// <param name="stream">Where they go, as UTF-8; it is left open.</param>
    /// <param name="contributions">The contributions to write.</param>
    /// <param name="cancellationToken">Stops the writing; none by default.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static Task WriteAsync(Stream stream, ValueList<NicContribution> contributions, CancellationToken cancellationToken = default) => JsonText.WriteAsync(stream, json => NicMembers.Write(json, contributions), cancellationToken);

    /// <summary>Writes contributions into a buffer, such as a pipe.</summary>
    /// <param name="buffer">Where they go, as bytes of UTF-8.</param>
    /// <param name="contributions">The contributions to write.</param>
    public static void Write(IBufferWriter<byte> buffer, ValueList<NicContribution> contributions) => JsonText.Write(buffer, json => NicMembers.Write(json, contributions));

    /// <summary>The text that <see cref="Write(Stream, ValueList{NicContribution})"/> writes.</summary>
    /// <param name="contributions">The contributions to write.</param>
    public static string Text(ValueList<NicContribution> contributions) => JsonText.Of(json => NicMembers.Write(json, Given.Whole(contributions, "contributions")));

    /// <summary>Reads contributions.</summary>
    /// <param name="stream">The JSON, as UTF-8; it is left open.</param>
    /// <exception cref="InvalidInputException">
    /// It is not well-formed JSON or of another format, a member is missing, unknown or malformed, or a period does not exist.
    /// All faults are reported at once, each with the path of its member.
    /// </exception>
    public static ValueList<NicContribution> Read(Stream stream) => JsonText.Read(stream, Format, NicMembers.Read);

    /// <summary>Reads contributions from text.</summary>
    /// <param name="text">The JSON, as <see cref="Text"/> makes it.</param>
    /// <exception cref="InvalidInputException">The text is faulty, as with <see cref="Read"/>.</exception>
    public static ValueList<NicContribution> Parse(string text) => JsonText.Parse(text, Format, NicMembers.Read);
}
