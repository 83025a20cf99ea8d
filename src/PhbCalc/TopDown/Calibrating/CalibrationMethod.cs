namespace PhbCalc.TopDown;

/// <summary>How an allocation table is fitted to past cost.</summary>
/// <remarks>Rule: spec 4, Fitting the table to past cost.</remarks>
public enum CalibrationMethod
{
    /// <summary>The sum of costs over the sum of points, for every point.</summary>
    PricePerPoint,

    /// <summary>The amount at a score's percentile among the scores is the same percentile of the costs.</summary>
    PercentileMatching,

    /// <summary>The steps that never fall and come nearest to the costs, by least squares.</summary>
    Isotonic,
}
