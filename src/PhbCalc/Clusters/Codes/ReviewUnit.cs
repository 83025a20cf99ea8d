namespace PhbCalc.Clusters;

/// <summary>What the longest time until a review is counted in.</summary>
public enum ReviewUnit
{
    /// <summary>Days; published weeks are seven each.</summary>
    Days,

    /// <summary>Calendar months.</summary>
    Months,
}
