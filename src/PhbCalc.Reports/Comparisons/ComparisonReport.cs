using System.Globalization;
using System.Text;
using PhbCalc.Comparison;
using PhbCalc.Reports.Html;

namespace PhbCalc.Reports;

/// <summary>
/// A comparison of costing models as a page to read: totals, how close they come to the cost of care, by group, how stable they are, and the largest
/// differences. It is one HTML file without network or other files, with the numbers of each chart in a table beside it. It names people by their ids.
/// </summary>
/// <remarks>Rule: spec 9, Comparing models.</remarks>
public static class ComparisonReport
{
    /// <summary>Writes the page.</summary>
    /// <param name="stream">The stream to write to, in UTF-8; it is left open.</param>
    /// <param name="result">The comparison to show, in pounds a year.</param>
    /// <param name="about">The subject and sources of the page, in a sentence or two (the year, the files, the version), shown below its heading; null (the default) for nothing.</param>
    /// <exception cref="ArgumentException">The comparison has no model: it was not made by <see cref="ModelComparison"/>.</exception>
    public static void Write(Stream stream, ModelComparisonResult result, string? about = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(Encoding.UTF8.GetBytes(Text(result, about)));
    }

    /// <summary>The text that <see cref="Write"/> writes.</summary>
    /// <param name="result">The comparison to show, in pounds a year.</param>
    /// <param name="about">The subject and sources of the page, in a sentence or two (the year, the files, the version), shown below its heading; null (the default) for nothing.</param>
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

/// <summary>The numbers of comparisons as text, the same in every culture; a hyphen where there is none.</summary>
internal static class ComparisonNumbers
{
    internal const string None = "-";

    internal static string Count(int number) => number.ToString("#,##0", CultureInfo.InvariantCulture);

    internal static string People(int number) => $"{Count(number)} {(number == 1 ? "person" : "people")}";

    internal static string Pounds(Money? sum) => sum?.ToString() ?? None;

    /// <summary>What something is more or less: with a plus where it is more.</summary>
    internal static string Change(Money? change) => change > Money.Zero ? $"+{change}" : Pounds(change);

    internal static string Percent(decimal? share) => Percent(share, "0.00");

    /// <summary>A share that can go either way: with a plus where it is above zero.</summary>
    internal static string Signed(decimal? share) => Percent(share, "+0.00;-0.00;0.00");

    internal static string Ratio(decimal? ratio) => ratio?.ToString("0.0000", CultureInfo.InvariantCulture) ?? None;

    private static string Percent(decimal? share, string form) => share is { } given ? $"{(given * 100m).ToString(form, CultureInfo.InvariantCulture)}%" : None;
}

/// <summary>The results of a comparison in a few sentences, without values that are not known.</summary>
internal static class ComparisonSentences
{
    internal static IEnumerable<string> Of(ModelComparisonResult result) => [.. Coverage(result), .. Nearest(result), .. Apart(result)];

    private static IEnumerable<string> Coverage(ModelComparisonResult result)
    {
        string[] whole = [.. result.Models.Where(model => model.All.Answered == model.All.People).Select(model => model.Name)];
        if (whole.Length == result.Models.Count)
        {
            yield return "Every model has an answer for everybody.";
            yield break;
        }

        if (whole.Length > 0)
        {
            yield return $"Everybody has an answer from {Listed(whole)}.";
        }

        int fewest = result.Models.Min(model => model.All.Answered);
        string[] least = [.. result.Models.Where(model => model.All.Answered == fewest).Select(model => model.Name)];
        yield return $"Fewest people have one from {Listed(least)}: {ComparisonNumbers.Count(fewest)} of {ComparisonNumbers.Count(result.People)}. A total over fewer people is smaller for that alone.";
    }

    /// <summary>The model closest to the cost of care, if that is known for two models or more.</summary>
    private static IEnumerable<string> Nearest(ModelComparisonResult result)
    {
        ModelResult[] known = [.. result.Models.Where(model => model.All.Accuracy?.MeanAbsolutePercentageError is not null)];
        if (known.Length < 2)
        {
            yield break;
        }

        decimal least = known.Min(Error);
        string[] nearest = [.. known.Where(model => Error(model) == least).Select(model => model.Name)];
        int people = known.First(model => Error(model) == least).All.Accuracy!.Cases;
        yield return nearest.Length > 1
            ? $"Nearest to what care cost are {Listed(nearest)}: {ComparisonNumbers.Percent(least)} off on average."
            : $"Nearest to what care cost is {nearest[0]}: {ComparisonNumbers.Percent(least)} off on average, over {ComparisonNumbers.People(people)} whose cost is known.";
    }

    /// <summary>Which two models are furthest apart, and which are nearest to each other, if there are more than two.</summary>
    private static IEnumerable<string> Apart(ModelComparisonResult result)
    {
        ModelPair[] pairs = [.. result.Pairs.Where(pair => pair.MeanSize is not null)];
        if (pairs.Length < 2)
        {
            yield break;
        }

        yield return $"Furthest apart are {Words(pairs.MaxBy(pair => pair.MeanSize)!)}. Nearest to each other are {Words(pairs.MinBy(pair => pair.MeanSize)!)}.";
    }

    private static string Words(ModelPair pair) => $"{pair.First} and {pair.Second}: {pair.MeanSize} a person on average, over {ComparisonNumbers.Count(pair.People)}";

    private static decimal Error(ModelResult model) => model.All.Accuracy!.MeanAbsolutePercentageError!.Value;

    private static string Listed(string[] names) => names.Length == 1 ? names[0] : $"{string.Join(", ", names[..^1])} and {names[^1]}";
}
