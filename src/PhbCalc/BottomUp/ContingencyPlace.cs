namespace PhbCalc.BottomUp;

/// <summary>Where a contingency is kept.</summary>
/// <remarks>Rule: spec 2, Around the sum.</remarks>
public enum ContingencyPlace
{
    /// <summary>By the commissioner: shown, but not in the total (the default).</summary>
    HeldOutside,

    /// <summary>In the budget: part of the total.</summary>
    Inside,
}
