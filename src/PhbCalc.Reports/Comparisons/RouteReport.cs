using System.Globalization;
using System.Text;
using PhbCalc.Comparison;
using PhbCalc.Reports.Charts;
using PhbCalc.Reports.Html;

namespace PhbCalc.Reports;

/// <summary>A caseload priced by a route, as a page to read and to print: the sums of each rule and each model, and the people not priced.</summary>
/// <remarks>
/// The page is one HTML file without scripts, network or other files. The same caseload gives the same bytes on every run, in every culture. It names people who are not priced by their ids.
/// Rule: spec 10, Route.
/// </remarks>
public static class RouteReport
{
    /// <summary>Writes the page, as UTF-8 without byte order mark.</summary>
    /// <param name="stream">Where it goes; it is left open.</param>
    /// <param name="routed">The caseload; sums in pounds.</param>
    /// <param name="about">The sources of the page, in a sentence or two, shown below its heading; null (the default) for nothing.</param>
    public static void Write(Stream stream, RoutedCaseload routed, string? about = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(Encoding.UTF8.GetBytes(Text(routed, about)));
    }

    /// <summary>The text that <see cref="Write"/> writes.</summary>
    /// <param name="routed">The caseload; sums in pounds.</param>
    /// <param name="about">The sources of the page, in a sentence or two, shown below its heading; null (the default) for nothing.</param>
    /// <returns>The whole page as HTML, the same in every culture.</returns>
    public static string Text(RoutedCaseload routed, string? about = null)
    {
        ArgumentNullException.ThrowIfNull(routed);
        return ReportPage.Of("The right model for each person", about, [.. Rules(routed), .. Models(routed), .. NotPriced(routed)]);
    }

    private static IEnumerable<Element> Rules(RoutedCaseload routed)
    {
        yield return new("p") { $"{(routed.Priced == 1 ? "1 person is" : $"{Count(routed.Priced)} people are")} priced by the first rule that applies: {routed.Total}. {Not(routed.NotPriced.Count)}" };
        yield return new("h2") { "The rules" };
        Chart chart = new(
            "rules",
            "What each rule comes to",
            "A bar for each rule, in the order in which they are tried. The table below has every number.",
            "Rule",
            [.. routed.Rules.Select(rule => $"{rule.Step.Number.ToString(CultureInfo.InvariantCulture)} {rule.Step.Model}")],
            new ChartSeries("Sum", [.. routed.Rules.Select(rule => rule.Sum.Pounds)]));
        DataTable table = new("The rules in the order in which they are tried", new("Rule", IsNumber: false), new("For whom", IsNumber: false), new("Priced"), new("Sum"), new("Not priced"));
        foreach (RoutedRule rule in routed.Rules)
        {
            table.Add($"{rule.Step.Number.ToString(CultureInfo.InvariantCulture)} {rule.Step.Model}", rule.Step.Conditions, Count(rule.Priced), $"{rule.Sum}", Count(rule.People - rule.Priced));
        }

        yield return ChartFigure.Of(chart, table);
    }

    private static IEnumerable<Element> Models(RoutedCaseload routed)
    {
        yield return new("h2") { "The models" };
        DataTable table = new("What each model comes to over its rules", new("Model", IsNumber: false), new("Priced"), new("Sum"));
        foreach (RoutedModel model in routed.Models)
        {
            table.Add(model.Name, Count(model.People), $"{model.Sum}");
        }

        yield return table.ToElement();
    }

    private static IEnumerable<Element> NotPriced(RoutedCaseload routed)
    {
        if (routed.NotPriced.Count == 0)
        {
            yield break;
        }

        yield return new("h2") { "Who is not priced" };
        DataTable table = new("The people who are in no sum, and why", new("Person", IsNumber: false), new("Rule", IsNumber: false), new("Why", IsNumber: false));
        foreach (RoutedPerson person in routed.NotPriced)
        {
            table.Add(person.PersonId, person.Rule is { } rule ? $"{rule.ToString(CultureInfo.InvariantCulture)} {routed.Rules[rule - 1].Step.Model}" : "none", person.WhyNot!);
        }

        yield return table.ToElement();
    }

    private static string Not(int people) => people switch
    {
        0 => "Nobody is left out.",
        1 => "1 person is not priced, and is in no sum.",
        _ => $"{Count(people)} people are not priced, and are in no sum.",
    };

    private static string Count(int people) => people.ToString("#,##0", CultureInfo.InvariantCulture);
}
