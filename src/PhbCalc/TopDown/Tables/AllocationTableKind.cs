namespace PhbCalc.TopDown;

/// <summary>How an allocation table turns points into pounds a year.</summary>
/// <remarks>Rule: spec 4, Allocation table.</remarks>
public enum AllocationTableKind
{
    /// <summary>One amount for all scores in a band.</summary>
    Bands,

    /// <summary>Straight lines between points.</summary>
    Interpolated,

    /// <summary>The same price for every point.</summary>
    PricePerPoint,
}
