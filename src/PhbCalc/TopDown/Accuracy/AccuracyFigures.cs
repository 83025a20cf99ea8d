namespace PhbCalc.TopDown;

/// <summary>How near indicative sums come to final ones. Each figure is null where no case has it.</summary>
/// <remarks>This type is immutable. Rule: spec 4, How good is it. Figures are rounded once, to six decimals, half away from zero.</remarks>
public sealed record AccuracyFigures
{
    /// <summary>How many cases (people) there are.</summary>
    public required int Cases { get; init; }

    /// <summary>How many cases have an indicative sum of £0.00, and so no ratio. The ratios leave them out.</summary>
    public required int WithoutRatio { get; init; }

    /// <summary>How many cases have a final sum of £0.00, and so no error in per cent of it. The mean error and the shares within 10% and 20% leave them out.</summary>
    public required int WithoutError { get; init; }

    /// <summary>All indicative sums together, in pounds a year.</summary>
    public required Money Indicative { get; init; }

    /// <summary>All final sums together, in pounds a year.</summary>
    public required Money Final { get; init; }

    /// <summary>The mean of final / indicative: 1.0625 says that final sums are 6.25% above indicative ones on average. Null if no case has a ratio.</summary>
    public decimal? MeanRatio { get; init; }

    /// <summary>The median of final / indicative; null if no case has a ratio.</summary>
    public decimal? MedianRatio { get; init; }

    /// <summary>The 10th percentile of final / indicative, by linear interpolation (type 7); null if no case has a ratio.</summary>
    public decimal? TenthPercentileRatio { get; init; }

    /// <summary>The 90th percentile of final / indicative, by linear interpolation (type 7); null if no case has a ratio.</summary>
    public decimal? NinetiethPercentileRatio { get; init; }

    /// <summary>The mean absolute percentage error, as a share of the final sum: 0.1005 is 10.05%. Null if every final sum is £0.00.</summary>
    public decimal? MeanAbsolutePercentageError { get; init; }

    /// <summary>The share of cases, from 0 to 1, whose indicative sum is within 10% of the final one, inclusive; null if every final sum is £0.00.</summary>
    public decimal? WithinTenPercent { get; init; }

    /// <summary>The share of cases, from 0 to 1, whose indicative sum is within 20% of the final one, inclusive; null if every final sum is £0.00.</summary>
    public decimal? WithinTwentyPercent { get; init; }

    /// <summary>(Indicative - final) / final of all sums together: -0.0826 is 8.26% too little. Null if all final sums together are £0.00.</summary>
    public decimal? Bias { get; init; }

    /// <summary>R squared about the mean of the final sums, a share that may be below 0: 1 is perfect, 0 no better than the mean; null if all final sums are the same.</summary>
    public decimal? RSquared { get; init; }
}
