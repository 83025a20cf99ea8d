namespace PhbCalc.Reports;

/// <summary>A column of a table.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="IsNumber">Whether it holds numbers, which stand to the right; words stand to the left.</param>
internal sealed record TableColumn(string Heading, bool IsNumber = true)
{
    /// <summary>Whether its numbers may stand on two lines where the page is narrow; not by default.</summary>
    internal bool MayWrap { get; init; }
}
