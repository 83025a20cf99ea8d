namespace PhbCalc.Clusters;

/// <summary>What the longest time until a review is counted in.</summary>
/// <remarks>Rule: spec 5, Cluster code. It is the unit of a <see cref="ReviewPeriod"/>.</remarks>
public enum ReviewUnit
{
    /// <summary>Days; published weeks are seven each.</summary>
    Days,

    /// <summary>Calendar months.</summary>
    Months,
}
