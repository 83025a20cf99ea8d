namespace PhbCalc.Data;

/// <summary>Writes shares.csv: what each recipient gets of a sum. It has a header only if the sum could not be shared out.</summary>
/// <remarks>Rule: spec 8, verb share. Recipients in ordinal order, shares in pounds with two decimals.</remarks>
public static class SharesFile
{
    /// <summary>The name of the file in a folder: <c>shares.csv</c>.</summary>
    public const string Name = "shares.csv";

    /// <summary>Writes the file.</summary>
    /// <param name="stream">Where it goes; it is left open.</param>
    /// <param name="outcome">The sum shared out, its recipients in any order.</param>
    public static void Write(Stream stream, ApportionmentOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(outcome);
        using ResultTable table = new(stream, "recipient", "share");
        foreach (ApportionedShare share in outcome.Shares.OrderBy(share => share.Recipient.Key, StringComparer.Ordinal))
        {
            table.Text(share.Recipient.Key);
            table.Pounds(share.Amount);
            table.EndRow();
        }
    }
}

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
