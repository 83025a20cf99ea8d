using System.Text.Json;

namespace PhbCalc.Data;

/// <summary>The members of published figures.</summary>
internal static class FiguresMembers
{
    internal static void Write(Utf8JsonWriter json, FigureExtract extract)
    {
        json.WriteStartObject();
        json.WriteString("format", FiguresJson.Format);
        json.WriteString("version", extract.Version);
        json.WriteDate("on", extract.On);
        json.WriteList("figures", extract.Figures, WriteFigure);
        json.WriteList("not_published", extract.NotPublished, (writer, name) => writer.WriteStringValue(name));
        json.WriteEndObject();
    }

    internal static FigureExtract Read(JsonObject members)
    {
        members.MustHave("format", "version", "on", "figures", "not_published");
        return new(
            members.Text("version"),
            members.DateOrNull("on"),
            members.List("figures", ReadFigure),
            members.List("not_published", name => name.AsText()));
    }

    private static void WriteFigure(Utf8JsonWriter json, ExtractedFigure figure)
    {
        json.WriteStartObject();
        json.WriteString("name", figure.Name);
        json.WriteString("title", figure.Title);
        json.WriteList("rows", figure.Rows, WriteRow);
        json.WriteEndObject();
    }

    private static ExtractedFigure ReadFigure(JsonObject figure)
    {
        figure.MustHave("name", "title", "rows");
        return new(figure.Text("name"), figure.Text("title"), figure.List("rows", ReadRow));
    }

    private static void WriteRow(Utf8JsonWriter json, PublishedRow row)
    {
        json.WriteStartObject();
        json.WriteString("key", row.Key);
        json.WriteString("value", row.Value);
        json.WriteString("unit", row.Unit);
        json.WriteDate("valid_from", row.ValidFrom);
        json.WriteDate("valid_to", row.ValidTo);
        SourceMembers.Write(json, "source", row.Source);
        json.WriteEndObject();
    }

    private static PublishedRow ReadRow(JsonObject row)
    {
        row.MustHave("key", "value", "unit", "valid_from", "valid_to", "source");
        return new(
            row.Text("key"), row.Text("value"), row.Text("unit"), row.DateOrNull("valid_from"), row.DateOrNull("valid_to"), SourceMembers.Read(row.Object("source")));
    }
}
