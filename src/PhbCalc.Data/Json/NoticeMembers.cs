using System.Text.Json;

namespace PhbCalc.Data;

/// <summary>The members of a notice.</summary>
internal static class NoticeMembers
{
    internal static void Write(Utf8JsonWriter json, Notice notice)
    {
        json.WriteStartObject();
        json.WriteString("person_id", notice.PersonId);
        json.WriteString("file", notice.File);
        if (notice.Row is { } row)
        {
            json.WriteNumber("row", row);
        }
        else
        {
            json.WriteNull("row");
        }

        json.WriteString("text", notice.Text);
        json.WriteEndObject();
    }

    internal static Notice Read(JsonObject notice)
    {
        notice.MustHave("person_id", "file", "row", "text");
        return new(notice.Text("text")) { PersonId = notice.TextOrNull("person_id"), File = notice.TextOrNull("file"), Row = notice.WholeOrNull("row") };
    }
}
