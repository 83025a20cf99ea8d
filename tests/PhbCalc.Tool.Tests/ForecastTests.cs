using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests;

public sealed class ForecastTests
{
    [Fact]
    public void The_sample_caseload_is_forecast_beside_scenarios_and_an_envelope()
    {
        Run run = InProcess.Of("forecast", "samples/caseload", "--year", "2026", "--envelope", "2900000", "--scenario", "award=uprate:4%", "--scenario", "growth=people +3%");

        Assert.Equal(0, run.ExitStatus);
        Snapshot.Matches(run.Output);
    }

    [Fact]
    public void By_funder_and_with_payments_quarter_by_quarter()
    {
        Run run = InProcess.Of("forecast", "samples/budget", "--year", "2026", "--by-funder", "--payments", "--per", "quarter", "--scenario", "before=samples/budget/before");

        Assert.Equal(0, run.ExitStatus);
        Snapshot.Matches(run.Output);
    }

    [Fact]
    public void The_files_add_up_to_what_cost_says()
    {
        using Folder folder = new();
        Run run = InProcess.Of("forecast", "samples/caseload", "--year", "2026", "--lines", "--out", folder.Of("out"));
        Run cost = InProcess.Of("cost", "samples/caseload", "--year", "2026", "--out", folder.Of("cost"));

        Assert.Equal((0, 0), (run.ExitStatus, cost.ExitStatus));
        decimal total = Last(folder.Read("out/forecast-people.csv"));
        Assert.Equal(folder.Read("cost/budgets.csv").TrimEnd().Split('\n').Skip(1).Sum(row => Number(row.Split(',')[9])), total);
        Assert.Equal(total, Last(folder.Read("out/forecast-lines.csv")));
        Assert.Equal(total, folder.Read("out/forecast.csv").Split('\n').Where(row => row.StartsWith("as it is,all,", StringComparison.Ordinal)).Sum(row => Number(row.Split(',')[^1])));
        Assert.Contains("<h1>What it costs, month by month</h1>", folder.Read("out/forecast.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("award", "is not a name and what may come")]
    [InlineData("award=uprate much", "is not a share above -100%")]
    [InlineData("fewer=people -100%", "is not a share above -100%")]
    [InlineData("as it is=people +3%", "appears twice")]
    public void A_scenario_that_cannot_be_read_is_told(string scenario, string expected)
    {
        Run run = InProcess.Of("forecast", "samples/first", "--year", "2026", "--scenario", scenario);

        Assert.Equal(2, run.ExitStatus);
        Assert.Contains(expected, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_of_the_folder_of_a_scenario_name_it()
    {
        using Folder folder = new();
        folder.Write("merged/people.csv", "person_id,start\nP1,soon\n");
        Run run = InProcess.Of("forecast", "samples/first", "--year", "2026", "--scenario", $"merger={folder.Of("merged")}");

        Assert.Equal(2, run.ExitStatus);
        Assert.Contains("merger/people.csv:2 start", run.Errors, StringComparison.Ordinal);
    }

    private static decimal Last(string csv) => csv.TrimEnd().Split('\n').Skip(1).Sum(row => Number(row[(row.LastIndexOf(',') + 1)..]));

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
