using PhbCalc.BlockContracts;
using PhbCalc.Data.Json;
using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests;

/// <summary>A block contract released step by step (spec 6; spec 8, verb release).</summary>
public sealed class ReleaseTests
{
    private const string Header = "period_start,value,guaranteed,released,phb_spend,double_running,unspent\n";

    /// <summary>£1,000,000.00 a year over five years.</summary>
    private const string Million = "year_start,value\n2026-04-01,1000000\n2027-04-01,1000000\n2028-04-01,1000000\n2029-04-01,1000000\n2030-04-01,1000000\n";

    [Theory]
    [InlineData("linear", "800000.00 600000.00 400000.00 200000.00 0.00")]
    [InlineData("geometric", "800000.00 640000.00 512000.00 409600.00 327680.00")]
    public void The_worked_figures_of_Leeds_come_out(string mode, string guaranteed)
    {
        using Folder folder = new(("contract.csv", Million));
        Run run = InProcess.Of("release", folder.Of("contract.csv"), "--mode", mode, "--start", "0.8", "--step", "0.2", "--format", "csv");

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.Equal(guaranteed, string.Join(' ', run.Output.Split('\n')[1..6].Select(row => row.Split(',')[2])));
    }

    [Fact]
    public void What_is_spent_beyond_the_release_is_paid_twice()
    {
        using Folder folder = new(("contract.csv", "year_start,value,guaranteed_share,phb_spend\n2026-04-01,500000,4/5,140000\n"));

        Assert.Equal(
            $"{Header}2026-04-01,500000.00,400000.00,100000.00,140000.00,40000.00,0.00\n",
            InProcess.Of("release", folder.Of("contract.csv"), "--format", "csv").Output);
    }

