namespace PhbCalc.BlockContracts;

/// <summary>How the sum of a contract year is spread over its months.</summary>
/// <remarks>Rule: spec 6, Output by year, quarter or month. Either way running totals are rounded, so that the months sum to the year.</remarks>
public enum ContractPhasing
{
    /// <summary>Twelve equal parts, however long the months are (the default).</summary>
    Equal,

    /// <summary>By the days of each month, with 29 February in a leap year.</summary>
    Days,
}
