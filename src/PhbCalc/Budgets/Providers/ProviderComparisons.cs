namespace PhbCalc.Budgets;

/// <summary>A caseload priced both ways.</summary>
/// <remarks>This type is immutable. Rule: spec 3, Agency against PA.</remarks>
/// <param name="People">The comparison of each person, in the order of the caseload.</param>
public sealed record ProviderComparisons(ValueList<ProviderComparison> People)
{
    /// <summary>What agencies cost, in pounds a year.</summary>
    public Money Agency => Sum(person => person.Agency.Total);

    /// <summary>What personal assistants cost with every on-cost, in pounds a year.</summary>
    public Money PersonalAssistants => Sum(person => person.PersonalAssistants.Total);

    /// <summary>What agencies cost more than personal assistants, in pounds a year; below zero if they cost less.</summary>
    public Money Difference => Agency - PersonalAssistants;

    /// <summary>What personal assistants save, as a share of what agencies cost (0.17675 is 17.675%), to five decimals; null if agencies cost nothing.</summary>
    public decimal? Saving => ProviderComparison.SavingOf(Agency, PersonalAssistants);

    /// <summary>Where the difference comes from, in pounds a year over all people; the amounts sum to it.</summary>
    public ValueList<ProviderDifference> Differences => People
        .SelectMany(person => person.Differences)
        .GroupBy(difference => difference.Reason, StringComparer.Ordinal)
        .Select(same => new ProviderDifference(same.Key, same.Aggregate(Money.Zero, (sum, next) => sum + next.Amount)))
        .ToValueList();

    /// <summary>How many people have care on only part of the period, while their sums are for a full year.</summary>
    public int PartOfYear => People.Count(person => person.IsPartOfYear);

    private Money Sum(Func<ProviderComparison, Money> part) => People.Aggregate(Money.Zero, (sum, person) => sum + part(person));
}
