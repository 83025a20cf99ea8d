using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>The words of sums that were shared out.</summary>
internal static class ShareWords
{
    internal static WordTable<ShareBound> Bounds { get; } = new("a bound", ("none", ShareBound.None), ("floor", ShareBound.Floor), ("cap", ShareBound.Cap));

    /// <summary>Why somebody got a leftover penny. Recipients have keys, so that none goes by position.</summary>
    internal static WordTable<LeftoverPenny> Pennies { get; } = new("a reason for a leftover penny",
        ("none", LeftoverPenny.None),
        ("larger_fraction", LeftoverPenny.LargerFraction),
        ("larger_weight", LeftoverPenny.LargerWeight),
        ("smaller_key", LeftoverPenny.SmallerKey));

    internal static WordTable<InfeasibilityCause> Causes { get; } = new("a cause of infeasibility",
        ("floors_above_total", InfeasibilityCause.FloorsAboveTotal), ("caps_below_total", InfeasibilityCause.CapsBelowTotal), ("no_weight", InfeasibilityCause.NoWeight));
}
