using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>The words of sums that were shared out.</summary>
internal static class ShareWords
{
    internal static WordTable<ShareBound> Bounds { get; } = WordTable.Of<ShareBound>("a bound");

    /// <summary>Why a recipient got a leftover penny. Recipients have keys, so none is decided by position.</summary>
    internal static WordTable<LeftoverPenny> Pennies { get; } = new("a reason for a leftover penny",
        ("none", LeftoverPenny.None),
        ("larger_fraction", LeftoverPenny.LargerFraction),
        ("larger_weight", LeftoverPenny.LargerWeight),
        ("smaller_key", LeftoverPenny.SmallerKey));

    /// <summary>Why a sum cannot be shared out.</summary>
    internal static WordTable<ShareCause> Causes { get; } = new("a cause of infeasibility",
        ("floors_above_total", new(InfeasibleCause.FloorsAboveTotal)),
        ("caps_below_total", new(InfeasibleCause.CapsBelowTotal)),
        ("no_weight", new(InfeasibleCause.NoWeight)));
}

/// <summary>Why a sum cannot be shared out, in the words of documents of shares.</summary>
internal readonly record struct ShareCause(InfeasibleCause Value);
