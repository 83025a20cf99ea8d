using System.Text.Json;
using PhbCalc.TopDown;

namespace PhbCalc.Data;

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
