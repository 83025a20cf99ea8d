using System.Text.Json;

namespace PhbCalc.Data;

/// <summary>The members of a figure with its days and its source.</summary>
internal static class DatedMembers
{
    private static readonly string[] Names = ["valid_from", "valid_to", "unit", "source"];

    internal static void WriteDated<T>(this Utf8JsonWriter json, string name, Dated<T> dated, Action<Utf8JsonWriter, T> writeValue)
    {
        json.WriteStartObject(name);
        writeValue(json, dated.Value);
        json.WriteDate("valid_from", dated.ValidFrom);
        json.WriteDate("valid_to", dated.ValidTo);
        json.WriteString("unit", dated.Unit);
        SourceMembers.Write(json, "source", dated.Source);
        json.WriteEndObject();
    }

    internal static Dated<T> Read<T>(JsonObject members, Func<JsonObject, T> readValue, params string[] valueNames)
    {
        members.MustHave([.. valueNames, .. Names]);
        return new(readValue(members), members.Date("valid_from"), members.DateOrNull("valid_to"), SourceMembers.ReadOrNull(members, "source"))
        {
            Unit = members.TextOrNull("unit"),
        };
    }
}
