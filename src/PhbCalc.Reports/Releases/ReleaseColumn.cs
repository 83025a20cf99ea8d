using PhbCalc.BlockContracts;

namespace PhbCalc.Reports;

/// <summary>One of the sums of a release, as a column of a table or a series of a chart.</summary>
/// <param name="Heading">What it is called.</param>
/// <param name="Of">The sum; null if it is not known.</param>
internal sealed record ReleaseColumn(string Heading, Func<ReleaseSums, Money?> Of)
{
    internal static ReleaseColumn Value { get; } = new("Value", sums => sums.Value);

    internal static ReleaseColumn Guaranteed { get; } = new("Guaranteed", sums => sums.Guaranteed);

    internal static ReleaseColumn Released { get; } = new("Released", sums => sums.Released);

    internal static ReleaseColumn Spend { get; } = new("PHB spending", sums => sums.Spend);

    internal static ReleaseColumn DoubleRunning { get; } = new("Double running", sums => sums.DoubleRunning);

    internal static ReleaseColumn Unspent { get; } = new("Unspent", sums => sums.Unspent);

    internal static ReleaseColumn Avoidable { get; } = new("Provider can avoid", sums => sums.Avoidable);

    internal static ReleaseColumn Stranded { get; } = new("Stranded", sums => sums.Stranded);
}
