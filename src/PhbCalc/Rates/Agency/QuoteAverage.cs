namespace PhbCalc.Rates;

/// <summary>How quotes are averaged.</summary>
/// <remarks>Rule: spec 3, Agency.</remarks>
public enum QuoteAverage
{
    /// <summary>The mean, each quote weighted with its weekly hours.</summary>
    HoursWeightedMean,

    /// <summary>The mean, every quote counting alike.</summary>
    Mean,

    /// <summary>The middle quote; of an even number, the mean of the middle two.</summary>
    Median,

    /// <summary>The mean of what is left when the policy's share of the quotes is taken off each end.</summary>
    TrimmedMean,
}
