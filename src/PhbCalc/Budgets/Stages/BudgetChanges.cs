namespace PhbCalc.Budgets;

/// <summary>Why a budget changed from one version to another.</summary>
/// <remarks>Rule: spec 7, Stages.</remarks>
public static class BudgetChanges
{
    /// <summary>The reasons, in the order of <see cref="BudgetChangeReason"/>; their amounts sum to the difference. What did not change is not listed.</summary>
    /// <param name="before">The earlier version, or the one to compare with.</param>
    /// <param name="after">The later version, of the same person.</param>
    /// <returns>Signed sums in pounds and whole pence; empty if nothing changed.</returns>
    /// <exception cref="InvalidInputException">The versions are of two people.</exception>
    public static ValueList<BudgetChange> Between(BudgetVersion before, BudgetVersion after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (before.PersonId != after.PersonId)
        {
            throw new InvalidInputException([StageFaults.TwoPeople(before.PersonId, after.PersonId)]);
        }

        return OfOnePerson(before, after);
    }

    /// <summary>The reasons between versions that are known to be one person's.</summary>
    internal static ValueList<BudgetChange> OfOnePerson(BudgetVersion before, BudgetVersion after) =>
        Reasons((before.Method, before.Parts), (after.Method, after.Parts));

    /// <summary>The reasons between the yearly amounts of versions that are known to be one person's and have one.</summary>
    internal static ValueList<BudgetChange> OfYears(BudgetVersion before, BudgetVersion after) =>
        Reasons((before.Method, YearlyAmounts.Parts(before)), (after.Method, YearlyAmounts.Parts(after)));

    private static ValueList<BudgetChange> Reasons((BudgetMethod Method, ValueList<BudgetPart> Parts) before, (BudgetMethod Method, ValueList<BudgetPart> Parts) after)
    {
        List<BudgetChange> changes = [];
        bool isSameMethod = before.Method == after.Method;
        if (!isSameMethod)
        {
            changes.Add(new(
                BudgetChangeReason.Method,
                $"Worked out {Words(after.Method)} instead of {Words(before.Method)}",
                OfItsMethod(after.Parts) - OfItsMethod(before.Parts)));
        }

        Dictionary<string, BudgetPart> earlier = Comparable(before.Parts, isSameMethod).ToDictionary(part => part.Key, StringComparer.Ordinal);
        foreach (BudgetPart part in Comparable(after.Parts, isSameMethod))
        {
            changes.AddRange(earlier.Remove(part.Key, out BudgetPart? same) ? Changed(same, part) : [Came(part)]);
        }

        changes.AddRange(Comparable(before.Parts, isSameMethod).Where(part => earlier.ContainsKey(part.Key)).Select(Went));
        return changes.Where(change => change.Amount != Money.Zero).OrderBy(change => change.Reason).ToValueList();
    }

    private static IEnumerable<BudgetPart> Comparable(ValueList<BudgetPart> parts, bool isSameMethod) =>
        isSameMethod ? parts : parts.Where(part => !part.IsOfItsMethod);

    private static Money OfItsMethod(ValueList<BudgetPart> parts) =>
        parts.Where(part => part.IsOfItsMethod).Aggregate(Money.Zero, (sum, part) => sum + part.Amount);

    private static BudgetChange Came(BudgetPart part) =>
        new(part.Reason, part.Reason == BudgetChangeReason.Service ? $"{part.Label}: new" : part.Label, part.Amount);

    private static BudgetChange Went(BudgetPart part) =>
        new(part.Reason, part.Reason == BudgetChangeReason.Service ? $"{part.Label}: ended" : part.Label, -part.Amount);

    /// <summary>
    /// What changed of a part that both versions have: first how much there is of it, at the earlier rate, then the rate of all there is now.
    /// </summary>
    private static IEnumerable<BudgetChange> Changed(BudgetPart before, BudgetPart after)
    {
        Money difference = after.Amount - before.Amount;
        if (before.Quantity is not { } earlier || after.Quantity is not { } later)
        {
            return [new(after.Reason, after.Label, difference)];
        }

        if (after.Reason == BudgetChangeReason.Points)
        {
            return [new(earlier == later ? BudgetChangeReason.AllocationTable : BudgetChangeReason.Points, after.Label, difference)];
        }

        Money hours = earlier == 0 ? difference : ((Fraction)before.Amount.Pounds * ((later - earlier) / earlier)).ToPenny();
        return [new(BudgetChangeReason.Hours, after.Label, hours), new(BudgetChangeReason.Rate, after.Label, difference - hours)];
    }

    private static string Words(BudgetMethod method) => method switch
    {
        BudgetMethod.TopDown => "from points",
        BudgetMethod.BottomUp => "from the care plan",
        BudgetMethod.Employment => "from what employing a team costs",
        BudgetMethod.Clusters => "from care clusters",
        BudgetMethod.Contacts => "from contacts with teams",
        BudgetMethod.Lines => "line by line",
        _ => throw new ArgumentOutOfRangeException(nameof(method)),
    };
}
