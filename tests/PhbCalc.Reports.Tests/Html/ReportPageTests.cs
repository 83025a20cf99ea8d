using System.Text.RegularExpressions;
using PhbCalc.Data.Results;
using PhbCalc.Reports.Html;
using PhbCalc.TestSupport;

namespace PhbCalc.Reports.Tests.Html;

public sealed partial class ReportPageTests
{
    [Fact]
    public void A_page_says_its_language_and_title_and_loads_nothing() =>
        Assert.Empty(Accessibility.Faults(ReportPage.Of("Some <sums> & more", new Element("h2") { "One" }, new Element("p") { "Two" })));

    [Theory]
    [InlineData("h3", "", "the heading 'One' of level 3 follows one of level 1")]
    [InlineData("h2", "<h1>again</h1>", "the heading 'again' of level 1 follows one of level 2")]
    [InlineData("h2", "<script src=\"a.js\"></script>", "<script> loads something")]
    [InlineData("h2", "<figure id=\"f\"><svg></svg></figure>", "the figure f has no <table>")]
    [InlineData("h2", "<table><thead><tr><th scope=\"col\">a</th></tr></thead><tr><td>1</td></tr></table>", "a table has no caption")]
    [InlineData("h2", "<p id=\"a\"></p><p id=\"a\"></p>", "the id a is there 2 times")]
    public void The_test_of_pages_sees_what_is_wrong(string heading, string more, string fault)
    {
        string page = ReportPage.Of("Title", new Element(heading) { "One" }).Replace("</main>", $"{more}</main>", StringComparison.Ordinal);

        Assert.Contains(Accessibility.Faults(page), found => found.StartsWith(fault, StringComparison.Ordinal));
    }

    [Fact]
    public void Text_stands_out_from_what_is_behind_it()
    {
        Dictionary<string, string> colours = Colours();

        Assert.All(["ink", "quiet"], text => Assert.All(["paper", "band"], behind => Assert.InRange(Contrast.Of(colours[text], colours[behind]), 4.5, 21)));
    }

    [Fact]
    public void Edges_and_the_focus_stand_out_from_the_paper() =>
        Assert.All(["edge", "focus"], line => Assert.InRange(Contrast.Of(Colours()[line], Colours()["paper"]), 3.0, 21));

    [Fact]
    public void Every_colour_of_the_style_sheet_is_one_of_its_named_ones()
    {
        string rules = Style()[Style().IndexOf('\n', StringComparison.Ordinal)..];

        Assert.DoesNotMatch(@"#[0-9a-f]{3,6}\b|rgb|hsl", rules);
    }

    [Fact]
    public void Contrast_is_measured_as_it_is_defined()
    {
        Assert.Equal(21.0, Contrast.Of("#000000", "#ffffff"), 6);
        Assert.Equal(1.0, Contrast.Of("#808080", "#808080"), 6);
        Assert.Equal(4.48, Contrast.Of("#777777", "#ffffff"), 2);
    }

    [Fact]
    public void A_page_is_the_same_in_every_culture() => Assert.Single(Cultures.Names.Select(culture => Cultures.In(culture, Style)).Distinct(StringComparer.Ordinal));

    private static string Style() => Accessibility.All(Accessibility.Parse(ReportPage.Of("Title")), "style").Single().Value.Trim();

    private static Dictionary<string, string> Colours() =>
        Named().Matches(Style()).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["colour"].Value, StringComparer.Ordinal);

    [GeneratedRegex("--(?<name>[a-z]+): (?<colour>#[0-9a-f]{6});", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named();

    [Fact]
    public void It_says_below_its_heading_what_it_was_made_from() => Assert.Contains(
        "<h1>Title</h1>\n<p class=\"quiet\">Financial year 2026/27. Made from people.csv.</p>",
        string.Join('\n', ReportPage.Of("Title", "Financial year 2026/27. Made from people.csv.", provenance: null).Split('\n').Select(line => line.Trim())),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("counter(page)")]
    [InlineData("Scroll sideways to see the whole chart.")]
    [InlineData(".long tbody tr:nth-child(-n+3) { break-after: avoid; }")]
    public void Its_style_numbers_printed_pages_says_that_a_chart_goes_on_and_keeps_rows_together(string style) =>
        Assert.Contains(style, ReportPage.Of("Title"), StringComparison.Ordinal);

    [Fact]
    public void At_its_foot_stands_where_it_comes_from_with_every_file_and_its_hash()
    {
        Provenance provenance = new()
        {
            Verb = "change",
            Version = "0.2.0",
            Figures = "2026-11-29",
            Inputs = [new("visits.csv", new('b', 64)), new("before/people.csv", new('a', 64))],
            Policies = "{\n  \"weeks_per_year\": \"52\"\n}",
            Part = new(3, 16),
        };

        string page = ReportPage.Of("Title", "2026/27", provenance, new Element("p") { "One" });
        string foot = Accessibility.All(Accessibility.Parse(page), "footer").Single().Value;

        Assert.Empty(Accessibility.Faults(page));
        Assert.Contains("Worked out by phbcalc 0.2.0, change. Published figures 2026-11-29; time zones TZDB: ", foot, StringComparison.Ordinal);
        Assert.Contains("Policies: { \"weeks_per_year\": \"52\" }. It is about part 3/16 of the people.", foot, StringComparison.Ordinal);
        Assert.True(foot.IndexOf(new string('a', 64), StringComparison.Ordinal) < foot.IndexOf(new string('b', 64), StringComparison.Ordinal));
        Assert.DoesNotContain("<footer>", ReportPage.Of("Title"), StringComparison.Ordinal);
    }
}
