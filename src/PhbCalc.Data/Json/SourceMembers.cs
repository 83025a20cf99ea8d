using System.Text.Json;

namespace PhbCalc.Data;

/// <summary>The members of a source.</summary>
internal static class SourceMembers
{
    internal static void Write(Utf8JsonWriter json, string name, Source? source)
    {
        if (source is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("title", source.Title);
        json.WriteDate("checked_on", source.CheckedOn);
        json.WriteString("confidence", source.Confidence);
        json.WriteEndObject();
    }

    /// <summary>The source that a member is; null if it says none.</summary>
    internal static Source? ReadOrNull(JsonObject members, string name) => members.IsNull(name) ? null : Read(members.Object(name));

    internal static Source Read(JsonObject source)
    {
        source.MustHave("title", "checked_on", "confidence");
        return new(source.Text("title"), source.DateOrNull("checked_on"), source.TextOrNull("confidence"));
    }
}
