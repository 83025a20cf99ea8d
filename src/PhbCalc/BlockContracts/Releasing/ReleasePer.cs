namespace PhbCalc.BlockContracts;

/// <summary>What a release is reported by.</summary>
public enum ReleasePer
{
    /// <summary>Contract years.</summary>
    Year,

    /// <summary>Three months of the contract, counted from its start.</summary>
    Quarter,

    /// <summary>Months of the contract, counted from its start.</summary>
    Month,
}
