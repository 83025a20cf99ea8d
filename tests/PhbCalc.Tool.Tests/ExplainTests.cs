using PhbCalc.Data.Json;
using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests;

public class ExplainTests
{
    private const string NotRead = "notice: not read: actual.csv, answers.csv, questionnaire.csv, table.csv, which other verbs read";

    [Fact]
    public void One_person_is_explained_line_by_line()
    {
        Run run = InProcess.Of("explain", "samples/caseload", "--person", "P012", "--year", "2026");

        Assert.Equal((0, NotRead), (run.ExitStatus, run.Errors.TrimEnd()));
        Snapshot.Matches(run.Output);
    }

    [Fact]
    public void A_person_whose_dates_miss_the_period_is_explained_too()
    {
        Run run = InProcess.Of("explain", "samples/caseload", "--person", "P040", "--year", "2026");

        Assert.Equal((0, NotRead), (run.ExitStatus, run.Errors.TrimEnd()));
        Snapshot.Matches(run.Output);
    }

    [Fact]
    public void Twenty_eight_nights_at_a_price_for_the_year_are_not_28_years()
    {
        using Folder folder = new([.. Folder.Sound, ("items.csv", "person_id,item_id,category,amount,unit,quantity\nP1,i1,respite,148,year,28\n")]);

        Assert.Matches("\n  respite +28 x 1 year +£148.00/year +£4,144.00\n", InProcess.Of("explain", folder.Path, "--person", "P1", "--year", "2026").Output);
    }

    /// <summary>Of a person with PAs, each kind of cost is a row over its pay periods; the sums of each pay period are above, and --lines has every line.</summary>
    [Fact]
    public void Of_a_team_what_repeats_stands_together_and_every_line_can_be_had()
    {
        string[] together = InProcess.Of("explain", "samples/caseload", "--person", "P017", "--year", "2026").Output.Split('\n');
        string[] each = InProcess.Of("explain", "samples/caseload", "--person", "P017", "--year", "2026", "--lines").Output.Split('\n');

        Assert.InRange(together.Length, 100, 150);
        Assert.InRange(each.Length, 300, 310);
        Assert.Contains("  A row for each kind of cost, over its pay periods; --lines shows every line of each, with its hours and rates.", together);
        Assert.Equal(3, together.Count(line => line.StartsWith("  Pay for work ", StringComparison.Ordinal)));
        Assert.Equal(36, each.Count(line => line.StartsWith("  Pay for work ", StringComparison.Ordinal)));
        Assert.Equal(each.Where(IsSum).Select(LastWord), together.Where(IsSum).Select(LastWord));
        Assert.Equal(each.Where(IsPayPeriod), together.Where(IsPayPeriod));

        static bool IsSum(string line) => line.StartsWith("  Sum ", StringComparison.Ordinal) || line.StartsWith("  Total", StringComparison.Ordinal);
        static string LastWord(string line) => line[(line.LastIndexOf(' ') + 1)..];
        static bool IsPayPeriod(string line) => line.Contains(" to 20", StringComparison.Ordinal) && line.Contains(" A ", StringComparison.Ordinal);
    }

    [Fact]
    public void A_team_in_which_little_repeats_is_explained_as_when_somebody_last_checked_it()
    {
        Run run = InProcess.Of("explain", "samples/employing", "--person", "E001", "--year", "2026");

        Assert.Equal(0, run.ExitStatus);
        Snapshot.Matches(run.Output);
    }

    [Fact]
    public void Json_reads_back_as_a_budget()
    {
        Run run = InProcess.Of("explain", "samples/caseload", "--person", "P012", "--year", "2026", "--format", "json");

        Assert.Equal("P012", BudgetJson.V1.Parse(run.Output).PersonId);
        Assert.Equal(run.Output, BudgetJson.V1.Text(BudgetJson.V1.Parse(run.Output)));
    }

    [Fact]
    public void Csv_is_the_lines_of_the_person()
    {
        string all = InProcess.Of("cost", "samples/caseload", "--year", "2026", "--lines", "--format", "csv").Output;
        string one = InProcess.Of("explain", "samples/caseload", "--person", "P012", "--year", "2026", "--format", "csv").Output;

        Assert.Equal(all.Split('\n').Where(row => row.StartsWith("P012,", StringComparison.Ordinal)), one.TrimEnd().Split('\n').Skip(1));
    }

    [Fact]
    public void An_unknown_person_is_refused()
    {
        Run run = InProcess.Of("explain", "samples/caseload", "--person", "p012", "--year", "2026");

        Assert.Equal((2, ""), (run.ExitStatus, run.Output));
        Assert.Equal("--person: 'p012' is not in people.csv; write an id that is in it, capitals included.", run.Errors.Split('\n')[0].TrimEnd());
    }
}
