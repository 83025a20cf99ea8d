namespace PhbCalc.Clusters;

/// <summary>Where practice differs in pricing clusters.</summary>
/// <remarks>This type is immutable. Rule: spec 5, Tariff, Price and Offer policy. The default value of each property is what the policy is when nobody says otherwise.</remarks>
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

    /// <summary>Whether days on which the person is admitted are paid for at the community rate; they are not (false) by default.</summary>
    public bool PaysOnAdmittedDays { get; init; }

    /// <summary>Whether the last day of an admission, the day of discharge, counts as a day in hospital; it does by default.</summary>
    public DischargeDay DischargeDay { get; init; }

    /// <summary>Whether clusters of a crisis may be the basis of a budget; they are refused by default.</summary>
    public CrisisClusterRule CrisisClusters
    {
        get;
        init => field = Given.Defined(value, "crisis_clusters");
    }

    /// <summary>The clusters for which budgets are offered (Northamptonshire: 08, 10 and 17): others are priced and marked. None (the default) marks nothing.</summary>
    public ValueList<ClusterCode> OfferedClusters { get; init; }

    /// <summary>
    /// What rates are locally, in per cent of the tariff (106.16), more than 0, under 1,000, with at most six decimals; it scales every rate. Null (the default) for no index.
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
}
