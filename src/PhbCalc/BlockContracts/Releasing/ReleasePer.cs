namespace PhbCalc.BlockContracts;

/// <summary>What a release is reported by.</summary>
/// <remarks>Rule: spec 6, Output by year, quarter or month.</remarks>
public enum ReleasePer
{
    /// <summary>Contract years: twelve months from the day the contract starts.</summary>
    Year,

    /// <summary>Three months of the contract, counted from its start.</summary>
    Quarter,

    /// <summary>Months of the contract, counted from its start.</summary>
    Month,
}
