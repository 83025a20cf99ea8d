namespace PhbCalc.BottomUp;

/// <summary>Who pays for an item.</summary>
/// <remarks>Rule: spec 2, Around the sum: a budget holder is not funded twice.</remarks>
public enum Funding
{
    /// <summary>The personal health budget (the default).</summary>
    Budget,

    /// <summary>A block contract under which it is already bought: it is shown with its cost, but adds nothing, so that nothing is funded twice.</summary>
    Block,
}
