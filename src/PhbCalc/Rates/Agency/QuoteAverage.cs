namespace PhbCalc.Rates;

/// <summary>How quotes are averaged.</summary>
public enum QuoteAverage
{
    /// <summary>The mean, each quote weighted with its weekly hours.</summary>
    HoursWeightedMean,

    /// <summary>The mean, every quote counting alike.</summary>
    Mean,

    /// <summary>The middle quote; of an even number, the mean of the middle two.</summary>
    Median,

    /// <summary>The mean without so many of the lowest and of the highest quotes.</summary>
    TrimmedMean,
}
