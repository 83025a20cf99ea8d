using PhbCalc.BlockContracts;
using PhbCalc.Reports;
using PhbCalc.TestSupport;

namespace PhbCalc.Docs;

/// <summary>The example of docs/packages/PhbCalc.Reports.md runs as it stands there.</summary>
public sealed class PackagePageTests
{
    [Fact]
    public void The_example_is_the_code_that_is_compiled_here_and_writes_a_page()
    {
        string before = Directory.GetCurrentDirectory();
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            Directory.SetCurrentDirectory(folder);
            Run();
            Assert.Contains("Day services", File.ReadAllText("page.html"), StringComparison.Ordinal);
        }
        finally
        {
            Directory.SetCurrentDirectory(before);
            Directory.Delete(folder, recursive: true);
        }

        string readme = File.ReadAllText(Repository.File("docs", "packages", "PhbCalc.Reports.md")).ReplaceLineEndings("\n");
        Assert.Equal(Page.Code("PackagePageTests.cs").Replace("using PhbCalc.TestSupport;\n", string.Empty, StringComparison.Ordinal), Page.Block(readme, "snippet: a page"));
    }

    private static void Run()
    {
        // begin
        BlockContract contract = BlockContract.OfValues(new LocalDate(2026, 4, 1), [Money.FromPounds(1_000_000m), Money.FromPounds(1_020_000m)]);
        SteppedRelease release = new(contract, GuaranteeSchedule.Linear(start: new Ratio(4, 5), step: new Ratio(1, 5)));

        using FileStream page = File.Create("page.html");
        ReleaseReport.Write(page, release.Release(ReleasePer.Year), contractName: "Day services");
        // end
    }
}
