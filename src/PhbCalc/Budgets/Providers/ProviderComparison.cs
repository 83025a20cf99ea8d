namespace PhbCalc.Budgets;

/// <summary>One person's schedule of care priced both ways, and where each pound of the difference comes from.</summary>
/// <remarks>This type is immutable. Every total is the sum of the lines shown. Rule: spec 3, Agency against PA.</remarks>
/// <param name="PersonId">The id of the person.</param>
/// <param name="WeeksPerYear">How many typical weeks make the year, for both.</param>
/// <param name="Agency">The lines of care by an agency, in pounds a year.</param>
/// <param name="PersonalAssistants">The lines of care by personal assistants, with every on-cost, in pounds a year.</param>
public sealed record ProviderComparison(string PersonId, Ratio WeeksPerYear, CostBreakdown Agency, CostBreakdown PersonalAssistants)
{
    private const int SavingDecimals = 5;

    /// <summary>What a reader should know: visits that were left out, hours that differ, figures that are assumed; empty if there is nothing. They name no person.</summary>
    public ValueList<string> Notices { get; init; }

    /// <summary>Whether the person has care on only part of the period, while both sums are for a full year; no by default.</summary>
    public bool IsPartOfYear { get; init; }

    /// <summary>What the agency costs more than personal assistants, in pounds a year; below zero if it costs less.</summary>
    public Money Difference => Agency.Total - PersonalAssistants.Total;

    /// <summary>What personal assistants save, as a share of what the agency costs (0.17675 is 17.675%), to five decimals; null if the agency costs nothing.</summary>
    public decimal? Saving => SavingOf(Agency.Total, PersonalAssistants.Total);

    /// <summary>Where the difference comes from, in pounds a year; the amounts sum to it.</summary>
    public ValueList<ProviderDifference> Differences => ProviderDifference.Between(Agency, PersonalAssistants);

    /// <summary>1 - PA/agency.</summary>
    internal static decimal? SavingOf(Money agency, Money personalAssistants) => agency == Money.Zero ? null
        : decimal.Round(1m - (personalAssistants.Pounds / agency.Pounds), SavingDecimals, MidpointRounding.AwayFromZero);
}
