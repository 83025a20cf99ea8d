namespace PhbCalc.Budgets;

/// <summary>A caseload priced both ways.</summary>
/// <remarks>This type is immutable. Rule: spec 3, Agency against PA.</remarks>
/// <param name="People">The comparison of each person.</param>
public sealed record ProviderComparisons(ValueList<ProviderComparison> People)
{
    /// <summary>What agencies cost.</summary>
    public Money Agency => Sum(person => person.Agency.Total);

    /// <summary>What personal assistants cost, with every on-cost.</summary>
    public Money PersonalAssistants => Sum(person => person.PersonalAssistants.Total);

    /// <summary>What agencies cost more than personal assistants; below zero if they cost less.</summary>
    public Money Difference => Agency - PersonalAssistants;

    /// <summary>What personal assistants save, as a share of what agencies cost, to five decimals; null if agencies cost nothing.</summary>
    public decimal? Saving => ProviderComparison.SavingOf(Agency, PersonalAssistants);

    /// <summary>Where the difference comes from, over all people; the amounts sum to it.</summary>
    public ValueList<ProviderDifference> Differences => People
        .SelectMany(person => person.Differences)
        .GroupBy(difference => difference.Reason, StringComparer.Ordinal)
        .Select(same => new ProviderDifference(same.Key, same.Aggregate(Money.Zero, (sum, next) => sum + next.Amount)))
        .ToValueList();

    private Money Sum(Func<ProviderComparison, Money> part) => People.Aggregate(Money.Zero, (sum, person) => sum + part(person));
}
