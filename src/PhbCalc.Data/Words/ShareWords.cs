using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>The words of sums that were shared out.</summary>
internal static class ShareWords
{
    internal static WordTable<ShareBound> Bounds { get; } = WordTable.Of<ShareBound>("a bound");

    /// <summary>Why somebody got a leftover penny. Recipients have keys, so that none goes by position.</summary>
    internal static WordTable<LeftoverPenny> Pennies { get; } = new("a reason for a leftover penny",
        ("none", LeftoverPenny.None),
        ("larger_fraction", LeftoverPenny.LargerFraction),
        ("larger_weight", LeftoverPenny.LargerWeight),
        ("smaller_key", LeftoverPenny.SmallerKey));

    internal static WordTable<InfeasibilityCause> Causes { get; } = WordTable.Of<InfeasibilityCause>("a cause of infeasibility");
}
