using PhbCalc.TopDown;

namespace PhbCalc.Data;

/// <summary>Reads answers.csv: what was found about people in each domain of need.</summary>
/// <remarks>Rule: spec 8, answers.csv; spec 4, Questionnaire.</remarks>
public static class AnswersFile
{
    /// <summary>The name of the file in a folder: <c>answers.csv</c>.</summary>
    public const string Name = "answers.csv";

    /// <summary>Reads the answers and scores them: the people in ordinal order of their ids, without floors, caps and groups, which are in people.csv.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="questionnaire">The questionnaire that was answered, which gives the points of each level.</param>
    /// <param name="fileName">What to call the file in messages; <c>answers.csv</c> by default.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <exception cref="InvalidFilesException">The file is wrong. All its faults are reported at once.</exception>
    public static ValueList<ScoredPerson> Read(Stream stream, Questionnaire questionnaire, string fileName = Name, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(questionnaire);
        FileFaults faults = new(fileName);
        using CsvTable table = new(stream, AnswerColumns.All, faults, options ?? ReadOptions.Default);
        Answers answers = Answers.Read(table, PersonColumn.OfAnybody(), KnownDomains.Of(questionnaire));
        InvalidFilesException.ThrowIfAny(faults);
        return answers.Scored(questionnaire).Select(person => new ScoredPerson(person.Id, person.Score)).ToValueList();
    }
}
