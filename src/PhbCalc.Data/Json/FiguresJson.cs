using System.Buffers;
using System.Text.Json;

namespace PhbCalc.Data.Json;

/// <summary>Writes published figures as JSON, and reads them back: what comes back equals what was written.</summary>
/// <remarks>Rule: spec 8, Files. The schema is docs/schemas/phbcalc.figures.v1.schema.json. Values are text, dates yyyy-MM-dd.</remarks>
public static class FiguresJson
{
    /// <summary>What the member <c>format</c> says: <c>phbcalc.figures.v1</c>.</summary>
    public const string Format = "phbcalc.figures.v1";

    /// <summary>Writes figures.</summary>
    /// <param name="stream">Where they go, as UTF-8; it is left open.</param>
    /// <param name="extract">The figures to write.</param>
    public static void Write(Stream stream, FigureExtract extract)
    {
        ArgumentNullException.ThrowIfNull(extract);
        JsonText.Write(stream, json => FiguresMembers.Write(json, extract));
    }

    /// <summary>Writes figures without waiting for the stream: for streams that refuse synchronous writing, such as the response of a web server.</summary>
    /// <param name="stream">Where they go, as UTF-8; it is left open.</param>
    /// <param name="extract">The figures to write.</param>
    /// <param name="cancellationToken">Stops the writing; none by default.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static Task WriteAsync(Stream stream, FigureExtract extract, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(extract);
        return JsonText.WriteAsync(stream, json => FiguresMembers.Write(json, extract), cancellationToken);
    }

    /// <summary>Writes figures into a buffer, such as a pipe.</summary>
    /// <param name="buffer">Where they go, as bytes of UTF-8.</param>
    /// <param name="extract">The figures to write.</param>
    public static void Write(IBufferWriter<byte> buffer, FigureExtract extract)
    {
        ArgumentNullException.ThrowIfNull(extract);
        JsonText.Write(buffer, json => FiguresMembers.Write(json, extract));
    }

    /// <summary>The text that <see cref="Write(Stream, FigureExtract)"/> writes.</summary>
    /// <param name="extract">The figures to write.</param>
    public static string Text(FigureExtract extract)
    {
        ArgumentNullException.ThrowIfNull(extract);
        return JsonText.Of(json => FiguresMembers.Write(json, extract));
    }

    /// <summary>Reads figures.</summary>
    /// <param name="stream">The JSON, as UTF-8; it is left open.</param>
    /// <exception cref="InvalidInputException">
    /// It is not well-formed JSON or of another format, or a member is missing, unknown or malformed. All faults are reported at once, each
    /// with the path of its member.
    /// </exception>
    public static FigureExtract Read(Stream stream) => JsonText.Read(stream, Format, FiguresMembers.Read);

    /// <summary>Reads figures from text.</summary>
    /// <param name="text">The JSON, as <see cref="Text"/> makes it.</param>
    /// <exception cref="InvalidInputException">The text is faulty, as with <see cref="Read"/>.</exception>
    public static FigureExtract Parse(string text) => JsonText.Parse(text, Format, FiguresMembers.Read);
}

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
