using PhbCalc.TopDown;

namespace PhbCalc.Data.Results;

/// <summary>Writes scores.csv: each person's points, and what the levels indicate.</summary>
/// <remarks>Rule: spec 8, verb score. People in ordinal order of their ids. The indication is blank where the domains are not those of the Decision Support Tool.</remarks>
public static class ScoresFile
{
    /// <summary>The name of the file in a folder: <c>scores.csv</c>.</summary>
    public const string Name = "scores.csv";

    private static readonly ResultFile<PersonScore> File = new ResultFile<PersonScore>()
        .Text("person_id", person => person.PersonId)
        .Number("points", person => person.Score.Points)
        .Text("indication", person => person.Indication is { } indication ? TopDownWords.Indications.Word(indication) : null);

    /// <summary>Writes the file.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="scores">The scores, in any order.</param>
    public static void Write(Stream stream, ValueList<PersonScore> scores)
    {
        ArgumentNullException.ThrowIfNull(stream);
        File.Write(stream, Given.Whole(scores, "scores").OrderBy(person => person.PersonId, StringComparer.Ordinal));
    }
}
