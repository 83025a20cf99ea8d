using System.Text.Json;
using System.Text.Json.Serialization;
using PhbCalc.Data.Results;

namespace PhbCalc.Data.Json;

/// <summary>Where a document comes from, as its last member, <c>provenance</c>. A document without it is the same document.</summary>
internal static class ProvenanceMember
{
    private const string Name = "provenance";

    /// <summary>Writes a document that is complete but for its last two characters, a line feed and a brace.</summary>
    internal static void End(Stream stream, Provenance provenance)
    {
        stream.Write(",\n  \"provenance\": "u8);
        foreach (byte letter in JsonSerializer.SerializeToUtf8Bytes(OriginShape.Of(provenance), Shapes.Strict.OriginShape))
        {
            stream.WriteByte(letter);
            if (letter == '\n')
            {
                stream.Write("  "u8);
            }
        }

        stream.Write("\n}"u8);
    }

    /// <summary>A document that was written without the member, with it.</summary>
    internal static void Write(Stream stream, ReadOnlySpan<byte> document, Provenance provenance)
    {
        stream.Write(document[..^"\n}\n".Length]);
        End(stream, provenance);
        stream.Write("\n"u8);
    }

    /// <summary>A document without the member, and what the member says; null if there is none.</summary>
    /// <exception cref="InvalidInputException">The member says nothing that can be.</exception>
    internal static (ReadOnlyMemory<byte> Json, Provenance? Provenance) Apart(ReadOnlyMemory<byte> json)
    {
        if (json.Span.IndexOf("\"provenance\""u8) < 0 || PlaceIn(json.Span) is not { } place)
        {
            return (json, null);
        }

        try
        {
            OriginShape origin = JsonSerializer.Deserialize(json.Span[place.Value..place.End], Shapes.Strict.OriginShape) ?? throw new JsonException();
            (int start, int end) = WithComma(json.Span, place.Name, place.End);
            return ((byte[])[.. json.Span[..start], .. json.Span[end..]], origin.Made());
        }
        catch (JsonException)
        {
            throw new InvalidInputException([JsonFaults.NotProvenance($"/{Name}")]);
        }
    }

    /// <summary>Where the member of the document itself stands; null if it has none, or is not well formed until there.</summary>
    private static (int Name, int Value, int End)? PlaceIn(ReadOnlySpan<byte> json)
    {
        Utf8JsonReader reader = new(json);
        try
        {
            while (reader.Read())
            {
                if (reader is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 })
                {
                    int name = (int)reader.TokenStartIndex;
                    bool isIt = reader.ValueTextEquals(Name);
                    reader.Read();
                    int value = (int)reader.TokenStartIndex;
                    reader.Skip();
                    if (isIt)
                    {
                        return (name, value, (int)reader.BytesConsumed);
                    }
                }
            }
        }
        catch (JsonException)
        {
            return null; // Those who read the rest say what is wrong.
        }

        return null;
    }

    /// <summary>The member with the comma before it, or after it if it is the first.</summary>
    private static (int Start, int End) WithComma(ReadOnlySpan<byte> json, int start, int end)
    {
        int before = json[..start].TrimEnd(" \t\r\n"u8).Length;
        if (json[before - 1] == ',')
        {
            return (before - 1, end);
        }

        ReadOnlySpan<byte> after = json[end..].TrimStart(" \t\r\n"u8);
        return (start, after.Length > 0 && after[0] == ',' ? json.Length - after.Length + 1 : end);
    }
}

/// <summary>A stream to write documents to, each of which says where it comes from.</summary>
/// <param name="inner">Where they go; it is left open.</param>
/// <param name="provenance">Where they come from: asked for when the first one is complete.</param>
internal sealed class ProvenancedStream(Stream inner, Func<Provenance> provenance) : Stream
{
    private readonly Lazy<Provenance> provenance = new(provenance);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>Where documents come from.</summary>
    internal Provenance Provenance => provenance.Value;

    public override void Write(ReadOnlySpan<byte> buffer) => inner.Write(buffer);

    public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);

    public override void Flush() => inner.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}

/// <summary>A stream to write to that keeps the last two bytes back: what is written can still be gone on with.</summary>
/// <param name="inner">Where the others go; it is left open.</param>
internal sealed class HeldBackStream(Stream inner) : Stream
{
    private const int Held = 2;

    private byte[] last = [];

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        int ready = last.Length + buffer.Length - Held;
        int ofLast = Math.Clamp(ready, 0, last.Length);
        int ofBuffer = Math.Max(0, ready - ofLast);
        inner.Write(last.AsSpan(0, ofLast));
        inner.Write(buffer[..ofBuffer]);
        last = [.. last[ofLast..], .. buffer[ofBuffer..]];
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush() => inner.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}

/// <summary>The shape of where one document comes from.</summary>
internal sealed record OriginShape(
    string Verb,
    string Version,
    string Figures,
    string TimeZones,
    IEnumerable<HashedFileShape> Inputs,
    JsonElement? Policies,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Part = null)
{
    internal static OriginShape Of(Provenance provenance) => new(
        provenance.Verb,
        provenance.Version,
        provenance.Figures,
        DateTimeZoneProviders.Tzdb.VersionId,
        HashedFileShape.Of(provenance.Inputs),
        provenance.Policies is { } policies ? JsonElement.Parse(policies) : null,
        provenance.Part?.ToString());

    internal Provenance Made() => new()
    {
        Verb = Verb,
        Version = Version,
        Figures = Figures,
        Inputs = [.. Inputs.Select(file => new HashedFile(file.Name, file.Sha256))],
        Policies = Policies?.GetRawText(),
        Part = PeoplePart.Find(Part),
    };
}

/// <summary>A file and its SHA-256.</summary>
internal sealed record HashedFileShape(string Name, string Sha256)
{
    internal static IEnumerable<HashedFileShape> Of(ValueList<HashedFile> files) =>
        files.OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => new HashedFileShape(file.Name, file.Sha256));
}
