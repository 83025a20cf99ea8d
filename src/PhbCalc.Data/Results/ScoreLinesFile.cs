using PhbCalc.TopDown;

namespace PhbCalc.Data.Results;

/// <summary>Writes score-lines.csv: what each domain adds to each person's points. The scores of a person's lines sum to the points in scores.csv.</summary>
/// <remarks>Rule: spec 8, verb score. People in ordinal order of their ids, domains in the order of the questionnaire.</remarks>
public static class ScoreLinesFile
{
    /// <summary>The name of the file in a folder: <c>score-lines.csv</c>.</summary>
    public const string Name = "score-lines.csv";

    private static readonly ResultFile<(PersonScore Person, ScoreLine Line)> File = new ResultFile<(PersonScore Person, ScoreLine Line)>()
        .Text("person_id", row => row.Person.PersonId)
        .Text("domain", row => row.Line.Domain)
        .Text("level", row => row.Line.Level)
        .Number("points", row => row.Line.Points)
        .Number("weight", row => row.Line.Weight)
        .Number("score", row => row.Line.Score);

    /// <summary>Writes the file.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="scores">The scores, in any order.</param>
    public static void Write(Stream stream, ValueList<PersonScore> scores)
    {
        ArgumentNullException.ThrowIfNull(stream);
        File.Write(stream, Given.Whole(scores, "scores").OrderBy(person => person.PersonId, StringComparer.Ordinal).SelectMany(person => person.Score.Lines.Select(line => (person, line))));
    }
}
