using PhbCalc.TopDown;

namespace PhbCalc.Data;

/// <summary>Reads the files of a caseload of needs and reports the faults of all of them at once.</summary>
/// <param name="files">The files.</param>
internal sealed class NeedsCaseloadReader(InputFiles files)
{
    private readonly FileFaults peopleFaults = new(PeopleFile.Name);
    private readonly FileFaults policyFaults = new(PolicyFile.Name);
    private readonly NeedsReader needs = new(files);

    /// <summary>Reads people and policies first, as the other files refer to them.</summary>
    /// <param name="needsTable">Whether table.csv must be there.</param>
    internal NeedsCaseload Read(bool needsTable)
    {
        People? people = files.Read(peopleFaults, PeopleColumns.All, People.Read);
        Policies policies = files.ReadPolicies(policyFaults);
        needs.Read(people, policies.TopDown.Extends, needsTable);
        if (people is not null)
        {
            needs.Answers?.RefusePeopleWithout(people, peopleFaults);
            people.RefuseBounds(peopleFaults);
        }

        InvalidFilesException.ThrowIfAny([peopleFaults, .. needs.Faults, policyFaults]);
        return Build(people, policies);
    }

    private NeedsCaseload Build(People? people, Policies policies)
    {
        Questionnaire questionnaire = needs.Questionnaire;
        List<ScoredPerson> scored = [];
        List<int> answerRows = [];
        List<int> personRows = [];
        foreach ((int number, string id, NeedsScore score) in needs.Answers!.Scored(questionnaire))
        {
            Person? person = people?[number];
            scored.Add(new(id, score, person?.Floor, person?.Cap, person?.Groups ?? []));
            answerRows.Add(needs.Answers[number]!.FirstRow);
            if (people is not null)
            {
                personRows.Add(people.Row(number));
            }
        }

        return new(scored.ToValueList(), [.. answerRows], [.. personRows])
        {
            Questionnaire = questionnaire,
            Table = needs.Table,
            Policies = policies,
            Notices = FileFaults.NoticesOf([peopleFaults, .. needs.Faults]),
        };
    }
}
