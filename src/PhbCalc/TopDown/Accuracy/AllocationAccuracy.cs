namespace PhbCalc.TopDown;

/// <summary>How good an allocation is, for all and by group, which shows a group that is treated worse.</summary>
/// <remarks>This type is immutable. Rule: spec 4, How good is it.</remarks>
public sealed record AllocationAccuracy
{
    internal AllocationAccuracy(AccuracyFigures all, ValueList<GroupAccuracy> groups) => (All, Groups) = (all, groups);

    /// <summary>The figures over all cases.</summary>
    public AccuracyFigures All { get; }

    /// <summary>The figures over each group, in ordinal order, the cases without a group last; empty if no case has one.</summary>
    public ValueList<GroupAccuracy> Groups { get; }

    /// <summary>Measures an allocation.</summary>
    /// <param name="cases">The indicative and final sum of each person, in pounds a year; their order does not matter.</param>
    /// <returns>The figures over all cases and over each group; each ratio or share is null if no case has it.</returns>
    /// <exception cref="InvalidInputException">
    /// A sum is below zero, £1,000,000,000,000,000 or more, or has more than six decimals: all faults are reported, each with the position of its case.
    /// </exception>
    public static AllocationAccuracy Of(ValueList<AccuracyCase> cases)
    {
        InvalidInputException.ThrowIfAny(AccuracyFaults.In(cases));
        var groups = cases.GroupBy(one => one.Group, StringComparer.Ordinal)
            .OrderBy(group => group.Key is null)
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .ToArray();
        bool areGrouped = Array.Exists(groups, group => group.Key is not null);
        return new(
            AccuracyMeasure.Of(cases.AsSpan()),
            areGrouped ? groups.Select(group => new GroupAccuracy(group.Key, AccuracyMeasure.Of([.. group]))).ToValueList() : []);
    }
}

/// <summary>One person's indicative and final sum, to see how good an allocation is.</summary>
/// <remarks>This type is immutable. <see cref="AllocationAccuracy"/> checks it with the others. Rule: spec 4, How good is it.</remarks>
/// <param name="Indicative">The indicative sum, in pounds a year, 0 or more, with at most six decimals.</param>
/// <param name="Final">The final sum: the agreed budget or the actual cost, in pounds a year, 0 or more, with at most six decimals.</param>
/// <param name="Group">The group the person belongs to ("learning disability"); null (the default) if it is not given.</param>
public readonly record struct AccuracyCase(Money Indicative, Money Final, string? Group = null);

/// <summary>How close indicative sums come to final ones. Each figure is null if no case has it.</summary>
/// <remarks>This type is immutable. Rule: spec 4, How good is it. Figures are rounded once, to six decimals, half away from zero.</remarks>
public sealed record AccuracyFigures
{
    internal AccuracyFigures()
    {
    }

    /// <summary>How many cases (people) there are.</summary>
    public int Cases { get; internal init; }

    /// <summary>How many cases have an indicative sum of £0.00, and so no ratio. The ratios leave them out.</summary>
    public int WithoutRatio { get; internal init; }

    /// <summary>How many cases have a final sum of £0.00, and so no error in per cent of it. The mean error and the shares within 10% and 20% leave them out.</summary>
    public int WithoutError { get; internal init; }

    /// <summary>All indicative sums together, in pounds a year.</summary>
    public Money Indicative { get; internal init; }

    /// <summary>All final sums together, in pounds a year.</summary>
    public Money Final { get; internal init; }

    /// <summary>The mean of final / indicative: 1.0625 means that final sums are 6.25% above indicative ones on average. Null if no case has a ratio.</summary>
    public decimal? MeanRatio { get; internal init; }

    /// <summary>The median of final / indicative; null if no case has a ratio.</summary>
    public decimal? MedianRatio { get; internal init; }

    /// <summary>The 10th percentile of final / indicative, by linear interpolation (type 7); null if no case has a ratio.</summary>
    public decimal? TenthPercentileRatio { get; internal init; }

    /// <summary>The 90th percentile of final / indicative, by linear interpolation (type 7); null if no case has a ratio.</summary>
    public decimal? NinetiethPercentileRatio { get; internal init; }

    /// <summary>The mean absolute percentage error, as a share of the final sum: 0.1005 is 10.05%. Null if every final sum is £0.00.</summary>
    public decimal? MeanAbsolutePercentageError { get; internal init; }

    /// <summary>The share of cases, from 0 to 1, whose indicative sum is within 10% of the final one, inclusive; null if every final sum is £0.00.</summary>
    public decimal? WithinTenPercent { get; internal init; }

    /// <summary>The share of cases, from 0 to 1, whose indicative sum is within 20% of the final one, inclusive; null if every final sum is £0.00.</summary>
    public decimal? WithinTwentyPercent { get; internal init; }

    /// <summary>(Indicative - final) / final of all sums together: -0.0826 is 8.26% too little. Null if all final sums together are £0.00.</summary>
    public decimal? Bias { get; internal init; }

    /// <summary>R squared about the mean of the final sums, a share that may be below 0. 1 is perfect, and 0 is no better than the mean. Null if all final sums are the same.</summary>
    public decimal? RSquared { get; internal init; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>How close indicative sums come to final ones in one group.</summary>
/// <remarks>This type is immutable. It is one group of an <see cref="AllocationAccuracy"/>. Rule: spec 4, How good is it.</remarks>
public sealed record GroupAccuracy
{
    internal GroupAccuracy(string? group, AccuracyFigures figures) => (Group, Figures) = (group, figures);

    /// <summary>The name of the group; null for the cases without a group.</summary>
    public string? Group { get; }

    /// <summary>The figures over the cases of the group.</summary>
    public AccuracyFigures Figures { get; }
}
