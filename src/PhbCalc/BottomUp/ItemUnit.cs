namespace PhbCalc.BottomUp;

/// <summary>What the amount of an item is pounds per.</summary>
/// <remarks>Rule: spec 2, Items.</remarks>
public enum ItemUnit
{
    /// <summary>Once, on its date.</summary>
    Once,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A week: seven days.</summary>
    Week,

    /// <summary>A calendar month; part of a month counts as its share of that month's days.</summary>
    Month,

    /// <summary>A financial year; part of a year counts as its share of that year's days.</summary>
    Year,
}
