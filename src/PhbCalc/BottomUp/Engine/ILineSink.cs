namespace PhbCalc.BottomUp;

/// <summary>What takes the lines of visits as they are worked out: a running total, or a list. Both faces of the costing share one engine.</summary>
internal interface ILineSink
{
    /// <summary>Takes a line; the quantity may be 0, and the amount then is too.</summary>
    /// <param name="visit">The position of the visit in the plan.</param>
    /// <param name="version">The version of the rates.</param>
    /// <param name="band">The band.</param>
    /// <param name="quantity">Minutes, occurrences, or days in force; times the weeks of the cycle in a typical week.</param>
    /// <param name="pence">The amount, rounded.</param>
    void Add(int visit, PricedVersion version, int band, int quantity, long pence);
}
