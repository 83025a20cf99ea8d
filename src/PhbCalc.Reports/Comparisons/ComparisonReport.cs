using System.Text;
using PhbCalc.Comparison;

namespace PhbCalc.Reports;

/// <summary>
/// A comparison of costing models as a page to look at: totals, how near they come to what care cost, by group, how steady they are, and the largest
/// differences. It is one HTML file that needs no other and no network, with the numbers of each chart in a table beside it. It names people by their ids.
/// </summary>
/// <remarks>Rule: spec 9, Comparing models.</remarks>
public static class ComparisonReport
{
    /// <summary>Writes the page.</summary>
    /// <param name="stream">Where it goes, as UTF-8; it is left open.</param>
    /// <param name="result">The comparison to show, in pounds a year.</param>
    /// <param name="about">What the page is about and was made from, in a sentence or two (the year, the files, the version), shown below its heading; null (the default) for nothing.</param>
    /// <exception cref="ArgumentException">The comparison has no model: it was not made by <see cref="ModelComparison"/>.</exception>
    public static void Write(Stream stream, ModelComparisonResult result, string? about = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(Encoding.UTF8.GetBytes(Text(result, about)));
    }

    /// <summary>The text that <see cref="Write"/> writes.</summary>
    /// <param name="result">The comparison to show, in pounds a year.</param>
    /// <param name="about">What the page is about and was made from, in a sentence or two (the year, the files, the version), shown below its heading; null (the default) for nothing.</param>
    /// <returns>The whole page as HTML, the same in every culture.</returns>
    /// <exception cref="ArgumentException">The comparison has no model: it was not made by <see cref="ModelComparison"/>.</exception>
    public static string Text(ModelComparisonResult result, string? about = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        return ReportPage.Of(
            "Costing models compared",
            about,
            [
                .. ModelsPart.Of(result),
                .. ModelTotalsPart.Of(result),
                .. ModelAccuracyPart.Of(result),
                .. ModelGroupsPart.Of(result),
                .. ModelStabilityPart.Of(result),
                .. ModelPairsPart.Of(result),
            ]);
    }
}
