using System.Text.Json;

namespace PhbCalc.Data;

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
