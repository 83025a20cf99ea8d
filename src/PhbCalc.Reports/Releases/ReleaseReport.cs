using System.Text;
using PhbCalc.BlockContracts;

namespace PhbCalc.Reports;

/// <summary>The stepped release of one block contract as a page to look at and to print: both sides, with a chart and a table of each.</summary>
/// <remarks>
/// The page is one HTML file that needs no other: no script, no network. The same release gives the same bytes on every run, in every culture. What is
/// released never stands without what of it is stranded with the provider, or that nobody knows. Rule: spec 6, Commissioner and Provider.
/// </remarks>
public static class ReleaseReport
{
    /// <summary>Writes the page, as UTF-8 without byte order mark.</summary>
    /// <param name="stream">Where it goes; it is left open.</param>
    /// <param name="plan">The release to show: its years, and its periods beside them if they are shorter; sums in pounds.</param>
    /// <param name="contractName">What the contract is called; null (the default) for "a block contract".</param>
    /// <param name="about">What the page is about and was made from, in a sentence or two (the year, the files, the version), shown below its heading; null (the default) for nothing.</param>
    /// <exception cref="ArgumentException">The release has no year: it was not made by <see cref="SteppedRelease"/>.</exception>
    public static void Write(Stream stream, ReleasePlan plan, string? contractName = null, string? about = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(Encoding.UTF8.GetBytes(Text(plan, contractName, about)));
    }

    /// <summary>The text that <see cref="Write"/> writes.</summary>
    /// <param name="plan">The release to show: its years, and its periods beside them if they are shorter; sums in pounds.</param>
    /// <param name="contractName">What the contract is called; null (the default) for "a block contract".</param>
    /// <param name="about">What the page is about and was made from, in a sentence or two (the year, the files, the version), shown below its heading; null (the default) for nothing.</param>
    /// <returns>The whole page as HTML, the same in every culture.</returns>
    /// <exception cref="ArgumentException">The release has no year: it was not made by <see cref="SteppedRelease"/>.</exception>
    public static string Text(ReleasePlan plan, string? contractName = null, string? about = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return ReportPage.Of(
            $"Stepped release of {contractName ?? "a block contract"}{(plan.FinancialYear is { } year ? $", {year}" : string.Empty)}",
            about,
            [
                .. ReleaseSummary.Of(plan),
                .. ReleaseParts.Years(plan),
                .. ServiceLinesPart.Of(plan),
                .. ReleaseParts.Periods(plan),
                .. BudgetsPart.Of(plan),
                .. ContractPart.Of(plan),
                .. WordsPart.All,
            ]);
    }
}
