namespace PhbCalc.Clusters;

/// <summary>The longest time until a cluster is reviewed: so many days or calendar months.</summary>
/// <remarks>This type is immutable. The default value is no time: the review is due on the first day. Rule: spec 5, Cluster code.</remarks>
public readonly record struct ReviewPeriod
{
    /// <summary>The longest there may be: some hundred years.</summary>
    internal const int Most = 1_200;

    /// <summary>Makes a period.</summary>
    /// <param name="count">How many days or months, 1 to 1,200.</param>
    /// <param name="unit">Whether they are days or calendar months.</param>
    /// <exception cref="InvalidInputException">The count is out of range.</exception>
    [JsonConstructor]
    public ReviewPeriod(int count, ReviewUnit unit)
    {
        InvalidInputException.ThrowIfAny(CodeFaults.InReviewPeriod(count));
        (Count, Unit) = (count, Given.Defined(unit, "unit"));
    }

    /// <summary>How many days or months; 0 in the default value.</summary>
    public int Count { get; }

    /// <summary>Whether they are days or calendar months.</summary>
    public ReviewUnit Unit { get; }

    /// <summary>The day on which the review is due: the start and the period. A month that is too short ends it: 31 August and six months is 28 February.</summary>
    /// <param name="start">The first day in the cluster.</param>
    /// <returns>The day on which the review is due at the latest.</returns>
    /// <exception cref="OverflowException">The day would be after the year 9999.</exception>
    public LocalDate DueAfter(LocalDate start) => Unit == ReviewUnit.Months ? start.PlusMonths(Count) : start.PlusDays(Count);

    /// <summary>The period as text: <c>84 days</c>, <c>6 months</c>, <c>1 month</c>.</summary>
    public override string ToString() => Unit == ReviewUnit.Months ? Iso.Count(Count, "month", "months") : Iso.Count(Count, "day", "days");
}
