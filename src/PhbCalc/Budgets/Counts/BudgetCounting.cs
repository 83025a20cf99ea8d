namespace PhbCalc.Budgets;

/// <summary>Counts budgets for those who report: by each kind that they are of, how many, what they come to, and how many are new or ended. Numbers of few people are hidden, and none follows from the others.</summary>
/// <remarks>This type is immutable, and many threads can use one of it at a time. Rule: spec 7, In numbers for those who report.</remarks>
public sealed record BudgetCounting
{
    /// <summary>Prepares to count.</summary>
    /// <param name="small">Which numbers are hidden; those of fewer than 5 people if not given.</param>
    public BudgetCounting(SmallNumbers? small = null) => Small = small ?? SmallNumbers.Default;

    /// <summary>Which numbers are hidden.</summary>
    public SmallNumbers Small { get; }

    /// <summary>Counts budgets.</summary>
    /// <param name="budgets">The budgets, each of another person.</param>
    /// <returns>A row for each kind and each value of it, the values in ordinal order, and a last row for all.</returns>
    /// <exception cref="InvalidInputException">A budget is null, or does not have just the kinds of the first one: all faults are reported, each with the position of its budget.</exception>
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
        HiddenNumbers people = Hidden(values, tally => tally.People);
        HiddenNumbers started = Hidden(values, tally => tally.New);
        HiddenNumbers ended = Hidden(values, tally => tally.Ended);
        return values.Select((value, i) => value.Tally.Row(kind, value.Value, people.Shown(i, 0), started.Shown(i, 0), ended.Shown(i, 0)));
    }

    private BudgetCount Whole(Tally all) => all.Row("all", null, Few(all.People), Few(all.New), Few(all.Ended));

    private long? Few(int people) => people > 0 && people < Small.SuppressBelow ? null : people;

    private HiddenNumbers Hidden((string Value, Tally Tally)[] values, Func<Tally, int> number) =>
        Small.Hide(new([.. values.Select((_, i) => Iso.Number(i))], ["people"], [.. values.Select(value => (ValueList<int>)[number(value.Tally)])]));

    /// <summary>How many budgets there are, and what they come to.</summary>
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

/// <summary>A budget as it is counted: what it comes to, and of which kinds it is.</summary>
/// <remarks>This type is immutable. Rule: spec 7, In numbers for those who report.</remarks>
/// <param name="Total">What it comes to, in pounds.</param>
/// <param name="Kinds">Of which kinds it is, such as how it is held; each budget has the same kinds in the same order, and one value of each.</param>
/// <param name="IsNew">Whether it started in the time that is reported; no by default.</param>
/// <param name="HasEnded">Whether it ended in the time that is reported; no by default.</param>
public sealed record CountedBudget(Money Total, ValueList<PersonGroup> Kinds, bool IsNew = false, bool HasEnded = false)
{
    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>How many budgets are of one kind, and what they come to. What is about few people, or would give such a number away, is hidden.</summary>
/// <remarks>This type is immutable. Rule: spec 7, In numbers for those who report.</remarks>
/// <param name="By">What budgets are counted by; <c>all</c> for all of them.</param>
/// <param name="Value">Which of those; null for all.</param>
/// <param name="People">How many; null if that is hidden.</param>
/// <param name="Total">What they come to, in pounds; null if that is hidden.</param>
/// <param name="Mean">What one comes to on average, in pounds, rounded to the penny; null if that is hidden, or there is none.</param>
/// <param name="New">How many started in the time that is reported; null if that is hidden.</param>
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
