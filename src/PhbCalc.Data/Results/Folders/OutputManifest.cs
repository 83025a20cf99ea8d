using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using PhbCalc.Data.Json;

namespace PhbCalc.Data.Results;

/// <summary>What provenance.json of a folder says: for each verb, the set of files it wrote last, and where they come from.</summary>
internal sealed class OutputManifest
{
    private readonly SortedList<string, (Provenance Provenance, ValueList<HashedFile> Files)> sets;

    private static readonly JsonFormat<OutputManifest> Document = new(Provenance.Format, ProvenanceShapes.Strict.ProvenanceShape, ProvenanceShape.Of);

    private OutputManifest(SortedList<string, (Provenance Provenance, ValueList<HashedFile> Files)> sets) => this.sets = sets;

    /// <summary>The sets, in the order of their verbs.</summary>
    internal IEnumerable<(Provenance Provenance, ValueList<HashedFile> Files)> Sets => sets.Values;

    /// <summary>What a file says; of several sets of one verb the last.</summary>
    internal static OutputManifest Of(IEnumerable<(Provenance Provenance, ValueList<HashedFile> Files)> sets)
    {
        SortedList<string, (Provenance Provenance, ValueList<HashedFile> Files)> all = new(StringComparer.Ordinal);
        foreach ((Provenance provenance, ValueList<HashedFile> files) in sets)
        {
            all[provenance.Verb] = (provenance, files);
        }

        return new(all);
    }

    /// <summary>Reads it; null if the folder has none.</summary>
    /// <exception cref="IOException">There is a file of that name that holds something else.</exception>
    internal static OutputManifest? Read(string folder)
    {
        string path = Path.Combine(folder, Provenance.FileName);
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return Document.Read(stream);
        }
        catch (InvalidInputException exception)
        {
            throw new IOException($"'{path}' is not what phbcalc writes beside its results; move it, or give another folder.", exception);
        }
    }

    /// <summary>What the folder will say when a set is written: what it said, with this set in place of the last of its verb, and no file in two.</summary>
    internal static OutputManifest After(OutputManifest? before, Provenance provenance, ValueList<HashedFile> files)
    {
        SortedList<string, (Provenance Provenance, ValueList<HashedFile> Files)> all = new(StringComparer.Ordinal);
        foreach ((Provenance others, ValueList<HashedFile> theirs) in before?.sets.Values ?? [])
        {
            ValueList<HashedFile> left = [.. theirs.Where(file => !Has(files, file.Name))];
            if (others.Verb != provenance.Verb && left.Count > 0)
            {
                all.Add(others.Verb, (others, left));
            }
        }

        all.Add(provenance.Verb, (provenance, files));
        return new(all);
    }

    internal void Write(Stream stream) => Document.Write(stream, this);

    /// <summary>The files that are missing or have changed since they were written.</summary>
    internal ValueList<string> Changed(string folder) =>
        [.. sets.Values.SelectMany(set => set.Files).Where(file => !IsAsWritten(folder, file)).Select(file => file.Name).Order(StringComparer.Ordinal)];

    /// <summary>The files of the last set of a verb that the next set of it does not have, and that are still there.</summary>
    internal ValueList<string> LeftBy(string verb, ValueList<HashedFile> next, string folder) => !sets.TryGetValue(verb, out var last) ? []
        : [.. last.Files.Where(file => !Has(next, file.Name) && File.Exists(Path.Combine(folder, file.Name))).Select(file => file.Name)];

    private static bool IsAsWritten(string folder, HashedFile file)
    {
        string path = Path.Combine(folder, file.Name);
        return File.Exists(path) && HashedFile.Of(path).Sha256 == file.Sha256;
    }

    private static bool Has(ValueList<HashedFile> files, string name) => files.Any(file => file.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}

/// <summary>The shapes of provenance.json, as the platform generates their reading and writing.</summary>
[JsonSerializable(typeof(ProvenanceShape))]
internal sealed partial class ProvenanceShapes : JsonSerializerContext
{
    /// <summary>The shapes, read and written strictly.</summary>
    internal static ProvenanceShapes Strict { get; } = new(Shapes.StrictOptions());
}

/// <summary>The shape of provenance.json.</summary>
internal sealed record ProvenanceShape(string Format, IEnumerable<FileSetShape> Sets) : IDocument<OutputManifest>
{
    internal static ProvenanceShape Of(OutputManifest manifest) => new(Provenance.Format, manifest.Sets.Select(set => FileSetShape.Of(set.Provenance, set.Files)));

    public OutputManifest Made() => OutputManifest.Of(Sets.Select(set => set.Made()));
}

/// <summary>The files that a verb wrote, and where they come from.</summary>
internal sealed record FileSetShape(
    string Verb, string Version, string Figures, IEnumerable<HashedFileShape> Inputs, JsonElement? Policies, IEnumerable<HashedFileShape> Files,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Part = null)
{
    internal static FileSetShape Of(Provenance provenance, ValueList<HashedFile> files) => new(
        provenance.Verb,
        provenance.Version,
        provenance.Figures,
        HashedFileShape.Of(provenance.Inputs),
        provenance.Policies is { } policies ? JsonElement.Parse(policies) : null,
        HashedFileShape.Of(files),
        provenance.Part?.ToString());

    internal (Provenance Provenance, ValueList<HashedFile> Files) Made()
    {
        Provenance provenance = new()
        {
            Verb = Verb,
            Version = Version,
            Figures = Figures,
            Inputs = [.. Inputs.Select(file => new HashedFile(file.Name, file.Sha256))],
            Policies = Policies?.GetRawText(),
            Part = PeoplePart.Find(Part),
        };
        return (provenance, [.. Files.Select(file => new HashedFile(file.Name, file.Sha256))]);
    }
}

/// <summary>A stream to write to that knows the SHA-256 of what was written, and stops when the run is ended.</summary>
internal sealed class HashingStream(Stream inner, CancellationToken cancellation) : Stream
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long written;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => written;

    public override long Position { get => written; set => throw new NotSupportedException(); }

    /// <summary>The SHA-256 of everything written so far, as lower-case hexadecimal digits.</summary>
    internal string Sha256() => Convert.ToHexStringLower(hash.GetCurrentHash());

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        cancellation.ThrowIfCancellationRequested();
        hash.AppendData(buffer);
        inner.Write(buffer);
        written += buffer.Length;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush() => inner.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        hash.Dispose();
        base.Dispose(disposing);
    }
}
