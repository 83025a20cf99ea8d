using PhbCalc.Clusters;
using PhbCalc.Comparison;
using PhbCalc.TopDown;

namespace PhbCalc.Data;

/// <summary>Reads the files of care, of needs and of mental health together, and reports the faults of all of them at once.</summary>
/// <param name="files">The files.</param>
internal sealed class ComparisonReader(InputFiles files)
{
    private readonly CaseloadReader care = new(files);
    private readonly NeedsReader needs = new(files);
    private readonly ClusterFiles clusters = new(files);
    private readonly FileFaults actualFaults = new(ActualFile.Name);

    internal ComparisonCaseload Read()
    {
        care.ReadFiles();
        care.People.RefuseBounds(care.PeopleFaults);
        needs.ReadIfThere(care.People, care.Policies.TopDown.Extends);
        clusters.Read(care.People);
        ActualRows? actuals = files.Read(actualFaults, ActualColumns.All, table => ActualRows.Read(table, PersonColumn.Of(care.People)));
        InvalidFilesException.ThrowIfAny([.. care.Faults, .. needs.Faults, .. clusters.Faults, actualFaults]);
        Caseload caseload = care.Build();
        ClusterCaseload mentalHealth = clusters.Build(care.Policies);
        return new(caseload, needs.Table, mentalHealth, Cases(caseload, mentalHealth, actuals));
    }

    private ValueList<ComparisonCase> Cases(Caseload caseload, ClusterCaseload mentalHealth, ActualRows? actuals)
    {
        Dictionary<string, ClusterHistory> histories = mentalHealth.Histories.ToDictionary(history => history.PersonId, StringComparer.Ordinal);
        Dictionary<string, ContactPackage> packages = mentalHealth.Packages.ToDictionary(package => package.PersonId, StringComparer.Ordinal);
        NeedsScore?[] scores = Scores();
        int[] order = care.People.InOrder();
        ComparisonCase[] cases = new ComparisonCase[order.Length];
        for (int i = 0; i < cases.Length; i++)
        {
            Person person = caseload.People[i];
            cases[i] = new(person.Id)
            {
                Needs = scores[order[i]],
                Plan = caseload.Plans[i],
                Team = caseload.Teams.Find(person.Id),
                Clusters = histories.GetValueOrDefault(person.Id),
                Contacts = packages.GetValueOrDefault(person.Id),
                Floor = person.Floor ?? Money.Zero,
                Cap = person.Cap,
                ActualCost = actuals?[order[i]],
                Groups = person.Groups,
            };
        }

        return new(cases);
    }

    /// <summary>The score of each person by their number; null where there are no answers.</summary>
    private NeedsScore?[] Scores()
    {
        NeedsScore?[] scores = new NeedsScore?[care.People.Index.Count];
        foreach ((int person, _, NeedsScore score) in needs.Answers?.Scored(needs.Questionnaire) ?? [])
        {
            scores[person] = score;
        }

        return scores;
    }
}
