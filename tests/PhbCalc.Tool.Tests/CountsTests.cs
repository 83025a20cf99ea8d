using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests;

public sealed class CountsTests
{
    [Fact]
    public void The_sample_caseload_is_counted_as_when_somebody_last_checked_it()
    {
        Run run = InProcess.Of("counts", "samples/caseload", "--year", "2026", "--quarter", "1");

        Assert.Equal(0, run.ExitStatus);
        Snapshot.Matches($"{run.Output}\n{run.Errors}");
    }

    [Fact]
    public void The_file_names_what_is_hidden_and_the_json_has_null()
    {
        using Folder folder = new();
        Run run = InProcess.Of("counts", "samples/caseload", "--year", "2026", "--out", folder.Of("out"));
        Run json = InProcess.Of("counts", "samples/caseload", "--year", "2026", "--format", "json");

        Assert.Equal((0, 0), (run.ExitStatus, json.ExitStatus));
        Assert.StartsWith("by,value,people,total,mean,new,ended,hidden\n", folder.Read("out/counts.csv"), StringComparison.Ordinal);
        Assert.Contains("\"people\": null", json.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--year 2026 --quarter 5", "--quarter is not a quarter of a financial year; write 1 for April to June, 2, 3 or 4.")]
    [InlineData("--from 2026-04-01 --to 2026-06-30 --quarter 1", "--quarter needs a financial year; write --year 2026 too.")]
    public void What_is_no_quarter_is_told(string options, string expected)
    {
        Run run = InProcess.Of(["counts", "samples/caseload", .. options.Split(' ')]);

        Assert.Equal(2, run.ExitStatus);
        Assert.Contains(expected, run.Errors, StringComparison.Ordinal);
    }
}
