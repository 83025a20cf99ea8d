using PhbCalc.BlockContracts;

namespace PhbCalc.Reports;

/// <summary>One of the sums of a release, as a column of a table or a series of a chart.</summary>
/// <param name="Heading">What it is called.</param>
/// <param name="Of">The sum; null if it is not known.</param>
/// <param name="Look">How it looks in every chart: its place among the looks.</param>
internal sealed record ReleaseColumn(string Heading, Func<ReleaseSums, Money?> Of, int Look = 0)
{
    internal static ReleaseColumn Value { get; } = new("Value", sums => sums.Value);

    internal static ReleaseColumn Guaranteed { get; } = new("Guaranteed", sums => sums.Guaranteed, Look: 0);

    internal static ReleaseColumn Released { get; } = new("Released", sums => sums.Released, Look: 1);

    internal static ReleaseColumn Spend { get; } = new("PHB spending", sums => sums.Spend, Look: 2);

    internal static ReleaseColumn DoubleRunning { get; } = new("Double running", sums => sums.DoubleRunning);

    internal static ReleaseColumn Unspent { get; } = new("Unspent", sums => sums.Unspent);

    internal static ReleaseColumn Avoidable { get; } = new("Provider can avoid", sums => sums.Avoidable, Look: 3);

    internal static ReleaseColumn Stranded { get; } = new("Stranded", sums => sums.Stranded, Look: 4);
}
