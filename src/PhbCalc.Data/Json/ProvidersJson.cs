using System.Buffers;
using PhbCalc.Budgets;

namespace PhbCalc.Data;

/// <summary>Writes comparisons of agencies with PAs, with every line, as JSON, and reads them back: what comes back equals what was written.</summary>
/// <remarks>Rule: spec 8, Files. The schema is docs/schemas/phbcalc.providers.v1.schema.json. Sums are pounds with two decimals, exact fractions are text, dates yyyy-MM-dd.</remarks>
public static class ProvidersJson
{
    /// <summary>What the member <c>format</c> says: <c>phbcalc.providers.v1</c>.</summary>
    public const string Format = "phbcalc.providers.v1";

    /// <summary>Writes comparisons.</summary>
    /// <param name="stream">Where they go, as UTF-8; it is left open.</param>
    /// <param name="comparisons">The comparisons to write.</param>
    public static void Write(Stream stream, ProviderComparisons comparisons)
    {
        ArgumentNullException.ThrowIfNull(comparisons);
        JsonText.Write(stream, json => ProvidersMembers.Write(json, comparisons));
    }

    /// <summary>Writes comparisons without waiting for the stream: for streams that refuse synchronous writing, such as the response of a web server.</summary>
    /// <param name="stream">Where they go, as UTF-8; it is left open.</param>
    /// <param name="comparisons">The comparisons to write.</param>
    /// <param name="cancellationToken">Stops the writing; none by default.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static Task WriteAsync(Stream stream, ProviderComparisons comparisons, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(comparisons);
        return JsonText.WriteAsync(stream, json => ProvidersMembers.Write(json, comparisons), cancellationToken);
    }

    /// <summary>Writes comparisons into a buffer, such as a pipe.</summary>
    /// <param name="buffer">Where they go, as bytes of UTF-8.</param>
    /// <param name="comparisons">The comparisons to write.</param>
    public static void Write(IBufferWriter<byte> buffer, ProviderComparisons comparisons)
    {
        ArgumentNullException.ThrowIfNull(comparisons);
        JsonText.Write(buffer, json => ProvidersMembers.Write(json, comparisons));
    }

    /// <summary>The text that <see cref="Write(Stream, ProviderComparisons)"/> writes.</summary>
    /// <param name="comparisons">The comparisons to write.</param>
    public static string Text(ProviderComparisons comparisons)
    {
        ArgumentNullException.ThrowIfNull(comparisons);
        return JsonText.Of(json => ProvidersMembers.Write(json, comparisons));
    }

    /// <summary>Reads comparisons.</summary>
    /// <param name="stream">The JSON, as UTF-8; it is left open.</param>
    /// <exception cref="InvalidInputException">
    /// It is not well-formed JSON or of another format, a member is missing, unknown or malformed, or a total is not the sum of its lines.
    /// All faults are reported at once, each with the path of its member.
    /// </exception>
    public static ProviderComparisons Read(Stream stream) => JsonText.Read(stream, Format, ProvidersMembers.Read);

    /// <summary>Reads comparisons from text.</summary>
    /// <param name="text">The JSON, as <see cref="Text"/> makes it.</param>
    /// <exception cref="InvalidInputException">The text is faulty, as with <see cref="Read"/>.</exception>
    public static ProviderComparisons Parse(string text) => JsonText.Parse(text, Format, ProvidersMembers.Read);
}
