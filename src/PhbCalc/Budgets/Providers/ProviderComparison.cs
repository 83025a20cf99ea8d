namespace PhbCalc.Budgets;

/// <summary>One person's schedule of care priced both ways, and where each pound of the difference comes from.</summary>
/// <remarks>This type is immutable. Every total is the sum of the lines shown. Rule: spec 3, Agency against PA.</remarks>
public sealed record ProviderComparison
{
    internal ProviderComparison(string personId, Ratio weeksPerYear, CostBreakdown agency, CostBreakdown personalAssistants) =>
        (PersonId, WeeksPerYear, Agency, PersonalAssistants) = (personId, weeksPerYear, agency, personalAssistants);

    /// <summary>The id of the person.</summary>
    public string PersonId { get; }

    /// <summary>How many typical weeks make the year, for both.</summary>
    public Ratio WeeksPerYear { get; }

    /// <summary>The lines of care by an agency, in pounds a year.</summary>
    public CostBreakdown Agency { get; }

    /// <summary>The lines of care by personal assistants, with every on-cost, in pounds a year.</summary>
    public CostBreakdown PersonalAssistants { get; }

    private const int SavingDecimals = 5;

    /// <summary>What a reader should know: visits that were left out, hours that differ, figures that are assumed; empty if there is nothing. They name no person.</summary>
    public ValueList<string> Notices { get; internal init; }

    /// <summary>Whether the person has care on only part of the period, while both sums are for a full year; no by default.</summary>
    public bool IsPartOfYear { get; internal init; }

    /// <summary>What the agency costs more than personal assistants, in pounds a year; below zero if it costs less.</summary>
    public Money Difference => Agency.Total - PersonalAssistants.Total;

    /// <summary>What personal assistants save, as a share of what the agency costs (0.17675 is 17.675%), to five decimals; null if the agency costs nothing.</summary>
    public decimal? Saving => SavingOf(Agency.Total, PersonalAssistants.Total);

    /// <summary>Where the difference comes from, in pounds a year; the amounts sum to it.</summary>
    public ValueList<ProviderDifference> Differences => ProviderDifference.Between(Agency, PersonalAssistants);

    /// <summary>1 - PA/agency.</summary>
    internal static decimal? SavingOf(Money agency, Money personalAssistants) => agency == Money.Zero ? null
        : decimal.Round(1m - (personalAssistants.Pounds / agency.Pounds), SavingDecimals, MidpointRounding.AwayFromZero);

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

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
        .Select(same => new ProviderDifference(same.Key, same.Sum(next => next.Amount)))
        .ToValueList();

    /// <summary>How many people have care on only part of the period, while their sums are for a full year.</summary>
    public int PartOfYear => People.Count(person => person.IsPartOfYear);

    private Money Sum(Func<ProviderComparison, Money> part) => People.Sum(part);

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>One reason why an agency and personal assistants do not cost the same.</summary>
/// <remarks>This type is immutable. It is part of a <see cref="ProviderComparison"/>. Rule: spec 3, Agency against PA.</remarks>
public sealed record ProviderDifference
{
    internal ProviderDifference(string reason, Money amount) => (Reason, Amount) = (reason, amount);

    /// <summary>The reason, in plain words.</summary>
    public string Reason { get; internal init; }

    /// <summary>What it adds to the difference, in pounds a year: above zero where the agency costs more for it, below where personal assistants do.</summary>
    public Money Amount { get; }

    /// <summary>The reasons, in the order of the lines: first the price of the care itself, then each cost that only personal assistants have.</summary>
    internal static ValueList<ProviderDifference> Between(CostBreakdown agency, CostBreakdown personalAssistants)
    {
        CostLine[] care = [.. personalAssistants.Lines.Where(IsCare)];
        ProviderDifference price = new("The care itself: what the agency charges, less what is paid for the same work", agency.Total - new CostBreakdown([.. care]).Total);
        return
        [
            price,
            .. personalAssistants.Lines
                .Where(line => !IsCare(line))
                .GroupBy(line => line.Label, StringComparer.Ordinal)
                .Select(lines => new ProviderDifference(lines.Key, -new CostBreakdown([.. lines]).Total)),
        ];

        static bool IsCare(CostLine line) => line.IsOfVisit || line.Kind == CostLineKind.Pay;
    }
}
