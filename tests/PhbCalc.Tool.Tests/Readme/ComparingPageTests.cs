using System.Text.RegularExpressions;
using PhbCalc.Data;
using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests.Readme;

/// <summary>What docs/comparing.md, with the pages below it, shows is what the library says.</summary>
public sealed partial class ComparingPageTests
{
    private const string Snippet = "comparing models";

    private static readonly string Document = Page.Topic("comparing");

    [Fact]
    public void The_example_is_the_code_that_is_compiled_here() => Assert.Equal(Page.Code("ComparingModels.cs"), Page.Block(Document, $"snippet: {Snippet}"));

    [Fact]
    public void The_example_of_a_route_is_compiled_here_and_prints_what_the_page_says()
    {
        Assert.Equal(Page.Code("ARouteInAProgram.cs"), Page.Block(Document, "snippet: a route"));
        Assert.Equal(Page.Printed(ARouteInAProgram.Run), Page.Block(Document, "output of: a route"));
    }

    [Fact]
    public void The_example_prints_what_the_page_says() => Assert.Equal(Page.Printed(ComparingModels.Run), Page.Block(Document, $"output of: {Snippet}"));

    [Fact]
    public void The_example_over_a_folder_runs_as_the_page_has_it()
    {
        using MemoryStream page = new();
        ComparingOverAFolder.Run(Repository.File("samples", "caseload"), page);

        Assert.Equal(Page.Code("ComparingOverAFolder.cs"), Page.Block(Document, "snippet: comparing over a folder"));
        Assert.Contains("<dd>£5,000.00 a year for each visit of the plan.</dd>", System.Text.Encoding.UTF8.GetString(page.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_model_that_the_command_knows_has_its_row() =>
        Assert.Equal(CaseloadModels.Names, Row().Matches(Document).Select(row => row.Groups["name"].Value));

    [GeneratedRegex("^\\| `(?<name>[a-z-]+)` \\|", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 5000)]
    private static partial Regex Row();
}
