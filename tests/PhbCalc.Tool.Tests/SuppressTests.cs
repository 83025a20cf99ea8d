using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests;

/// <summary><c>--suppress</c>: results of whole caseloads that may be published.</summary>
public sealed class SuppressTests
{
    [Theory]
    [InlineData("change samples/caseload --rates samples/caseload/change/rates.csv --look-first 4000", "change-groups.csv,change-reasons.csv,change.html,notices.csv,provenance.json")]
    [InlineData("forecast samples/caseload --scenario award=uprate:3%", "forecast.csv,forecast.html,notices.csv,provenance.json")]
    [InlineData("demand samples/caseload", "demand-parts.csv,demand.csv,demand.html,notices.csv,provenance.json")]
    public void Nobody_is_named_and_no_file_is_about_single_people(string typed, string files)
    {
        using Folder folder = new();
        Run run = InProcess.Of([.. typed.Split(' '), "--year", "2026", "--suppress", "5", "--out", folder.Of("out")]);
        string[] written = [.. Directory.EnumerateFiles(folder.Of("out")).Order(StringComparer.Ordinal)];

        Assert.Equal(0, run.ExitStatus);
        Assert.Equal(files, string.Join(',', written.Select(Path.GetFileName)));
        Assert.All([run.Output, .. written.Select(File.ReadAllText)], text => Assert.DoesNotMatch("P0[0-9][0-9]", text));
        Assert.Contains("others", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_of_few_stands_with_others()
    {
        Run run = InProcess.Of("change", "samples/caseload", "--rates", "samples/caseload/change/rates.csv", "--year", "2026", "--suppress", "5");

        Assert.Equal(0, run.ExitStatus);
        Snapshot.Matches(run.Output);
    }

    [Theory]
    [InlineData("change samples/caseload --rates samples/caseload/change/rates.csv --suppress 5 --person P001", "--person tells of single people")]
    [InlineData("forecast samples/caseload --lines --suppress 5", "--lines tells of single people")]
    [InlineData("level samples/areas/north samples/areas/south --damp 0.05 --suppress 5", "--damp tells of single people")]
    [InlineData("demand samples/caseload --suppress 0", "write the fewest people that figures are shown for, from 1 to 1000000")]
    [InlineData("level samples/areas/north samples/areas/south --suppress 5", "publish nothing about so few")]
    public void What_cannot_be_published_is_refused(string typed, string message)
    {
        Run run = InProcess.Of([.. typed.Split(' '), "--year", "2026"]);

        Assert.NotEqual(0, run.ExitStatus);
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
    }
}
