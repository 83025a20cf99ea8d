using System.Buffers;

namespace PhbCalc.Data;

/// <summary>Writes what clusters and contacts come to, with every line, as JSON, and reads it back: what comes back equals what was written.</summary>
/// <remarks>
/// Rule: spec 8, Files. The schema is docs/schemas/phbcalc.clusters.v1.schema.json. Sums are pounds with two decimals (rates with up to six), exact fractions are text,
/// dates yyyy-MM-dd. People are in ordinal order of their ids.
/// </remarks>
public static class ClustersJson
{
    /// <summary>What the member <c>format</c> says: <c>phbcalc.clusters.v1</c>.</summary>
    public const string Format = "phbcalc.clusters.v1";

    /// <summary>Writes results.</summary>
    /// <param name="stream">Where they go, as UTF-8; it is left open.</param>
    /// <param name="results">The results to write.</param>
    public static void Write(Stream stream, ClusterResults results)
    {
        ArgumentNullException.ThrowIfNull(results);
        JsonText.Write(stream, json => ClustersMembers.Write(json, results));
    }

    /// <summary>Writes results without waiting for the stream: for streams that refuse synchronous writing, such as the response of a web server.</summary>
    /// <param name="stream">Where they go, as UTF-8; it is left open.</param>
    /// <param name="results">The results to write.</param>
    /// <param name="cancellationToken">Stops the writing; none by default.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static Task WriteAsync(Stream stream, ClusterResults results, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(results);
        return JsonText.WriteAsync(stream, json => ClustersMembers.Write(json, results), cancellationToken);
    }

    /// <summary>Writes results into a buffer, such as a pipe.</summary>
    /// <param name="buffer">Where they go, as bytes of UTF-8.</param>
    /// <param name="results">The results to write.</param>
    public static void Write(IBufferWriter<byte> buffer, ClusterResults results)
    {
        ArgumentNullException.ThrowIfNull(results);
        JsonText.Write(buffer, json => ClustersMembers.Write(json, results));
    }

    /// <summary>The text that <see cref="Write(Stream, ClusterResults)"/> writes.</summary>
    /// <param name="results">The results to write.</param>
    public static string Text(ClusterResults results)
    {
        ArgumentNullException.ThrowIfNull(results);
        return JsonText.Of(json => ClustersMembers.Write(json, results));
    }

    /// <summary>Reads results.</summary>
    /// <param name="stream">The JSON, as UTF-8; it is left open.</param>
    /// <exception cref="InvalidInputException">
    /// It is not well-formed JSON or of another format, a member is missing, unknown or malformed, or something is not what the lines come to. All faults are
    /// reported at once, each with the path of its member.
    /// </exception>
    public static ClusterResults Read(Stream stream) => JsonText.Read(stream, Format, ClustersMembers.Read);

    /// <summary>Reads results from text.</summary>
    /// <param name="text">The JSON, as <see cref="Text"/> makes it.</param>
    /// <exception cref="InvalidInputException">The text is faulty, as with <see cref="Read"/>.</exception>
    public static ClusterResults Parse(string text) => JsonText.Parse(text, Format, ClustersMembers.Read);
}
