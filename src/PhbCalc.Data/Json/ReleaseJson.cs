using System.Buffers;
using PhbCalc.BlockContracts;

namespace PhbCalc.Data;

/// <summary>Writes the stepped release of a block contract, from both sides, as JSON, and reads it back: what comes back equals what was written.</summary>
/// <remarks>
/// Rule: spec 8, Files. The schema is docs/schemas/phbcalc.release.v1.schema.json. Sums are pounds with two decimals, exact shares are text. What the
/// contract, the schedule and the demand come to is worked out again when it is read.
/// </remarks>
public static class ReleaseJson
{
    /// <summary>What the member <c>format</c> says: <c>phbcalc.release.v1</c>.</summary>
    public const string Format = "phbcalc.release.v1";

    /// <summary>Writes a release.</summary>
    /// <param name="stream">Where it goes, as UTF-8; it is left open.</param>
    /// <param name="plan">The release to write.</param>
    public static void Write(Stream stream, ReleasePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        JsonText.Write(stream, json => ReleaseMembers.Write(json, plan));
    }

    /// <summary>Writes a release without waiting for the stream: for streams that refuse synchronous writing, such as the response of a web server.</summary>
    /// <param name="stream">Where it goes, as UTF-8; it is left open.</param>
    /// <param name="plan">The release to write.</param>
    /// <param name="cancellationToken">Stops the writing; none by default.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static Task WriteAsync(Stream stream, ReleasePlan plan, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return JsonText.WriteAsync(stream, json => ReleaseMembers.Write(json, plan), cancellationToken);
    }

    /// <summary>Writes a release into a buffer, such as a pipe.</summary>
    /// <param name="buffer">Where it goes, as bytes of UTF-8.</param>
    /// <param name="plan">The release to write.</param>
    public static void Write(IBufferWriter<byte> buffer, ReleasePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        JsonText.Write(buffer, json => ReleaseMembers.Write(json, plan));
    }

    /// <summary>The text that <see cref="Write(Stream, ReleasePlan)"/> writes.</summary>
    /// <param name="plan">The release to write.</param>
    public static string Text(ReleasePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return JsonText.Of(json => ReleaseMembers.Write(json, plan));
    }

    /// <summary>Reads a release.</summary>
    /// <param name="stream">The JSON, as UTF-8; it is left open.</param>
    /// <exception cref="InvalidInputException">
    /// It is not well-formed JSON or of another format, a member is missing, unknown or malformed, or a sum is not what the others come to.
    /// All faults are reported at once, each with the path of its member.
    /// </exception>
    public static ReleasePlan Read(Stream stream) => JsonText.Read(stream, Format, ReleaseMembers.Read);

    /// <summary>Reads a release from text.</summary>
    /// <param name="text">The JSON, as <see cref="Text"/> makes it.</param>
    /// <exception cref="InvalidInputException">The text is faulty, as with <see cref="Read"/>.</exception>
    public static ReleasePlan Parse(string text) => JsonText.Parse(text, Format, ReleaseMembers.Read);
}
