using System.Buffers;
using PhbCalc.Comparison;

namespace PhbCalc.Data;

/// <summary>Writes how costing models compare, with the lines of the largest differences, as JSON, and reads it back: what comes back equals what was written.</summary>
/// <remarks>Rule: spec 8, Files. The schema is docs/schemas/phbcalc.comparison.v1.schema.json. Sums are pounds with two decimals, shares and ratios have six decimals.</remarks>
public static class ComparisonJson
{
    /// <summary>What the member <c>format</c> says: <c>phbcalc.comparison.v1</c>.</summary>
    public const string Format = "phbcalc.comparison.v1";

    /// <summary>Writes a comparison.</summary>
    /// <param name="stream">Where it goes, as UTF-8; it is left open.</param>
    /// <param name="result">The comparison to write.</param>
    public static void Write(Stream stream, ModelComparisonResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        JsonText.Write(stream, json => ComparisonMembers.Write(json, result));
    }

    /// <summary>Writes a comparison without waiting for the stream: for streams that refuse synchronous writing, such as the response of a web server.</summary>
    /// <param name="stream">Where it goes, as UTF-8; it is left open.</param>
    /// <param name="result">The comparison to write.</param>
    /// <param name="cancellationToken">Stops the writing; none by default.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static Task WriteAsync(Stream stream, ModelComparisonResult result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        return JsonText.WriteAsync(stream, json => ComparisonMembers.Write(json, result), cancellationToken);
    }

    /// <summary>Writes a comparison into a buffer, such as a pipe.</summary>
    /// <param name="buffer">Where it goes, as bytes of UTF-8.</param>
    /// <param name="result">The comparison to write.</param>
    public static void Write(IBufferWriter<byte> buffer, ModelComparisonResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        JsonText.Write(buffer, json => ComparisonMembers.Write(json, result));
    }

    /// <summary>The text that <see cref="Write(Stream, ModelComparisonResult)"/> writes.</summary>
    /// <param name="result">The comparison to write.</param>
    public static string Text(ModelComparisonResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return JsonText.Of(json => ComparisonMembers.Write(json, result));
    }

    /// <summary>Reads a comparison.</summary>
    /// <param name="stream">The JSON, as UTF-8; it is left open.</param>
    /// <exception cref="InvalidInputException">
    /// It is not well-formed JSON or of another format, a member is missing, unknown or malformed, or a figure is not what the others come to.
    /// All faults are reported at once, each with the path of its member.
    /// </exception>
    public static ModelComparisonResult Read(Stream stream) => JsonText.Read(stream, Format, ComparisonMembers.Read);

    /// <summary>Reads a comparison from text.</summary>
    /// <param name="text">The JSON, as <see cref="Text"/> makes it.</param>
    /// <exception cref="InvalidInputException">The text is faulty, as with <see cref="Read"/>.</exception>
    public static ModelComparisonResult Parse(string text) => JsonText.Parse(text, Format, ComparisonMembers.Read);
}
