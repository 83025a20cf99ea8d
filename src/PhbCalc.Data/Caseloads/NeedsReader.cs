using PhbCalc.Data.Csv;
using PhbCalc.TopDown;

namespace PhbCalc.Data;

/// <summary>Reads questionnaire.csv, answers.csv and table.csv, which belong together.</summary>
/// <param name="files">The files.</param>
internal sealed class NeedsReader(InputFiles files)
{
    private readonly FileFaults questionnaireFaults = new(QuestionnaireFile.Name);
    private readonly FileFaults answerFaults = new(AnswersFile.Name);
    private readonly FileFaults tableFaults = new(AllocationTableFile.Name);

    private KnownDomains domains = KnownDomains.None;

    /// <summary>The answers; null if there are none.</summary>
    internal Answers? Answers { get; private set; }

    /// <summary>The table; null if there is none.</summary>
    internal AllocationTable? Table { get; private set; }

    /// <summary>The faults of each file, once they are read.</summary>
    internal FileFaults[] Faults => [questionnaireFaults, answerFaults, tableFaults];

    /// <summary>The questionnaire, if there are no faults.</summary>
    internal Questionnaire Questionnaire => new(domains.Domains);

    /// <summary>Reads the files. A questionnaire and answers are required.</summary>
    /// <param name="people">The people that answers are about; null for any people.</param>
    /// <param name="extends">Whether a table of straight lines goes on beyond its points.</param>
    /// <param name="needsTable">Whether table.csv is required.</param>
    internal void Read(People? people, bool extends, bool needsTable)
    {
        domains = files.ReadRequired(questionnaireFaults, QuestionnaireFile.Columns.All, QuestionnaireFile.Rows) ?? KnownDomains.None;
        ReadTable(extends, needsTable);
        Answers = files.ReadRequired(answerFaults, AnswersFile.Columns.All, AnswersOf(people));
    }

    /// <summary>Reads the files that exist. A questionnaire without answers, or answers without a questionnaire, are a fault.</summary>
    /// <param name="people">The people that answers are about.</param>
    /// <param name="extends">Whether a table of straight lines goes on beyond its points.</param>
    internal void ReadIfThere(People people, bool extends)
    {
        KnownDomains? known = files.Read(questionnaireFaults, QuestionnaireFile.Columns.All, QuestionnaireFile.Rows);
        domains = known ?? KnownDomains.None;
        ReadTable(extends, isNeeded: false);
        Answers = files.Read(answerFaults, AnswersFile.Columns.All, AnswersOf(people));
        if (known is null && Answers is not null && questionnaireFaults.Found == 0)
        {
            questionnaireFaults.Add(0, TableFaults.MissingFile(files.Place, QuestionnaireFile.Columns.All));
        }

        if (known is not null && Answers is null && answerFaults.Found == 0)
        {
            answerFaults.Add(0, TableFaults.MissingFile(files.Place, AnswersFile.Columns.All));
        }
    }

    private void ReadTable(bool extends, bool isNeeded)
    {
        AllocationTable? Rows(CsvTable table) => AllocationTableFile.Rows(table, extends);
        Table = isNeeded
            ? files.ReadRequired(tableFaults, AllocationTableFile.Columns.All, Rows)
            : files.Read(tableFaults, AllocationTableFile.Columns.All, Rows);
    }

    private Func<CsvTable, Answers?> AnswersOf(People? people)
    {
        PersonColumn column = people is null ? PersonColumn.OfAnybody() : PersonColumn.Of(people);
        return rows => Data.Answers.Read(rows, column, domains);
    }
}
