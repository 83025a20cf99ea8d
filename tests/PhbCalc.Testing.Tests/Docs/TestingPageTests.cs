using System.Text.RegularExpressions;
using PhbCalc.Docs;
using PhbCalc.Testing.Calculations;
using PhbCalc.Testing.Rows;
using PhbCalc.TestSupport;

namespace PhbCalc.Testing.Tests.Docs;

/// <summary>What docs/testing.md, with the pages below it, shows is what happens.</summary>
public sealed partial class TestingPageTests
{
    private static readonly string Document = Page.Topic("testing");

    public static TheoryData<string> Files => [.. CasesMark().Matches(Document).Select(mark => mark.Groups["name"].Value)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Cases_are_green_or_say_what_the_page_says(string name)
    {
        string shown = CaseRun.Of(Page.Block(Document, $"cases: {name}") + "\n");

        if (Document.Contains($"<!-- red: {name} -->", StringComparison.Ordinal))
        {
            Assert.Equal(Page.Block(Document, $"red: {name}"), shown.TrimEnd());
        }
        else
        {
            Assert.All(shown.TrimEnd().Split("\n\n"), row => Assert.EndsWith(": green", row, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_examples_are_the_code_that_is_compiled_here()
    {
        Assert.Equal(Page.Code("AssertionsOnThePage.cs"), Page.Block(Document, "snippet: assertions"));
        Assert.Equal(Page.Code("LawsOnThePage.cs"), Page.Block(Document, "snippet: laws"));
        Assert.Equal(Page.Code("ModelLawsOnThePage.cs"), Page.Block(Document, "snippet: model laws"));
    }

    [Theory]
    [InlineData("PhbCalc.Testing.Xunit")]
    [InlineData("PhbCalc.Testing.Xunit3")]
    public void The_rows_that_a_package_shows_are_green(string package)
    {
        string readme = File.ReadAllText(Repository.File("docs", "packages", $"{package}.md")).ReplaceLineEndings("\n");
        string shown = CaseRun.Of(Page.Block(readme, "cases: mornings") + "\n");

        Assert.Equal("cases.csv:3 on weekdays: green\n\ncases.csv:4 two carers: green", shown.TrimEnd());
    }

    [Fact]
    public void The_assertions_that_the_package_shows_are_those_of_the_page() => Assert.Equal(
        Page.Block(Document, "snippet: assertions"),
        Page.Block(File.ReadAllText(Repository.File("docs", "packages", "PhbCalc.Testing.md")).ReplaceLineEndings("\n"), "snippet: assertions"));

    [Fact]
    public void A_broken_law_is_shown_as_the_page_shows_it() =>
        Assert.Equal(Page.Block(Document, "output of: laws"), Assert.Throws<CheckFailedException>(LawsOnThePage.Run).Message);

    [Fact]
    public void A_broken_law_of_models_is_shown_as_the_page_shows_it() =>
        Assert.Equal(Page.Block(Document, "output of: model laws"), CostingModelLawsTests.Broken(SomeModels.OutOfAPot()));

    [Fact]
    public void Every_column_is_on_the_page()
    {
        foreach (Calculation calculation in AllCalculations.All)
        {
            string section = Document.Split($"\n## {calculation.Name}\n")[1].Split("\n## ")[0];
            string[] named = [.. Word().Matches(section).Select(word => word.Groups["word"].Value)];
            string[] everywhere = [CaseColumns.Folder, CaseColumns.PersonId, CasePeriod.Year, "pa_id", .. AllCalculations.All.Select(own => own.Name)];

            Assert.Equal(
                calculation.Inputs.Except(everywhere).Concat(calculation.Outputs).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
                named.Except(everywhere).Where(word => AllCalculations.All.Any(own => own.Inputs.Contains(word) || own.Outputs.Contains(word))).Order(StringComparer.Ordinal).Distinct(StringComparer.Ordinal));
        }
    }

    [GeneratedRegex("<!-- cases: (?<name>.*?) -->", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex CasesMark();

    [GeneratedRegex("`(?<word>[a-z_]+)`", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Word();
}
