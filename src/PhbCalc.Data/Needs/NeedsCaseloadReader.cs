using PhbCalc.TopDown;

namespace PhbCalc.Data;

/// <summary>Reads the files of a caseload of needs and reports the faults of all of them at once.</summary>
/// <param name="files">The files.</param>
internal sealed class NeedsCaseloadReader(InputFiles files)
{
    private readonly FileFaults peopleFaults = new(PeopleFile.Name);
    private readonly FileFaults questionnaireFaults = new(QuestionnaireFile.Name);
    private readonly FileFaults answerFaults = new(AnswersFile.Name);
    private readonly FileFaults tableFaults = new(AllocationTableFile.Name);
    private readonly FileFaults policyFaults = new(PolicyFile.Name);

    /// <summary>Reads people, questionnaire and policies first, as the other files refer to them.</summary>
    /// <param name="needsTable">Whether table.csv must be there.</param>
    internal NeedsCaseload Read(bool needsTable)
    {
        People? people = files.Read(peopleFaults, PeopleColumns.All, People.Read);
        KnownDomains domains = files.ReadRequired(questionnaireFaults, QuestionnaireColumns.All, QuestionnaireRows.Read) ?? KnownDomains.None;
        Policies policies = files.ReadPolicies(policyFaults);
        AllocationTable? table = ReadTable(policies.TopDown.Extends, needsTable);
        PersonColumn column = people is null ? PersonColumn.OfAnybody() : PersonColumn.Of(people);
        Answers? answers = files.ReadRequired(answerFaults, AnswerColumns.All, rows => Answers.Read(rows, column, domains));
        if (people is not null)
        {
            answers?.RefusePeopleWithout(people, peopleFaults);
            RefuseBounds(people);
        }

        InvalidFilesException.ThrowIfAny(peopleFaults, questionnaireFaults, answerFaults, tableFaults, policyFaults);
        return Build(people, answers!, new(domains.Domains), table, policies);
    }

    private AllocationTable? ReadTable(bool extends, bool isNeeded)
    {
        AllocationTable? Rows(CsvTable table) => AllocationTableRows.Read(table, extends, tableFaults);
        return isNeeded
            ? files.ReadRequired(tableFaults, AllocationTableColumns.All, Rows)
            : files.Read(tableFaults, AllocationTableColumns.All, Rows);
    }

    /// <summary>Reports floors and caps that no envelope can be shared within.</summary>
    private void RefuseBounds(People people)
    {
        for (int number = 0; number < people.Index.Count; number++)
        {
            foreach (Fault fault in people[number] is { } person ? EnvelopeFaults.InBounds(person.Id, person.Floor ?? Money.Zero, person.Cap) ?? [] : [])
            {
                peopleFaults.Add(people.Row(number), PeopleColumns.All.IndexOf(fault.Field), fault.Field, fault);
            }
        }
    }

    private static NeedsCaseload Build(People? people, Answers answers, Questionnaire questionnaire, AllocationTable? table, Policies policies)
    {
        List<ScoredPerson> scored = [];
        List<int> answerRows = [];
        List<int> personRows = [];
        foreach ((int number, string id, NeedsScore score) in answers.Scored(questionnaire))
        {
            Person? person = people?[number];
            scored.Add(new(id, score, person?.Floor, person?.Cap, person?.Groups ?? []));
            answerRows.Add(answers[number]!.FirstRow);
            if (people is not null)
            {
                personRows.Add(people.Row(number));
            }
        }

        return new(scored.ToValueList(), [.. answerRows], [.. personRows]) { Questionnaire = questionnaire, Table = table, Policies = policies };
    }
}
