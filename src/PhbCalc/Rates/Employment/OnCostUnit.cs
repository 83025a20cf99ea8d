namespace PhbCalc.Rates.Employment;

/// <summary>What an on-cost is pounds per.</summary>
/// <remarks>Rule: spec 3, What employing someone costs, step 7.</remarks>
public enum OnCostUnit
{
    /// <summary>The year (the default).</summary>
    Year,

    /// <summary>Once, within the year.</summary>
    Once,

    /// <summary>Each of its twelve months.</summary>
    Month,

    /// <summary>Each of its 52 weeks.</summary>
    Week,

    /// <summary>Each hour that the team works in 52 weeks.</summary>
    Hour,
}
