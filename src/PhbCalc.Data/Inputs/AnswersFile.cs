using System.Globalization;
using PhbCalc.Data.Csv;
using PhbCalc.TopDown;

namespace PhbCalc.Data;

/// <summary>Reads answers.csv: people's levels in each domain of need.</summary>
/// <remarks>Rule: spec 8, answers.csv; spec 4, Questionnaire.</remarks>
public static class AnswersFile
{
    /// <summary>The name of the file in a folder: <c>answers.csv</c>.</summary>
    public const string Name = "answers.csv";

    internal static ColumnList Columns { get; } = new();

    internal static Column<string> PersonId { get; } = Columns.Required("person_id", Cell.Text);

    internal static Column<string> Domain { get; } = Columns.Required("domain", Cell.Text);

    internal static Column<string> Level { get; } = Columns.Required("level", Cell.Text);

    /// <summary>Reads the answers and scores them: the people in ordinal order of their ids, without floors, caps and groups, which are in people.csv.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="questionnaire">The questionnaire that was answered, which gives the points of each level.</param>
    /// <param name="fileName">The name of the file in messages; <c>answers.csv</c> by default.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <exception cref="InvalidFilesException">The file is wrong. All its faults are reported at once.</exception>
    public static ValueList<ScoredPerson> Read(Stream stream, Questionnaire questionnaire, string fileName = Name, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(questionnaire);
        Answers answers = Columns.ReadAlone(stream, fileName, options, table => Answers.Read(table, PersonColumn.OfAnybody(), KnownDomains.Of(questionnaire)));
        return answers.Scored(questionnaire).Select(person => new ScoredPerson(person.Id, person.Score)).ToValueList();
    }
}

/// <summary>The rows of answers.csv, person by person.</summary>
/// <param name="people">The people that they are about.</param>
/// <param name="domains">The questionnaire.</param>
internal sealed class Answers(PersonColumn people, KnownDomains domains)
{
    private readonly List<PersonAnswers?> byPerson = [];

    /// <summary>Whether a person who is not here is in no row of the file: false if rows are lost.</summary>
    private bool isWhole;

    /// <summary>The answers of a person; null if there are none.</summary>
    internal PersonAnswers? this[int person] => person < byPerson.Count ? byPerson[person] : null;

    internal static Answers Read(CsvTable table, PersonColumn people, KnownDomains domains)
    {
        Answers answers = new(people, domains);
        while (table.Next())
        {
            answers.Add(table);
        }

        answers.isWhole = table.IsWhole;
        if (answers.isWhole)
        {
            answers.RefuseMissing(table);
        }

        return answers;
    }

    /// <summary>Reports each person in people.csv who has no answers.</summary>
    /// <param name="caseload">The people.</param>
    /// <param name="faults">The faults of people.csv.</param>
    internal void RefusePeopleWithout(People caseload, FileFaults faults)
    {
        for (int person = 0; person < people.Count; person++)
        {
            if (isWhole && this[person] is null)
            {
                faults.Add(caseload.Row(person), PeopleFile.PersonId.Index, PeopleFile.PersonId.Name, NeedsFaults.NoAnswers(CellFaults.Shown(people.Id(person)), AnswersFile.Name));
            }
        }
    }

    /// <summary>The people who have answers, in ordinal order of their ids, and the score of each, if there are no faults.</summary>
    internal IEnumerable<(int Person, string Id, NeedsScore Score)> Scored(Questionnaire questionnaire)
    {
        string[] ids = [.. Enumerable.Range(0, people.Count).Select(people.Id)];
        int[] order = [.. Enumerable.Range(0, people.Count)];
        Array.Sort(ids, order, StringComparer.Ordinal);
        return order.Select((person, i) => (person, id: ids[i])).Where(one => this[one.person] is not null)
            .Select(one => (one.person, one.id, questionnaire.ScoreByPosition(this[one.person]!.Levels)));
    }

    private void Add(CsvTable row)
    {
        int person = people.Find(row, AnswersFile.PersonId.Index);
        int domain = domains.FindDomain(row);
        int level = domains.FindLevel(row, domain);
        if (person < 0)
        {
            return;
        }

        PersonAnswers answers = Of(person, row.Row);
        if (domain < 0)
        {
            answers.RowsWithoutDomain++;
        }
        else if (answers.Row(domain) == 0)
        {
            answers.Add(domain, level, row.Row);
        }
        else if (AnswersFile.Domain.Wants(row))
        {
            AnswersFile.Domain.Refuse(row, NeedsFaults.AnsweredTwice(domains.Domains[domain].Name, answers.Row(domain)));
        }
    }

