using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests;

public sealed class ChangeTests
{
    private const string NextYear = "samples/caseload/change/rates.csv";

    [Fact]
    public void Next_years_rates_are_told_by_reason_group_and_person()
    {
        Run run = InProcess.Of("change", "samples/caseload", "--rates", NextYear, "--year", "2026", "--look-first", "4000", "--paid-until", "2026-06-30");

        Assert.Equal(0, run.ExitStatus);
        Snapshot.Matches(run.Output);
    }

    [Fact]
    public void One_person_is_told_line_by_line()
    {
        Run run = InProcess.Of("change", "samples/caseload", "--rates", NextYear, "--year", "2026", "--person", "P003", "--paid-until", "2026-06-30");

        Assert.Equal(0, run.ExitStatus);
        Snapshot.Matches(run.Output);
    }

    [Fact]
    public void The_files_add_up_and_name_who_is_touched_only()
    {
        using Folder folder = new();
        Run run = InProcess.Of("change", "samples/caseload", "--rates", NextYear, "--year", "2026", "--out", folder.Of("out"));

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
        Run run = InProcess.Of("change", "samples/caseload", "--rates", NextYear, "--year", "2026", "--everybody", "--format", "json");
        Run cost = InProcess.Of("cost", "samples/caseload", "--year", "2026");

        string before = run.Output.Split('\n').Single(line => line.StartsWith("  \"before\"", StringComparison.Ordinal)).Split(':')[1].Trim(' ', ',', '"');
        Assert.Contains($"£{decimal.Parse(before, System.Globalization.CultureInfo.InvariantCulture).ToString("#,##0.00", System.Globalization.CultureInfo.InvariantCulture)}", cost.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_anything_that_changes_it_is_told_what_to_write()
    {
        Run run = InProcess.Of("change", "samples/caseload", "--year", "2026");

        Assert.Equal(2, run.ExitStatus);
        Assert.Contains("Nothing changes; write a second folder", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_of_both_folders_come_together_with_the_folder_they_are_in()
    {
        using Folder folder = new();
        folder.Write("one/people.csv", "person_id,start\nP1,soon\n");
        folder.Write("two/people.csv", "person_id,start\nP1,later\n");
        Run run = InProcess.Of("change", folder.Of("one"), folder.Of("two"), "--year", "2026");

        Assert.Equal(2, run.ExitStatus);
        Assert.Contains($"{folder.Of("one")}/people.csv:2 start", run.Errors, StringComparison.Ordinal);
        Assert.Contains($"{folder.Of("two")}/people.csv:2 start", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Raised_rates_move_agencies_and_pay_and_the_page_says_what_changed()
    {
        using Folder folder = new();
        Run run = InProcess.Of("change", "samples/caseload", "--year", "2027", "--uprate", "0.041", "--raise-rates", "0.041", "--everybody", "--out", folder.Of("out"));

        Assert.Equal(0, run.ExitStatus);
        Assert.Contains("Rates of visits", folder.Read("out/change.html"), StringComparison.Ordinal);
        Assert.Contains("Rates of pay", folder.Read("out/change.html"), StringComparison.Ordinal);
        Assert.Contains("Before: caseload. After: the same with every rate times 1.041, published figures times 1.041.", folder.Read("out/change.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("no budget changes", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Pay_that_is_raised_by_too_little_is_lifted_to_the_minimum_wage_and_counted()
    {
        Run run = InProcess.Of("change", "samples/caseload", "--year", "2027", "--uprate", "0.08", "--raise-rates", "0.02");

        Assert.Equal(0, run.ExitStatus);
        Assert.Contains("notice: --raise-rates leaves 1 rate of pay in rates.csv under the minimum wage: raised to the minimum wage", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Pay_of_the_team_file_is_raised_too_and_lifted()
    {
        using Folder folder = new();
        folder.Write("one/people.csv", "person_id,start\nP1,2026-04-01\n");
        folder.Write("one/team.csv", "person_id,pa_id,weekly_hours,hourly_pay,frequency\nP1,ann,10,20.00,monthly\nP1,ben,10,12.71,monthly\n");
        Run run = InProcess.Of("change", folder.Of("one"), "--year", "2027", "--uprate", "0.04", "--raise-rates", "0.02", "--person", "P1");

        Assert.Equal(0, run.ExitStatus);
        Assert.Contains("£874.29", run.Output, StringComparison.Ordinal);
        Assert.Contains("£566.57", run.Output, StringComparison.Ordinal);
        Assert.Contains("the pay of 1 PA in team.csv", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_that_are_raised_and_change_nobody_are_told()
    {
        Run run = InProcess.Of("change", "samples/caseload", "--year", "2027", "--uprate", "0.02");

        Assert.Equal(0, run.ExitStatus);
        Assert.Contains("notice: no budget changes: --uprate and --assume raise published figures only", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Pay_under_the_minimum_wage_is_told_once_where_the_rate_is_written()
    {
        Run run = InProcess.Of("change", "samples/caseload", "--year", "2027", "--uprate", "0.04");

        Assert.NotEqual(0, run.ExitStatus);
        Assert.Equal(1, run.Errors.Split('\n').Count(line => line.StartsWith("samples/caseload/rates.csv:88 rate: '£13.10 an hour' is under the minimum wage", StringComparison.Ordinal)));
        Assert.DoesNotContain("after/", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("1000")]
    public void A_share_that_no_rate_can_be_raised_by_is_refused(string share)
    {
        Run run = InProcess.Of("change", "samples/caseload", "--year", "2026", "--raise-rates", share);

        Assert.Equal(2, run.ExitStatus);
        Assert.Contains("is not a share above -1; write 0.04 for 4%", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Somebody_who_is_in_neither_folder_is_told()
    {
        Run run = InProcess.Of("change", "samples/budget/before", "samples/budget", "--year", "2026", "--person", "X");

        Assert.Equal(2, run.ExitStatus);
        Assert.Contains("is in neither people.csv", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wage_that_is_assumed_starts_from_the_last_that_is_published()
    {
        Run run = InProcess.Of("change", "samples/employing", "--uprate", "0.04", "--year", "2027");

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
