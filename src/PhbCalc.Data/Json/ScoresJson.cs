using System.Buffers;
using System.Text.Json;
using PhbCalc.TopDown;

namespace PhbCalc.Data.Json;

/// <summary>Writes people's scores of needs, domain by domain, as JSON, and reads them back: what comes back equals what was written.</summary>
/// <remarks>Rule: spec 8, Files. The schema is docs/schemas/phbcalc.scores.v1.schema.json. People are in ordinal order of their ids, whatever order they were given in.</remarks>
public static class ScoresJson
{
    /// <summary>What the member <c>format</c> says: <c>phbcalc.scores.v1</c>.</summary>
    public const string Format = "phbcalc.scores.v1";

    /// <summary>Writes scores.</summary>
    /// <param name="stream">Where they go, as UTF-8; it is left open.</param>
    /// <param name="scores">The scores to write.</param>
    public static void Write(Stream stream, ValueList<PersonScore> scores) => JsonText.Write(stream, json => ScoresMembers.Write(json, Given.Whole(scores, "scores")));

    /// <summary>Writes scores without waiting for the stream: for streams that refuse synchronous writing, such as the response of a web server.</summary>
    /// <param name="stream">Where they go, as UTF-8; it is left open.</param>
    /// <param name="scores">The scores to write.</param>
    /// <param name="cancellationToken">Stops the writing; none by default.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static Task WriteAsync(Stream stream, ValueList<PersonScore> scores, CancellationToken cancellationToken = default) => JsonText.WriteAsync(stream, json => ScoresMembers.Write(json, scores), cancellationToken);

    /// <summary>Writes scores into a buffer, such as a pipe.</summary>
    /// <param name="buffer">Where they go, as bytes of UTF-8.</param>
    /// <param name="scores">The scores to write.</param>
    public static void Write(IBufferWriter<byte> buffer, ValueList<PersonScore> scores) => JsonText.Write(buffer, json => ScoresMembers.Write(json, scores));

    /// <summary>The text that <see cref="Write(Stream, ValueList{PersonScore})"/> writes.</summary>
    /// <param name="scores">The scores to write.</param>
    public static string Text(ValueList<PersonScore> scores) => JsonText.Of(json => ScoresMembers.Write(json, Given.Whole(scores, "scores")));

    /// <summary>Reads scores.</summary>
    /// <param name="stream">The JSON, as UTF-8; it is left open.</param>
    /// <exception cref="InvalidInputException">
    /// It is not well-formed JSON or of another format, a member is missing, unknown or malformed, or points are not what the lines come to.
    /// All faults are reported at once, each with the path of its member.
    /// </exception>
    public static ValueList<PersonScore> Read(Stream stream) => JsonText.Read(stream, Format, ScoresMembers.Read);

    /// <summary>Reads scores from text.</summary>
    /// <param name="text">The JSON, as <see cref="Text"/> makes it.</param>
    /// <exception cref="InvalidInputException">The text is faulty, as with <see cref="Read"/>.</exception>
    public static ValueList<PersonScore> Parse(string text) => JsonText.Parse(text, Format, ScoresMembers.Read);
}

/// <summary>The members of people's scores of needs.</summary>
internal static class ScoresMembers
{
    internal static void Write(Utf8JsonWriter json, ValueList<PersonScore> scores)
    {
        json.WriteStartObject();
        json.WriteString("format", ScoresJson.Format);
        json.WriteList("people", scores.OrderBy(person => person.PersonId, StringComparer.Ordinal).ToValueList(), WritePerson);
        json.WriteEndObject();
    }

    internal static ValueList<PersonScore> Read(JsonObject members)
    {
        members.MustHave("format", "people");
        return members.List("people", ReadPerson);
    }

    private static void WritePerson(Utf8JsonWriter json, PersonScore person)
    {
        json.WriteStartObject();
        json.WriteString("person_id", person.PersonId);
        json.WritePlain("points", person.Score.Points);
        json.WriteString("indication", person.Indication is { } indication ? TopDownWords.Indications.Word(indication) : null);
        json.WriteList("lines", person.Score.Lines, WriteLine);
        json.WriteEndObject();
    }

    private static PersonScore ReadPerson(JsonObject person)
    {
        person.MustHave("person_id", "points", "indication", "lines");
        PersonScore read = new(
            person.Text("person_id"),
            new(person.List("lines", ReadLine)),
            person.IsNull("indication") ? null : person.Word("indication", TopDownWords.Indications));
        person.RefuseUnlessIs("points", person.Number("points"), read.Score.Points);
        return read;
    }

    private static void WriteLine(Utf8JsonWriter json, ScoreLine line)
    {
        json.WriteStartObject();
        json.WriteString("domain", line.Domain);
        json.WriteString("level", line.Level);
        json.WritePlain("points", line.Points);
        json.WritePlain("weight", line.Weight);
        json.WritePlain("score", line.Score);
        json.WriteEndObject();
    }

    private static ScoreLine ReadLine(JsonObject line)
    {
        line.MustHave("domain", "level", "points", "weight", "score");
        ScoreLine read = new(line.Text("domain"), line.Text("level"), line.Number("points"), line.Number("weight"));
        line.RefuseUnlessIs("score", line.Number("score"), read.Score);
        return read;
    }
}
