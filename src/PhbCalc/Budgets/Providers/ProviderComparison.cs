namespace PhbCalc.Budgets;

/// <summary>One person's schedule of care priced both ways, and where each pound of the difference comes from.</summary>
/// <remarks>This type is immutable. Every total is the sum of the lines shown. Rule: spec 3, Agency against PA.</remarks>
/// <param name="PersonId">The person.</param>
/// <param name="WeeksPerYear">How many typical weeks make the year, for both.</param>
/// <param name="Agency">The lines of care by an agency, over the year.</param>
/// <param name="PersonalAssistants">The lines of care by personal assistants, with every on-cost, over the year.</param>
public sealed record ProviderComparison(string PersonId, Ratio WeeksPerYear, CostBreakdown Agency, CostBreakdown PersonalAssistants)
{
    private const int SavingDecimals = 5;

    /// <summary>What a reader should know: visits that were left out, hours that differ, figures that are assumed. They name no person.</summary>
    public ValueList<string> Notices { get; init; }

    /// <summary>What the agency costs more than personal assistants; below zero if it costs less.</summary>
    public Money Difference => Agency.Total - PersonalAssistants.Total;

    /// <summary>What personal assistants save, as a share of what the agency costs (0.17675 is 17.675%), to five decimals; null if the agency costs nothing.</summary>
    public decimal? Saving => SavingOf(Agency.Total, PersonalAssistants.Total);

    /// <summary>Where the difference comes from; the amounts sum to it.</summary>
    public ValueList<ProviderDifference> Differences => ProviderDifference.Between(Agency, PersonalAssistants);

    /// <summary>1 - PA/agency.</summary>
    internal static decimal? SavingOf(Money agency, Money personalAssistants) => agency == Money.Zero ? null
        : decimal.Round(1m - (personalAssistants.Pounds / agency.Pounds), SavingDecimals, MidpointRounding.AwayFromZero);
}
