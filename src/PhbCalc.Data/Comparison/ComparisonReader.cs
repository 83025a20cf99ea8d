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
        ActualRows? actuals = null;
        NeedsScore?[] scores = [];
        care.ReadFiles(() =>
        {
            needs.ReadIfThere(care.People, care.Policies.TopDown.Extends);
            scores = Scores();
            clusters.Read(care.People);
            actuals = files.Read(actualFaults, ActualColumns.All, table => ActualRows.Read(table, PersonColumn.Of(care.People)));
        });
        care.People.RefuseBounds(care.PeopleFaults);
        InvalidFilesException.ThrowIfAny([.. care.Faults, .. needs.Faults, .. clusters.Faults, actualFaults]);
        Caseload caseload = care.Build();
        ClusterCaseload mentalHealth = clusters.Build(care.Policies);
        return new(caseload, needs.Table, mentalHealth, Cases(caseload, mentalHealth, scores, actuals))
        {
            Notices = FileFaults.NoticesOf([.. care.Faults, .. needs.Faults, .. clusters.Faults, actualFaults]),
        };
    }

    private ValueList<ComparisonCase> Cases(Caseload caseload, ClusterCaseload mentalHealth, NeedsScore?[] scores, ActualRows? actuals)
    {
        Dictionary<string, ClusterHistory> histories = mentalHealth.Histories.ToDictionary(history => history.PersonId, StringComparer.Ordinal);
        Dictionary<string, ContactPackage> packages = mentalHealth.Packages.ToDictionary(package => package.PersonId, StringComparer.Ordinal);
        int[] order = care.People.InOrder();
        ComparisonCase[] cases = new ComparisonCase[order.Length];
        Parallel.For(0, cases.Length, i =>
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
        });

        return new(cases);
    }

    /// <summary>The score of each person by their number; null where there are no answers, or something is wrong with the files of needs.</summary>
    private NeedsScore?[] Scores()
    {
        NeedsScore?[] scores = new NeedsScore?[care.People.Index.Count];
        bool areSound = needs.Faults.All(faults => faults.Found == 0);
        foreach ((int person, _, NeedsScore score) in areSound && needs.Answers is { } answers ? answers.Scored(needs.Questionnaire) : [])
        {
            scores[person] = score;
        }

        return scores;
    }
}
