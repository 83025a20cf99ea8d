using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests;

public sealed class SenseCheckTests
{
    [Fact]
    public void The_sample_caseload_is_checked_as_when_somebody_last_looked()
    {
        Run run = InProcess.Of("sense-check", "samples/caseload", "--year", "2026");

        Assert.Equal(0, run.ExitStatus);
        Snapshot.Matches(run.Output);
    }

    [Fact]
    public void One_person_is_shown_with_every_sum_and_where_the_difference_comes_from()
    {
        Run run = InProcess.Of("sense-check", "samples/caseload", "--year", "2026", "--person", "P001", "--envelope", "2400000");

        Assert.Equal(0, run.ExitStatus);
        Assert.Contains("What care cost", run.Output, StringComparison.Ordinal);
        Assert.Contains("Points", run.Output, StringComparison.Ordinal);
        Snapshot.Matches(run.Output);
    }

    [Fact]
    public void Each_sum_is_a_row_and_somebody_without_an_indicative_sum_says_why()
    {
        using Folder folder = new();
        Run run = InProcess.Of("sense-check", "samples/budget", "--year", "2026", "--before", "samples/budget/before", "--out", folder.Of("out"));

        Assert.Equal(0, run.ExitStatus);
        Assert.Contains("MAYA-1,,,,,,,\"The files give no indicative sum for the person: no points, clusters or contacts.\"", folder.Read("out/sense-checks.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pack_has_a_page_for_whoever_goes_to_a_panel_or_for_the_one_who_is_asked_for()
    {
        using Folder folder = new();
        Run run = InProcess.Of("sense-check", Repository.File("samples", "caseload"), "--year", "2026", "--pack", "--out", folder.Of("all"));
        Run one = InProcess.Of("sense-check", Repository.File("samples", "caseload"), "--year", "2026", "--person", "P001", "--pack", "--out", folder.Of("one"));
        Run none = InProcess.Of("sense-check", Repository.File("samples", "caseload"), "--year", "2026", "--pack");

        Assert.Equal((0, 0, 2), (run.ExitStatus, one.ExitStatus, none.ExitStatus));
        string pack = folder.Read("all/panel-pack.html");
        string[] toPanel = [.. folder.Read("all/sense-checks.csv").Split('\n').Skip(1).Where(row => row.Contains(",to_panel,", StringComparison.Ordinal) || row.Contains(",,,,,,", StringComparison.Ordinal)).Select(row => row.Split(',')[0]).Distinct()];
        Assert.Equal(toPanel.Length, pack.Split("<section class=\"panel\"").Length - 1);
        Assert.DoesNotContain("aria-label=\"P001\"", pack, StringComparison.Ordinal);
        Assert.Contains("Within what is accepted as it is.", folder.Read("one/panel-pack.html"), StringComparison.Ordinal);
        Assert.Contains($"To the panel: {folder.Read("all/sense-checks.csv").Split('\n').Where(row => row.Contains(",to_panel,", StringComparison.Ordinal)).Select(row => row.Split(',')[0]).Distinct().Count()} of 42 people. Not checked: 2. ", pack, StringComparison.Ordinal);
        Assert.Contains("Made from absences.csv, actual.csv, answers.csv", pack, StringComparison.Ordinal);
        Assert.Contains("--pack writes a file; write --out DIR too.", none.Errors, StringComparison.Ordinal);
    }
}
