namespace PhbCalc.BlockContracts;

/// <summary>How the share of a contract that is guaranteed goes from year to year.</summary>
/// <remarks>Rule: spec 6, Schedule of guarantee. "Further 20 per cent stepped reductions" can be read as linear or as geometric; linear is the usual reading.</remarks>
public enum GuaranteeKind
{
    /// <summary>A share is stated for every year.</summary>
    Explicit,

    /// <summary>The share falls by the same points every year: 80, 60, 40, 20, 0%.</summary>
    Linear,

    /// <summary>The share falls by the same part of itself every year: 80, 64, 51.2%.</summary>
    Geometric,
}
