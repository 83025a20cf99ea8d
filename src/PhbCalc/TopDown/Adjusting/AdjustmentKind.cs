namespace PhbCalc.TopDown;

/// <summary>What changes the amount of an allocation table for one person. They are applied in this order.</summary>
/// <remarks>Rule: spec 4, Adjustments.</remarks>
public enum AdjustmentKind
{
    /// <summary>What care costs in the area, beside the area the table was made for.</summary>
    AreaCostIndex,

    /// <summary>What prices have risen by since the table was made.</summary>
    Uplift,

    /// <summary>Support that family and friends give without pay.</summary>
    UnpaidSupport,

    /// <summary>The least that the amount may be.</summary>
    Floor,

    /// <summary>The most that the amount may be.</summary>
    Cap,

    /// <summary>Something that points do not measure, by name.</summary>
    Addition,

    /// <summary>A sum that somebody set in place of all the rest.</summary>
    Override,
}
