using PhbCalc.Currencies;

namespace PhbCalc.Clusters;

/// <summary>The choices where practice differs in pricing clusters.</summary>
/// <remarks>This type is immutable. Rule: spec 5, Tariff, Price and Offer policy. The default value of each property is the default policy.</remarks>
public sealed record ClusterPolicy
{
    /// <summary>The policy with every default.</summary>
    public static ClusterPolicy Default { get; } = new();

    /// <summary>Whether an initial assessment is in the budget; none is by default.</summary>
    public InitialAssessment InitialAssessment
    {
        get;
        init => field = Given.Defined(value, "initial_assessment");
    }

    /// <summary>Whether days on which the person is admitted are paid for at the community rate; false by default.</summary>
    public bool PaysOnAdmittedDays { get; init; }

    /// <summary>Whether the last day of an admission, the day of discharge, counts as a day in hospital; it counts by default.</summary>
    public DischargeDay DischargeDay
    {
        get;
        init => field = Given.Defined(value, "discharge_day");
    }

    /// <summary>Whether crisis clusters may be the basis of a budget; they are refused by default.</summary>
    public CrisisClusterRule CrisisClusters
    {
        get;
        init => field = Given.Defined(value, "crisis_clusters");
    }

    /// <summary>The clusters for which budgets are offered (Northamptonshire: 08, 10 and 17): others are priced and marked. None (the default) marks nothing.</summary>
    public ValueList<ClusterCode> OfferedClusters { get; init; }

    /// <summary>
    /// The level of local rates, in per cent of the tariff (106.16), more than 0, under 1,000, with at most six decimals; it scales every rate. Null (the default) for no index.
    /// </summary>
    /// <exception cref="InvalidInputException">It is out of range.</exception>
    public decimal? LocalIndex
    {
        get;
        init => field = PolicyFaults.CheckedIndex(value);
    }

    /// <summary>The lowest community rate that is plausible, in pounds a day, after crisis share and index; £0.50 by default. A rate below it is a warning.</summary>
    /// <exception cref="InvalidInputException">It is below zero, £1,000,000,000,000 or more, or has more than six decimals.</exception>
    public Money PlausibleDayRateLeast
    {
        get;
        init => field = PolicyFaults.CheckedBound("plausible_day_rate_least", value);
    }
    = Money.FromPounds(0.50m);

    /// <summary>The highest community rate that is plausible, in pounds a day, after crisis share and index; £150.00 by default. A rate above it is a warning.</summary>
    /// <exception cref="InvalidInputException">It is below zero, £1,000,000,000,000 or more, or has more than six decimals.</exception>
    public Money PlausibleDayRateMost
    {
        get;
        init => field = PolicyFaults.CheckedBound("plausible_day_rate_most", value);
    }
    = Money.FromPounds(150m);

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>Whether a crisis cluster (14 or 15) may be the basis of a budget.</summary>
/// <remarks>Rule: spec 5, Price.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<CrisisClusterRule>))]
public enum CrisisClusterRule
{
    /// <summary>It is refused. This is the default.</summary>
    Refused,

    /// <summary>It is priced as any other.</summary>
    Allowed,
}

/// <summary>Whether an initial assessment is in a budget.</summary>
/// <remarks>Rule: spec 5, Price.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<InitialAssessment>))]
public enum InitialAssessment
{
    /// <summary>None is. This is the default.</summary>
    None,

    /// <summary>One is, at the first episode of each run of episodes without gaps, if that episode starts in the period.</summary>
    First,
}

/// <summary>Whether the day on which a person leaves hospital counts as a day in hospital.</summary>
/// <remarks>Rule: spec 5, Episodes.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<DischargeDay>))]
public enum DischargeDay
{
    /// <summary>It counts: a stay from the 2nd to the 21st is 20 days. This is the default.</summary>
    Admitted,

    /// <summary>It does not count, like the NHS's bed days, which count midnights: a stay from the 2nd to the 21st is 19 days, and one that ends on its first day is none.</summary>
    NotAdmitted,
}

/// <summary>How the currency of clusters treats each setting class, found once.</summary>
internal static class ClusterTreatments
{
    internal static SettingTreatment Community { get; } = CareClusters.Currency.Find(SettingClass.Community)!;

    internal static SettingTreatment InitialAssessment { get; } = CareClusters.Currency.Find(SettingClass.InitialAssessment)!;

    internal static SettingTreatment Crisis { get; } = CareClusters.Currency.Find(SettingClass.Crisis)!;

    internal static SettingTreatment Inpatient { get; } = CareClusters.Currency.Find(SettingClass.Inpatient)!;
}
