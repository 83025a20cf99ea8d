using PhbCalc.TopDown;

namespace PhbCalc.Data.Results;

/// <summary>Writes score-lines.csv: what each domain adds to everybody's points. The scores of a person's lines sum to the points in scores.csv.</summary>
/// <remarks>Rule: spec 8, verb score. People in ordinal order of their ids, domains in the order of the questionnaire.</remarks>
public static class ScoreLinesFile
{
    /// <summary>The name of the file in a folder: <c>score-lines.csv</c>.</summary>
    public const string Name = "score-lines.csv";

    /// <summary>Writes the file.</summary>
    /// <param name="stream">Where it goes; it is left open.</param>
    /// <param name="scores">The scores, in any order.</param>
    public static void Write(Stream stream, ValueList<PersonScore> scores)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using ResultTable table = new(stream, "person_id", "domain", "level", "points", "weight", "score");
        foreach (PersonScore person in Given.Whole(scores, "scores").OrderBy(person => person.PersonId, StringComparer.Ordinal))
        {
            foreach (ScoreLine line in person.Score.Lines.AsSpan())
            {
                table.Text(person.PersonId);
                table.Text(line.Domain);
                table.Text(line.Level);
                table.Number(line.Points);
                table.Number(line.Weight);
                table.Number(line.Score);
                table.EndRow();
            }
        }
    }
}
