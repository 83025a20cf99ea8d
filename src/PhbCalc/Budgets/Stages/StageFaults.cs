namespace PhbCalc.Budgets;

/// <summary>What can be wrong with the versions of a budget.</summary>
internal static class StageFaults
{
    internal static List<Fault>? In(string personId, BudgetStage stage)
    {
        FaultList faults = new("budget");
        faults.AddIfUndefined("stage", stage);
        faults.AddIfBlank("person_id", personId);
        return faults.All;
    }

    internal static Fault TwoPeople(string before, string after) =>
        new("person_id", "is not the person of the other version", "compare versions of one person's budget") { Value = after, Subject = $"budget of {before}" };

    /// <summary>The fault of a version without a yearly amount where years are compared; null if it has one.</summary>
    /// <param name="role">The name of the version in the comparison: "final budget".</param>
    /// <param name="version">The version.</param>
    internal static Fault? NoYear(string role, BudgetVersion version) => version.YearlyAmount is not null ? null
        : new("yearly_amount", "is missing, so this sum cannot be compared with a sum for a year", version.Method switch
        {
            BudgetMethod.BottomUp => "cost the plan over a year that holds days of the person",
            BudgetMethod.Clusters => "price a year on whose first and last day the person is in a cluster, or give lines with their yearly amount",
            BudgetMethod.Contacts => "price the contacts over a year",
            _ => "give what it comes to in a full year",
        })
        {
            Subject = $"{role} of {version.PersonId}",
        };

    /// <summary>The rank of a stage: an agreed budget may follow a review, and a review an agreed budget.</summary>
    private static int Rank(BudgetStage stage) => stage switch
    {
        BudgetStage.Indicative => 0,
        BudgetStage.Final => 1,
        BudgetStage.Ended => 3,
        _ => 2,
    };

    internal static List<Fault> In(ValueList<BudgetVersion> versions)
    {
        List<Fault> faults = [];
        if (versions.Count == 0)
        {
            faults.Add(new("versions", "there is none", "give at least one version"));
        }

        BudgetVersion? first = null;
        BudgetVersion? before = null;
        for (int i = 0; i < versions.Count; i++)
        {
            if (versions[i] is not { } after)
            {
                faults.Add(Given.Null("versions", i));
                continue;
            }

            if (first is null || before is null)
            {
                (first, before) = (after, after);
                continue;
            }

            if (after.PersonId != first.PersonId)
            {
                faults.Add(TwoPeople(first.PersonId, after.PersonId).Under("versions", i));
            }

            if (after.On < before.On)
            {
                faults.Add(new Fault("on", $"is before the version of {Iso.Text(before.On)}", "give the versions oldest first") { Value = Iso.Text(after.On) }.Under("versions", i));
            }

            if (Rank(after.Stage) < Rank(before.Stage))
            {
                faults.Add(new Fault("stage", $"comes after {before.Stage}", "give indicative versions first, then final ones, then reviews and what was agreed, then the end") { Value = after.Stage.ToString() }.Under("versions", i));
            }

            before = after;
        }

        return faults;
    }
}