    private PersonAnswers Of(int person, int row)
    {
        while (byPerson.Count <= person)
        {
            byPerson.Add(null);
        }

        return byPerson[person] ??= new(domains.Domains.Count, row);
    }

    /// <summary>
    /// Reports each domain that has no answer at the person's first row. If a person has rows about no domain, as many missing ones may be
    /// those, so that it takes more to be sure that some are.
    /// </summary>
    private void RefuseMissing(CsvTable table)
    {
        Fault[] missing = [.. domains.Domains.Select(QuestionnaireFaults.NotAnswered)];
        foreach (PersonAnswers answers in byPerson.OfType<PersonAnswers>().Where(answers => answers.Missing > answers.RowsWithoutDomain))
        {
            for (int domain = 0; domain < missing.Length; domain++)
            {
                if (answers.Row(domain) == 0)
                {
                    table.RefuseEarlier(answers.FirstRow, missing[domain]);
                }
            }
        }
    }
}

/// <summary>What the rows of answers.csv say about one person, kept small: there can be millions.</summary>
/// <param name="domains">How many domains the questionnaire has.</param>
/// <param name="firstRow">The person's first row.</param>
internal sealed class PersonAnswers(int domains, int firstRow)
{
    private readonly int[] rows = new int[domains];
    private readonly int[] levels = new int[domains];

    internal int FirstRow => firstRow;

    /// <summary>How many of the person's rows are about no known domain.</summary>
    internal int RowsWithoutDomain { get; set; }

    /// <summary>The position of the level in each domain.</summary>
    internal ReadOnlySpan<int> Levels => levels;

    /// <summary>How many domains have no row.</summary>
    internal int Missing => rows.AsSpan().Count(0);

    /// <summary>The row that answers a domain; 0 if there is none.</summary>
    internal int Row(int domain) => rows[domain];

    internal void Add(int domain, int level, int row) => (levels[domain], rows[domain]) = (level, row);
}

/// <summary>A person whose needs are scored.</summary>
/// <remarks>This type is immutable. Rule: spec 8, answers.csv and people.csv; spec 4, Questionnaire.</remarks>
/// <param name="Id">The id, unique in the caseload.</param>
/// <param name="Score">The needs in points, with the line of every domain.</param>
/// <param name="Floor">The least that the person may get, in pounds a year and whole pence; null (the default) for no floor.</param>
/// <param name="Cap">The most that the person may get, in pounds a year and whole pence, at least the floor; null (the default) for no cap.</param>
/// <param name="Groups">The groups that the person belongs to, in the order of their columns; none by default.</param>
public sealed record ScoredPerson(string Id, NeedsScore Score, Money? Floor = null, Money? Cap = null, ValueList<PersonGroup> Groups = default);

/// <summary>What can be wrong with a questionnaire and answers in files, beyond what is wrong with one cell, domain or answer.</summary>
internal static class NeedsFaults
{
    internal static Fault LevelTwice(string level, string domain, int firstRow) =>
        new("level", string.Create(CultureInfo.InvariantCulture, $"is a level of {domain} in row {firstRow} too"), "write each level of a domain once") { Value = level };

    /// <summary>A weight that differs from another row of the domain.</summary>
    /// <param name="weight">The weight.</param>
    /// <param name="earlier">The weight in the earlier row.</param>
    /// <param name="row">The earlier row.</param>
    internal static Fault WeightsDiffer(decimal weight, decimal earlier, int row) =>
        new("weight", string.Create(CultureInfo.InvariantCulture, $"is not the weight of the domain in row {row}, {earlier}"),
            "write the same in all of the domain's rows, or leave it blank in all but one")
        {
            Value = weight.ToString(CultureInfo.InvariantCulture),
        };

    internal static Fault AnsweredTwice(string domain, int firstRow) =>
        new("domain", string.Create(CultureInfo.InvariantCulture, $"is answered in row {firstRow} too"), "give one answer for each domain") { Value = domain };

    internal static Fault NoAnswers(string id, string file) =>
        new("person_id", $"has no answers in {file}", "add an answer for each domain, or take the person out") { Value = id };
}
