namespace PhbCalc.Budgets;

/// <summary>A caseload priced both ways, in one year or several.</summary>
/// <remarks>
/// This type is immutable. <see cref="Agency"/> and the members made from it cover a typical year of all people; <see cref="Calendar"/> has the sums of each person's own days. Rule: spec 3, Agency
/// against PA; spec 3b, Agency against PA, by the calendar.
/// </remarks>
/// <param name="People">The comparison of each person, in the order of the caseload; with several years, those of a person one after another.</param>
public sealed record ProviderComparisons(ValueList<ProviderComparison> People)
{
    /// <summary>What agencies cost, in pounds over a typical year of all people.</summary>
    public Money Agency => People.Sum(person => person.Agency.Total);

    /// <summary>What personal assistants cost with every on-cost, in pounds over a typical year of all people.</summary>
    public Money PersonalAssistants => People.Sum(person => person.PersonalAssistants.Total);

    /// <summary>How much more agencies cost than personal assistants, in pounds over a typical year; below zero if they cost less.</summary>
    public Money Difference => Agency - PersonalAssistants;

    /// <summary>What personal assistants save over a typical year, as a share of the cost of agencies (0.17675 is 17.675%), to five decimals; null if agencies cost nothing.</summary>
    public decimal? Saving => ProviderComparison.SavingOf(Agency, PersonalAssistants);

    /// <summary>Where the difference comes from, in pounds over a typical year of all people; the amounts sum to it.</summary>
    public ValueList<ProviderDifference> Differences => Summed(People.SelectMany(person => person.Differences));

    /// <summary>The sums by the calendar, for each person's own days in the period, or in each of several periods.</summary>
    public CalendarSums Calendar
    {
        get
        {
            CalendarComparison[] all = [.. People.Select(person => person.Calendar).OfType<CalendarComparison>()];
            return new(all.Length, all.Aggregate(Money.Zero, (sum, next) => sum + next.Agency.Total), all.Aggregate(Money.Zero, (sum, next) => sum + next.PersonalAssistants.Total), Summed(all.SelectMany(person => person.Differences)));
        }
    }

    /// <summary>How many comparisons are of people who have care on only part of the period, while a typical year is a full one.</summary>
    public int PartOfYear => People.Count(person => person.IsPartOfYear);

    /// <summary>The same comparisons split by period, in the order of the periods: one for each year compared. Comparisons without an answer by the calendar are left out.</summary>
    public ValueList<ProviderComparisons> ByPeriod() =>
    [
        .. People.Where(person => person.Calendar is not null)
            .GroupBy(person => person.Calendar!.Period)
            .OrderBy(same => same.Key.Start)
            .ThenBy(same => same.Key.End)
            .Select(same => new ProviderComparisons(same.ToValueList())),
    ];

    private static ValueList<ProviderDifference> Summed(IEnumerable<ProviderDifference> differences) => differences
        .GroupBy(difference => difference.Reason, StringComparer.Ordinal)
        .Select(same => new ProviderDifference(same.Key, same.Sum(next => next.Amount)))
        .ToValueList();

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>The cost of a caseload both ways by the calendar.</summary>
/// <remarks>This type is immutable. It is part of <see cref="ProviderComparisons"/>. Rule: spec 3b, Agency against PA, by the calendar.</remarks>
public sealed record CalendarSums
{
    internal CalendarSums(int comparisons, Money agency, Money personalAssistants, ValueList<ProviderDifference> differences) =>
        (Comparisons, Agency, PersonalAssistants, Differences) = (comparisons, agency, personalAssistants, differences);

    /// <summary>How many comparisons have an answer by the calendar.</summary>
    public int Comparisons { get; }

    /// <summary>What agencies cost, in pounds for each person's own days.</summary>
    public Money Agency { get; }

    /// <summary>What personal assistants cost with every on-cost, in pounds for each person's own days.</summary>
    public Money PersonalAssistants { get; }

    /// <summary>How much more agencies cost than personal assistants, in pounds; below zero if they cost less.</summary>
    public Money Difference => Agency - PersonalAssistants;

    /// <summary>What personal assistants save, as a share of the cost of agencies (0.17675 is 17.675%), to five decimals; null if agencies cost nothing.</summary>
    public decimal? Saving => ProviderComparison.SavingOf(Agency, PersonalAssistants);

    /// <summary>Where the difference comes from, in pounds over all people; the amounts sum to it.</summary>
    public ValueList<ProviderDifference> Differences { get; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
