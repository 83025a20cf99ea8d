namespace PhbCalc.BlockContracts;

/// <summary>The choices of a stepped release on which practice differs.</summary>
/// <remarks>This type is immutable. Rule: spec 6.</remarks>
public sealed record ReleasePolicy
{
    /// <summary>How sums of a year are spread over its months; equal parts by default.</summary>
    public ContractPhasing Phasing { get; init; }

    /// <summary>Whether the guaranteed share may rise from one year to the next; false by default.</summary>
    public bool AllowRisingShares { get; init; }
}