    [Theory]
    [InlineData("2026-04-01,83333.33,66666.67,16666.66,,,", "2026-05-01,83333.34,66666.66,16666.68,,,", "--per", "month")]
    [InlineData("2026-04-01,82191.78,65753.42,16438.36,,,", "2026-05-01,84931.51,67945.21,16986.30,,,", "--per", "month", "--phasing", "days")]
    [InlineData("2026-04-01,250000.00,200000.00,50000.00,,,", "2026-07-01,250000.00,200000.00,50000.00,,,", "--per", "quarter")]
    [InlineData("2026-04-01,1000000.00,800000.00,200000.00,,,", "2027-04-01,1000000.00,750000.00,250000.00,,,", "--floor", "0.75")]
    public void It_is_shown_by_what_is_asked_for(string first, string second, params string[] options)
    {
        using Folder folder = new(("contract.csv", Million));
        Run run = InProcess.Of(["release", folder.Of("contract.csv"), "--mode", "linear", "--start", "0.8", "--step", "0.2", "--format", "csv", .. options]);

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.StartsWith($"{Header}{first}\n{second}\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_policy_may_let_shares_rise_and_phase_by_days_and_the_command_line_comes_before_it()
    {
        using Folder folder = new(
            ("contract.csv", "year_start,value,guaranteed_share\n2026-04-01,3650,0\n2027-04-01,3650,1\n"),
            ("policy.json", "{ \"phasing\": \"days\", \"allow_rising_shares\": true }"));
        string[] arguments = ["release", folder.Of("contract.csv"), "--policy", folder.Of("policy.json"), "--per", "month", "--format", "csv"];

        Assert.Contains("\n2026-04-01,300.00,0.00,300.00,,,\n", InProcess.Of(arguments).Output, StringComparison.Ordinal);
        Assert.Contains("\n2026-04-01,304.17,0.00,304.17,,,\n", InProcess.Of([.. arguments, "--phasing", "equal"]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void It_prints_every_period_their_sums_and_that_the_other_side_is_not_known() =>
        Snapshot.Matches(InProcess.Of("release", "samples/leeds/contract.csv").Output);

    [Theory]
    [InlineData("2026-04-01,500000.00,300000.00,200000.00,190000.00,0.00,10000.00", "2026", "year")]
    [InlineData("2028-04-01,125000.00,25000.00,100000.00,97500.00,0.00,2500.00\n2028-07-01,125000.00,25000.00,100000.00,97500.00,0.00,2500.00\n2028-10-01,125000.00,25000.00,100000.00,97500.00,0.00,2500.00\n2029-01-01,125000.00,25000.00,100000.00,97500.00,0.00,2500.00", "2028", "quarter")]
    public void One_financial_year_of_it_is_shown_by_itself(string rows, string year, string per) =>
        Assert.Equal($"{Header}{rows}\n", InProcess.Of("release", "samples/leeds/contract.csv", "--year", year, "--per", per, "--format", "csv").Output);

    [Fact]
    public void What_is_printed_of_one_year_adds_up_to_that_year() =>
        Snapshot.Matches(InProcess.Of("release", "samples/leeds/contract.csv", "--year", "2026", "--per", "quarter").Output);

    [Fact]
    public void What_is_explained_of_one_year_adds_up_to_that_year() =>
        Snapshot.Matches(InProcess.Of("release", "samples/leeds/contract.csv", "--year", "2025", "--per", "quarter", "--explain").Output);

    [Fact]
    public void Files_of_one_year_hold_that_year()
    {
        using Folder folder = new();
        Run run = InProcess.Of("release", "samples/leeds/contract.csv", "--year", "2027", "--per", "month", "--format", "json", "--out", folder.Of("out"));

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        ReleasePlan plan = ReleaseJson.V1.Parse(folder.Read("out/release.json"));
        Assert.Equal((12, new FinancialYear(2027), Money.FromPounds(300_000m)), (plan.Periods.Count, plan.FinancialYear, plan.Total.Released));
        string page = folder.Read("out/release.html");
        Assert.Contains("Of £500,000.00 in 2027/28 £200,000.00 stays guaranteed, and £300,000.00 is released.", page, StringComparison.Ordinal);
        Assert.Contains("Mar 2028", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Apr 2028", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_that_is_not_of_the_contract_is_refused_with_those_that_are()
    {
        Run run = InProcess.Of("release", "samples/leeds/contract.csv", "--year", "2024");

        Assert.Equal(
            (2, "", "year: '2024/25' is not a financial year in which a year of the contract starts; write one of 2025/26, 2026/27, 2027/28, 2028/29, 2029/30\n"),
            (run.ExitStatus, run.Output, run.Errors));
    }

    [Fact]
    public void It_explains_on_request()
    {
        Run run = InProcess.Of("release", "samples/leeds/contract.csv", "--explain");

        Assert.StartsWith("Block contract from 2025-04-01 to 2030-03-31, released step by step", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("json")]
    public void Results_go_to_files_with_a_report_to_look_at(string format)
    {
        using Folder folder = new();
        Run run = InProcess.Of("release", "samples/leeds/contract.csv", "--format", format, "--out", folder.Of("out"));

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.Equal(run.Output, folder.Read($"out/release.{format}"));
        Assert.Equal(new[] { $"release.{format}", "release.html", $"notices.{format}", "provenance.json" }.Order(StringComparer.Ordinal), Directory.EnumerateFiles(folder.Of("out")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Contains("<h2>Month by month</h2>", folder.Read("out/release.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_that_cannot_be_replaced_is_said_with_what_to_do()
    {
        using Folder folder = new();
        Directory.CreateDirectory(folder.Of("out/release.csv"));
        Run run = InProcess.Of("release", "samples/leeds/contract.csv", "--out", folder.Of("out"));

        Assert.Equal((2, ""), (run.ExitStatus, run.Output));
        Assert.EndsWith("Nothing was written; if another program has the file open, close it there and try again.\n", run.Errors, StringComparison.Ordinal);
        Assert.Equal("release.csv", Path.GetFileName(Assert.Single(Directory.EnumerateFileSystemEntries(folder.Of("out")))));
    }

    [Fact]
    public void Every_fault_of_the_contract_is_reported_at_its_row_and_nothing_is_written()
    {
        using Folder folder = new(("contract.csv", "year_start,value,guaranteed_share,phb_spend\n2026-04-01,-1,0.8,\n2028-04-01,x,0.9,1\n01/04/2028,1,2,1\n"));
        Run run = InProcess.Of("release", folder.Of("contract.csv"), "--out", folder.Of("out"));

        Assert.Equal((2, ""), (run.ExitStatus, run.Output));
        Assert.False(Directory.Exists(folder.Of("out")));
        Snapshot.Matches(run.Errors);
    }

    [Theory]
    [InlineData("The guaranteed share is missing; fill in guaranteed_share for each year, or write --mode linear --start 0.8 --step 0.2.")]
    [InlineData("--mode needs --start and --step, such as --start 0.8 --step 0.2.", "--mode", "linear", "--start", "0.8")]
    [InlineData("--start, --step and --floor go with --mode; write --mode linear or --mode geometric, too.", "--start", "0.8", "--step", "0.2")]
    [InlineData("A geometric share has no --floor: it never reaches zero. Leave --floor out, or write --mode linear.", "--mode", "geometric", "--start", "0.8", "--step", "0.2", "--floor", "0")]
    [InlineData("--start: '80%' is not a share; write it like 0.8 or 4/5.", "--mode", "linear", "--start", "80%", "--step", "0.2")]
    [InlineData("schedule, start: '8' is not a share; write a number from 0 to 1, such as 0.8 or 4/5", "--mode", "linear", "--start", "8", "--step", "0.2")]
    [InlineData("Argument 'straight' not recognized.", "--mode", "straight", "--start", "0.8", "--step", "0.2")]
    [InlineData("Argument 'week' not recognized.", "--mode", "linear", "--start", "0.8", "--step", "0.2", "--per", "week")]
    public void What_does_not_fit_together_is_said_and_ends_with_status_2(string message, params string[] options)
    {
        using Folder folder = new(("contract.csv", Million));
        Run run = InProcess.Of(["release", folder.Of("contract.csv"), .. options]);

        Assert.Equal((2, ""), (run.ExitStatus, run.Output));
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_states_the_shares_goes_without_a_mode()
    {
        Run run = InProcess.Of("release", "samples/leeds/contract.csv", "--mode", "linear", "--start", "0.8", "--step", "0.2");

        Assert.Equal((2, "", "The file has guaranteed_share, and --mode is given too; leave out one or the other.\n"), (run.ExitStatus, run.Output, run.Errors));
    }

    [Fact]
    public void A_file_that_is_not_there_is_said() =>
        Assert.Equal("There is no file 'no/contract.csv'; write the path of a file.\n", InProcess.Of("release", "no/contract.csv").Errors);
}
