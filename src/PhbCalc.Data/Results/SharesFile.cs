namespace PhbCalc.Data.Results;

/// <summary>Writes shares.csv: what each recipient gets of a sum. It has a header only if the sum could not be shared out.</summary>
/// <remarks>Rule: spec 8, verb share. Recipients in ordinal order, shares in pounds with two decimals.</remarks>
public static class SharesFile
{
    /// <summary>The name of the file in a folder: <c>shares.csv</c>.</summary>
    public const string Name = "shares.csv";

    private static readonly ResultFile<ApportionedShare> File = new ResultFile<ApportionedShare>()
        .Text("recipient", share => share.Recipient.Key)
        .Pounds("share", share => share.Amount);

    /// <summary>Writes the file.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="outcome">The sum shared out, its recipients in any order.</param>
    public static void Write(Stream stream, ApportionmentOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(outcome);
        File.Write(stream, outcome.Shares.OrderBy(share => share.Recipient.Key, StringComparer.Ordinal));
    }
}
