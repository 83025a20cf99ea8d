using System.Security.Cryptography;
using System.Text.Json;
using PhbCalc.Data.Json;

namespace PhbCalc.Data.Results;

/// <summary>What provenance.json of a folder says: for each verb, the set of files it wrote last, and where they come from.</summary>
internal sealed class OutputManifest
{
    private readonly SortedList<string, (Provenance Provenance, ValueList<HashedFile> Files)> sets;

    private OutputManifest(SortedList<string, (Provenance Provenance, ValueList<HashedFile> Files)> sets) => this.sets = sets;

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
            return new(JsonText.Read(stream, Provenance.Format, root => OutputManifestMembers.Read(root)));
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

    internal void Write(Stream stream) => JsonText.Write(stream, json => OutputManifestMembers.Write(json, sets.Values));

    /// <summary>The files that are not there, or hold something else than was written.</summary>
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

/// <summary>The members of provenance.json.</summary>
internal static class OutputManifestMembers
{
    internal static void Write(Utf8JsonWriter json, IEnumerable<(Provenance Provenance, ValueList<HashedFile> Files)> sets)
    {
        json.WriteStartObject();
        json.WriteString("format", Provenance.Format);
        json.WriteStartArray("sets");
        foreach ((Provenance provenance, ValueList<HashedFile> files) in sets)
        {
            json.WriteStartObject();
            json.WriteString("verb", provenance.Verb);
            json.WriteString("version", provenance.Version);
            json.WriteString("figures", provenance.Figures);
            Write(json, "inputs", provenance.Inputs);
            json.WritePropertyName("policies");
            WritePolicies(json, provenance.Policies);
            Write(json, "files", files);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    internal static SortedList<string, (Provenance Provenance, ValueList<HashedFile> Files)> Read(JsonObject root)
    {
        root.MustHave("format", "sets");
        SortedList<string, (Provenance Provenance, ValueList<HashedFile> Files)> sets = new(StringComparer.Ordinal);
        foreach ((Provenance provenance, ValueList<HashedFile> files) in root.List("sets", ReadSet))
        {
            sets[provenance.Verb] = (provenance, files);
        }

        return sets;
    }

    private static (Provenance Provenance, ValueList<HashedFile> Files) ReadSet(JsonObject set)
    {
        set.MustHave("verb", "version", "figures", "inputs", "policies", "files");
        Provenance provenance = new()
        {
            Verb = set.Text("verb"),
            Version = set.Text("version"),
            Figures = set.Text("figures"),
            Inputs = set.List("inputs", ReadFile),
            Policies = set.RawOrNull("policies"),
        };
        return (provenance, set.List("files", ReadFile));
    }

    private static void Write(Utf8JsonWriter json, string name, ValueList<HashedFile> files)
    {
        json.WriteStartArray(name);
        foreach (HashedFile file in files.OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("name", file.Name);
            json.WriteString("sha256", file.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePolicies(Utf8JsonWriter json, string? policies)
    {
        if (policies is null)
        {
            json.WriteNullValue();
            return;
        }

        using JsonDocument document = JsonDocument.Parse(policies);
        document.RootElement.WriteTo(json);
    }

    private static HashedFile ReadFile(JsonObject file)
    {
        file.MustHave("name", "sha256");
        return new(file.Text("name"), file.Text("sha256"));
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
