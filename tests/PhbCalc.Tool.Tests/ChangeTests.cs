using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests;

public sealed class ChangeTests
{
    private const string NextYear = "samples/caseload/change/rates.csv";

    [Fact]
    public void Next_years_rates_are_told_by_reason_group_and_person()
    {
        Run run = Run.Of("change", "samples/caseload", "--rates", NextYear, "--year", "2026", "--look-first", "4000", "--paid-until", "2026-06-30");

        Assert.Equal(0, run.ExitStatus);
        Snapshot.Matches(run.Output);
    }

    [Fact]
    public void One_person_is_told_line_by_line()
    {
        Run run = Run.Of("change", "samples/caseload", "--rates", NextYear, "--year", "2026", "--person", "P003", "--paid-until", "2026-06-30");

        Assert.Equal(0, run.ExitStatus);
        Snapshot.Matches(run.Output);
    }

    [Fact]
    public void The_files_add_up_and_name_who_is_touched_only()
    {
        using Folder folder = new();
        Run run = Run.Of("change", "samples/caseload", "--rates", NextYear, "--year", "2026", "--out", folder.Of("out"));

        Assert.Equal(0, run.ExitStatus);
        decimal difference = Column(folder.Read("out/changes.csv"), 4);
        Assert.Equal(difference, Column(folder.Read("out/change-reasons.csv"), 3));
        Assert.Equal(difference, Last(folder.Read("out/change-lines.csv")));
        Assert.DoesNotContain("P034", folder.Read("out/changes.csv"), StringComparison.Ordinal);
        Assert.Contains("\"rates.csv\"", folder.Read("out/provenance.json"), StringComparison.Ordinal);
        Assert.Contains("<h1>What changes for everybody</h1>", folder.Read("out/change.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void With_everybody_the_sums_are_those_of_cost()
    {
        Run run = Run.Of("change", "samples/caseload", "--rates", NextYear, "--year", "2026", "--everybody", "--format", "json");
        Run cost = Run.Of("cost", "samples/caseload", "--year", "2026");

        string before = run.Output.Split('\n').Single(line => line.StartsWith("  \"before\"", StringComparison.Ordinal)).Split(':')[1].Trim(' ', ',', '"');
        Assert.Contains($"£{decimal.Parse(before, System.Globalization.CultureInfo.InvariantCulture).ToString("#,##0.00", System.Globalization.CultureInfo.InvariantCulture)}", cost.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_anything_that_changes_it_is_told_what_to_write()
    {
        Run run = Run.Of("change", "samples/caseload", "--year", "2026");

        Assert.Equal(2, run.ExitStatus);
        Assert.Contains("Nothing changes; write a second folder", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_of_both_folders_come_together_with_the_folder_they_are_in()
    {
        using Folder folder = new();
        folder.Write("one/people.csv", "person_id,start\nP1,soon\n");
        folder.Write("two/people.csv", "person_id,start\nP1,later\n");
        Run run = Run.Of("change", folder.Of("one"), folder.Of("two"), "--year", "2026");

        Assert.Equal(2, run.ExitStatus);
        Assert.Contains("before/people.csv:2 start", run.Errors, StringComparison.Ordinal);
        Assert.Contains("after/people.csv:2 start", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Somebody_who_is_in_neither_folder_is_told()
    {
        Run run = Run.Of("change", "samples/budget/before", "samples/budget", "--year", "2026", "--person", "X");

        Assert.Equal(2, run.ExitStatus);
        Assert.Contains("is in neither people.csv", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wage_that_is_assumed_starts_from_the_last_that_is_published()
    {
        Run run = Run.Of("change", "samples/employing", "--uprate", "0.04", "--year", "2027");

        Assert.Equal(0, run.ExitStatus);
        Assert.Contains("Figures of a year that is not published yet are assumed in the budgets of 1 person.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_file_has_to_be_noticed_is_said_once_though_it_is_read_twice()
    {
        Output.CurrentRun run = new();
        run.Report(new("ends early") { File = "visits.csv" });
        run.Report(new("ends early") { File = "visits.csv" });

        Assert.Single(run.AllNotices);
    }

    private static decimal Column(string csv, int column) =>
        csv.TrimEnd().Split('\n').Skip(1).Sum(row => decimal.Parse(row.Split(',')[column], System.Globalization.CultureInfo.InvariantCulture));

    private static decimal Last(string csv) =>
        csv.TrimEnd().Split('\n').Skip(1).Sum(row => decimal.Parse(row[(row.LastIndexOf(',') + 1)..], System.Globalization.CultureInfo.InvariantCulture));
}
