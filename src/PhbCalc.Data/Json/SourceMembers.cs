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

    internal static Source Read(JsonObject source)
    {
        source.MustHave("title", "checked_on", "confidence");
        return new(source.Text("title"), source.DateOrNull("checked_on"), source.TextOrNull("confidence"));
    }
}
