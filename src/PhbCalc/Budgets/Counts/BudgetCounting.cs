namespace PhbCalc.Budgets;

/// <summary>Counts budgets for reports: for each kind, how many there are, their total, and how many are new or ended. It hides numbers of few people, and none can be worked out from the others.</summary>
/// <remarks>This type is immutable, and many threads can share one. Rule: spec 7, In numbers for those who report.</remarks>
public sealed record BudgetCounting
{
    /// <summary>Prepares to count.</summary>
    /// <param name="small">Which numbers are hidden; those of fewer than 5 people if not given.</param>
    public BudgetCounting(SmallNumbers? small = null) => Small = small ?? SmallNumbers.Default;

    /// <summary>Which numbers are hidden.</summary>
    public SmallNumbers Small { get; }

    /// <summary>Counts budgets.</summary>
    /// <param name="budgets">The budgets, one for each person.</param>
    /// <returns>A row for each kind and each value of it, the values in ordinal order, and a last row for all.</returns>
    /// <exception cref="InvalidInputException">A budget is null, or does not have exactly the kinds of the first one: all faults are reported, each with the position of its budget.</exception>
    public ValueList<BudgetCount> Count(ValueList<CountedBudget> budgets)
    {
        InvalidInputException.ThrowIfAny(CountFaults.In(budgets));
        List<BudgetCount> rows = [];
        int kinds = budgets.Count == 0 ? 0 : budgets[0].Kinds.Count;
        for (int kind = 0; kind < kinds; kind++)
        {
            int position = kind;
            rows.AddRange(Rows(budgets[0].Kinds[kind].Name, [.. budgets.GroupBy(budget => budget.Kinds[position].Value, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, Tally.Of(group)))]));
        }

        rows.Add(Whole(Tally.Of(budgets)));
        return [.. rows];
    }

    private IEnumerable<BudgetCount> Rows(string kind, (string Value, Tally Tally)[] values)
    {
        HiddenNumbers people = Small.Hide(new([.. values.Select((_, i) => Iso.Number(i))], ["people"], [.. values.Select(value => (ValueList<int>)[value.Tally.People])]));
        ValueList<bool> started = Small.HideAmong(people, [.. values.Select(value => value.Tally.New)]);
        ValueList<bool> ended = Small.HideAmong(people, [.. values.Select(value => value.Tally.Ended)]);
        return values.Select((value, i) => value.Tally.Row(kind, value.Value, people.Shown(i, 0), started[i] ? null : value.Tally.New, ended[i] ? null : value.Tally.Ended));
    }

    /// <summary>The row of all budgets, hidden as each kind hides it.</summary>
    private BudgetCount Whole(Tally all) => all.Row("all", null, Small.MayShow(all.People) ? all.People : null, Among(all, all.New), Among(all, all.Ended));

    private long? Among(Tally all, int some) => Small.MayShow(all.People) && Small.MayShow(some) && Small.MayShow(all.People - some) ? some : null;

    /// <summary>How many budgets there are, and their total.</summary>
    private readonly record struct Tally(int People, int New, int Ended, Money Total)
    {
        internal static Tally Of(IEnumerable<CountedBudget> budgets)
        {
            (int people, int started, int ended, Money total) = (0, 0, 0, Money.Zero);
            foreach (CountedBudget budget in budgets)
            {
                (people, started, ended, total) = (people + 1, started + (budget.IsNew ? 1 : 0), ended + (budget.HasEnded ? 1 : 0), total + budget.Total);
            }

            return new(people, started, ended, total);
        }

        internal BudgetCount Row(string kind, string? value, long? people, long? started, long? ended) =>
            new(kind, value, people, people is null ? null : Total, people is null or 0 ? null : Total.TimesToPenny(new Ratio(1, People)), started, ended);
    }
}

/// <summary>A budget to count: its total and its kinds.</summary>
/// <remarks>This type is immutable. Rule: spec 7, In numbers for those who report.</remarks>
/// <param name="Total">Its total, in pounds.</param>
/// <param name="Kinds">Its kinds, such as how it is held. Each budget has the same kinds in the same order, with one value of each.</param>
/// <param name="IsNew">Whether it started in the reported period; no by default.</param>
/// <param name="HasEnded">Whether it ended in the reported period; no by default.</param>
public sealed record CountedBudget(Money Total, ValueList<PersonGroup> Kinds, bool IsNew = false, bool HasEnded = false)
{
    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>How many budgets are of one kind, and their total. Numbers of few people, and numbers that would reveal one, are hidden.</summary>
/// <remarks>This type is immutable. Rule: spec 7, In numbers for those who report.</remarks>
/// <param name="By">What budgets are counted by; <c>all</c> for all of them.</param>
/// <param name="Value">The value of the kind; null for all.</param>
/// <param name="People">How many; null if that is hidden.</param>
/// <param name="Total">Their total, in pounds; null if that is hidden.</param>
/// <param name="Mean">Their mean, in pounds, rounded to the penny; null if that is hidden, or there are none.</param>
/// <param name="New">How many started in the reported period; null if that is hidden.</param>
/// <param name="Ended">How many ended in it; null if that is hidden.</param>
public sealed record BudgetCount(string By, string? Value, long? People, Money? Total, Money? Mean, long? New, long? Ended)
{
    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>What can be wrong with budgets that are counted.</summary>
internal static class CountFaults
{
    internal static List<Fault>? In(ValueList<CountedBudget> budgets)
    {
        FaultList faults = new("budgets");
        faults.AddNulls("budgets", budgets);
        for (int i = 0; i < budgets.Count; i++)
        {
            if (budgets[i] is not { } budget)
            {
                continue;
            }

            string path = $"/budgets/{Iso.Number(i)}/kinds";
            if (budget.Kinds.Any(kind => kind is null))
            {
                faults.Add("kinds", null, "has a null", "give each kind a name and a value", path);
            }
            else if (budgets[0] is { } first && !budget.Kinds.Select(kind => kind.Name).SequenceEqual(first.Kinds.Select(kind => kind?.Name), StringComparer.Ordinal))
            {
                faults.Add("kinds", string.Join(", ", budget.Kinds.Select(kind => kind.Name)), "are not those of the first budget", "give every budget the same kinds in the same order", path);
            }
        }

        return faults.All;
    }
}
