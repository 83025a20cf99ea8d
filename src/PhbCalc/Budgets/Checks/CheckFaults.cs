namespace PhbCalc.Budgets;

/// <summary>What can be wrong with checks of a final budget.</summary>
internal static class CheckFaults
{
    internal static decimal CheckedShare(string field, decimal share, decimal most) =>
        share >= 0m && share <= most && decimal.Round(share, 6, MidpointRounding.ToZero) == share ? share
            : throw new InvalidInputException([new(field, "is not a share", $"write a number from 0 to {Iso.Number(most)} with at most six decimals, such as 0.1 for 10%")
            {
                Value = Iso.Number(share),
            }]);

    internal static Money? CheckedSum(string field, Money? sum) =>
        !(sum < Money.Zero) ? sum : throw new InvalidInputException([new(field, "is below zero", "write 0 or more, or leave it out") { Value = sum.ToString() }]);

    internal static List<Fault> In(BudgetVersion indicative, BudgetVersion final, ValueList<Comparator> others)
    {
        List<Fault> faults = indicative.PersonId == final.PersonId ? [] : [StageFaults.TwoPeople(indicative.PersonId, final.PersonId).Under("final")];
        faults.AddRange(new[] { StageFaults.NoYear("indicative budget", indicative)?.Under("indicative"), StageFaults.NoYear("final budget", final)?.Under("final") }.OfType<Fault>());
        for (int i = 0; i < others.Count; i++)
        {
            FaultList own = new("comparator", others[i].Name);
            own.AddIfBlank("name", others[i].Name);
            if (others[i].Amount < Money.Zero)
            {
                own.Add("amount", others[i].Amount.ToString(), "is below zero", "write 0 or more");
            }

            int position = i;
            faults.AddRange((own.All ?? []).Select(fault => fault.Under("others", position)));
        }

        return faults;
    }
}
