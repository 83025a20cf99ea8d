using PhbCalc.Employment;

namespace PhbCalc.Budgets;

/// <summary>One person's schedule of care priced both ways, over a typical year and by the calendar, and where each pound of the difference comes from.</summary>
/// <remarks>
/// This type is immutable. Every total is the sum of the lines shown. <see cref="Agency"/>, <see cref="PersonalAssistants"/> and the members made from them cover a typical year; <see cref="Calendar"/> has
/// the same for the person's own days. Rule: spec 3, Agency against PA; spec 3b, Agency against PA, by the calendar.
/// </remarks>
public sealed record ProviderComparison
{
    internal ProviderComparison(string personId, Ratio weeksPerYear, CostBreakdown agency, CostBreakdown personalAssistants) =>
        (PersonId, WeeksPerYear, Agency, PersonalAssistants) = (personId, weeksPerYear, agency, personalAssistants);

    /// <summary>The id of the person.</summary>
    public string PersonId { get; }

    /// <summary>How many typical weeks make the typical year, for both.</summary>
    public Ratio WeeksPerYear { get; }

    /// <summary>The lines of care by an agency, in pounds a year.</summary>
    public CostBreakdown Agency { get; }

    /// <summary>The lines of care by personal assistants, with every on-cost, in pounds a year.</summary>
    public CostBreakdown PersonalAssistants { get; }

    private const int SavingDecimals = 5;

    /// <summary>What a reader should know: visits left out, hours that differ, assumed figures; empty if there are none. Notices name no person.</summary>
    public ValueList<string> Notices { get; internal init; }

    /// <summary>Whether the person has care on only part of the period, while the typical year is a full one; no by default.</summary>
    public bool IsPartOfYear { get; internal init; }

    /// <summary>Both ways by the calendar, for the person's own days; null if only a typical year of the team was given.</summary>
    public CalendarComparison? Calendar { get; internal init; }

    /// <summary>How much more the agency costs than personal assistants, in pounds a year; below zero if it costs less.</summary>
    public Money Difference => Agency.Total - PersonalAssistants.Total;

    /// <summary>What personal assistants save, as a share of the cost of the agency (0.17675 is 17.675%), to five decimals; null if the agency costs nothing.</summary>
    public decimal? Saving => SavingOf(Agency.Total, PersonalAssistants.Total);

    /// <summary>Where the difference comes from, in pounds a year; the amounts sum to it.</summary>
    public ValueList<ProviderDifference> Differences => ProviderDifference.Between(Agency, PersonalAssistants);

    /// <summary>1 - PA/agency.</summary>
    internal static decimal? SavingOf(Money agency, Money personalAssistants) => agency == Money.Zero ? null
        : decimal.Round(1m - (personalAssistants.Pounds / agency.Pounds), SavingDecimals, MidpointRounding.AwayFromZero);

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>One person's schedule of care priced both ways by the calendar: on each day of the person's own dates in the period.</summary>
/// <remarks>This type is immutable. Every total is the sum of the lines shown. Rule: spec 3b, Agency against PA, by the calendar.</remarks>
public sealed record CalendarComparison
{
    internal CalendarComparison(DateInterval period, DateInterval? days, CostBreakdown agency, CostBreakdown personalAssistants) =>
        (Period, Days, Agency, PersonalAssistants) = (period, days, agency, personalAssistants);

    /// <summary>The period compared, first and last day included.</summary>
    [JsonConverter(typeof(DateIntervalJsonConverter))]
    public DateInterval Period { get; }

    /// <summary>The person's own days in the period, first and last day included; null if there is nothing to compare.</summary>
    [JsonConverter(typeof(DateIntervalJsonConverter))]
    public DateInterval? Days { get; }

    /// <summary>The lines of care by an agency, in pounds for those days.</summary>
    public CostBreakdown Agency { get; }

    /// <summary>The lines of care by personal assistants, with every on-cost, in pounds for those days.</summary>
    public CostBreakdown PersonalAssistants { get; }

    /// <summary>How much more the agency costs than personal assistants, in pounds; below zero if it costs less.</summary>
    public Money Difference => Agency.Total - PersonalAssistants.Total;

    /// <summary>What personal assistants save, as a share of the cost of the agency (0.17675 is 17.675%), to five decimals; null if the agency costs nothing.</summary>
    public decimal? Saving => ProviderComparison.SavingOf(Agency.Total, PersonalAssistants.Total);

    /// <summary>Where the difference comes from, in pounds; the amounts sum to it.</summary>
    public ValueList<ProviderDifference> Differences => ProviderDifference.Between(Agency, PersonalAssistants);

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>One reason why an agency and personal assistants do not cost the same.</summary>
/// <remarks>This type is immutable. It is part of a <see cref="ProviderComparison"/> or a <see cref="CalendarComparison"/>. Rule: spec 3, Agency against PA.</remarks>
public sealed record ProviderDifference
{
    internal ProviderDifference(string reason, Money amount) => (Reason, Amount) = (reason, amount);

    /// <summary>The reason, in plain words.</summary>
    public string Reason { get; internal init; }

    /// <summary>What it adds to the difference, in pounds (a year, in a typical one): above zero if the agency costs more, below if personal assistants do.</summary>
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
                .GroupBy(line => line.Kind == CostLineKind.EmploymentAllowance ? EmploymentText.Allowance : line.Label, StringComparer.Ordinal)
                .Select(lines => new ProviderDifference(lines.Key, -new CostBreakdown([.. lines]).Total)),
        ];

        static bool IsCare(CostLine line) => line.IsOfVisit || line.Kind == CostLineKind.Pay;
    }
}
