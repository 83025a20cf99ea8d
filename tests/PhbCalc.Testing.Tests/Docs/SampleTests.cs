using System.Text.RegularExpressions;
using System.Xml.Linq;
using PhbCalc.TestSupport;

namespace PhbCalc.Testing.Tests.Docs;

/// <summary>The folder that analysts copy does what its README says, with the packages that are tested here.</summary>
public sealed partial class SampleTests
{
    private static readonly string Readme = File.ReadAllText(Sample("README.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Its_rows_are_as_many_as_the_README_says_and_all_green()
    {
        string[] files = [.. CasesMark().Matches(File.ReadAllText(Sample("BudgetTests.cs"))).Select(mark => mark.Groups["path"].Value)];
        CostingCase[] rows = [.. files.SelectMany(file => CaseRun.Rows(Sample(file)))];

        Assert.All(rows, row => Assert.Null(CaseRun.Problem(row)));
        Assert.Contains($"`Passed! - Failed: 0, Passed: {rows.Length}`", Readme, StringComparison.Ordinal);
        Assert.All(files, file => Assert.Contains($"| {file} |", Readme, StringComparison.Ordinal));
    }

    [Fact]
    public void The_red_row_that_the_README_shows_is_what_is_read()
    {
        using TemporaryFolder folder = new();
        string cases = File.ReadAllText(Sample("cases/agency-weekend.csv")).Replace("2*1.5*48.00", "2*1.5*48.50", StringComparison.Ordinal);
        string? problem = Assert.Single(CaseRun.Rows(folder.Write("agency-weekend.csv", cases)).Select(CaseRun.Problem).OfType<string>());
        string shown = Readme.Split("Error Message:\n")[1].Split("   ```")[0];

        Assert.Equal(Plain(problem), Plain(shown));
    }

    [Fact]
    public void It_asks_for_the_versions_that_are_used_here()
    {
        Dictionary<string, string> here = References(Repository.File("Directory.Packages.props"), "PackageVersion");
        here["PhbCalc.Testing.Xunit"] = XDocument.Load(Repository.File("Directory.Build.props")).Descendants("Version").Single().Value;

        Assert.All(References(Sample("Analyst.csproj"), "PackageReference"), asked => Assert.Equal(here[asked.Key], asked.Value));
    }

    private static Dictionary<string, string> References(string project, string kind) =>
        XDocument.Load(project).Descendants(kind).ToDictionary(own => own.Attribute("Include")!.Value, own => own.Attribute("Version")!.Value, StringComparer.Ordinal);

    private static string Sample(string file) => Repository.File("samples", "analyst", file);

    private static string Plain(string text) => string.Join('\n', text.Trim().Split('\n').Select(line => line.Trim()));

    [GeneratedRegex("CostingCases\\(\"(?<path>[^\"]*)\"\\)", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex CasesMark();
}
