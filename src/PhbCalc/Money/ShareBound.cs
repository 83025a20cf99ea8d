namespace PhbCalc;

/// <summary>Whether a share is held by a bound.</summary>
/// <remarks>Rule: spec 1, Apportionment, steps 1 and 2.</remarks>
public enum ShareBound
{
    /// <summary>It is in proportion to the weight.</summary>
    None,

    /// <summary>It is the floor, which is at least the proportional share.</summary>
    Floor,

    /// <summary>It is the cap, which is at most the proportional share.</summary>
    Cap,
}
