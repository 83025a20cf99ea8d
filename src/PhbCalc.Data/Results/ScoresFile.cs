using PhbCalc.TopDown;

namespace PhbCalc.Data.Results;

/// <summary>Writes scores.csv: everybody's points, and what the levels point to.</summary>
/// <remarks>Rule: spec 8, verb score. People in ordinal order of their ids. The indication is blank where the domains are not those of the Decision Support Tool.</remarks>
public static class ScoresFile
{
    /// <summary>The name of the file in a folder: <c>scores.csv</c>.</summary>
    public const string Name = "scores.csv";

    /// <summary>Writes the file.</summary>
    /// <param name="stream">Where it goes; it is left open.</param>
    /// <param name="scores">The scores, in any order.</param>
    public static void Write(Stream stream, ValueList<PersonScore> scores)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using ResultTable table = new(stream, "person_id", "points", "indication");
        foreach (PersonScore person in Given.Whole(scores, "scores").OrderBy(person => person.PersonId, StringComparer.Ordinal))
        {
            table.Text(person.PersonId);
            table.Number(person.Score.Points);
            table.Text(person.Indication is { } indication ? TopDownWords.Indications.Word(indication) : null);
            table.EndRow();
        }
    }
}
