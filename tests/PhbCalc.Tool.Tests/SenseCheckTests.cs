using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests;

public sealed class SenseCheckTests
{
    [Fact]
    public void The_sample_caseload_is_checked_as_when_somebody_last_looked()
    {
        Run run = Run.Of("sense-check", "samples/caseload", "--year", "2026");

        Assert.Equal(0, run.ExitStatus);
        Snapshot.Matches(run.Output);
    }

    [Fact]
    public void One_person_is_shown_with_every_sum_and_where_the_difference_comes_from()
    {
        Run run = Run.Of("sense-check", "samples/caseload", "--year", "2026", "--person", "P001", "--envelope", "2400000");

        Assert.Equal(0, run.ExitStatus);
        Assert.Contains("What care cost", run.Output, StringComparison.Ordinal);
        Assert.Contains("Points", run.Output, StringComparison.Ordinal);
        Snapshot.Matches(run.Output);
    }

    [Fact]
    public void Each_sum_is_a_row_and_somebody_without_an_indicative_sum_says_why()
    {
        using Folder folder = new();
        Run run = Run.Of("sense-check", "samples/budget", "--year", "2026", "--before", "samples/budget/before", "--out", folder.Of("out"));

        Assert.Equal(0, run.ExitStatus);
        Assert.Contains("MAYA-1,,,,,,,\"The files give no indicative sum for the person: no points, clusters or contacts.\"", folder.Read("out/sense-checks.csv"), StringComparison.Ordinal);
    }
}
