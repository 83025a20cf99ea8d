using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests;

public sealed class HistoryTests
{
    [Fact]
    public void The_sample_is_compared_with_the_folder_before()
    {
        Run run = InProcess.Of("history", "samples/budget", "--before", "samples/budget/before", "--year", "2026");

        Assert.Equal(0, run.ExitStatus);
        Snapshot.Matches(run.Output);
    }

    [Fact]
    public void One_person_is_told_line_by_line_why_the_budget_changed()
    {
        Run run = InProcess.Of("history", "samples/budget", "--before", "samples/budget/before", "--year", "2026", "--person", "MAYA-1");

        Assert.Equal(0, run.ExitStatus);
        Snapshot.Matches(run.Output);
    }

    [Fact]
    public void The_reasons_in_the_files_sum_to_the_difference_and_the_json_has_them_too()
    {
        using Folder folder = new();
        Run run = InProcess.Of("history", "samples/budget", "--before", "samples/budget/before", "--year", "2026", "--out", folder.Of("out"));
        Run json = InProcess.Of("history", "samples/budget", "--before", "samples/budget/before", "--year", "2026", "--format", "json");

        Assert.Equal((0, 0), (run.ExitStatus, json.ExitStatus));
        decimal difference = folder.Read("out/history.csv").TrimEnd().Split('\n').Skip(1).Sum(row => Number(row.Split(',')[4]));
        decimal reasons = folder.Read("out/history-lines.csv").TrimEnd().Split('\n').Skip(1).Sum(row => Number(row[(row.LastIndexOf(',') + 1)..]));
        Assert.Equal(difference, reasons);
        Assert.Contains("\"kind\": \"rate\"", json.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Somebody_who_is_in_neither_folder_is_told()
    {
        Run run = InProcess.Of("history", "samples/budget", "--before", "samples/budget/before", "--year", "2026", "--person", "X");

        Assert.Equal(2, run.ExitStatus);
        Assert.Contains("is in neither people.csv", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("history samples/caseload --before samples/budget --year 2026", true)]
    [InlineData("sense-check samples/caseload --before samples/budget --year 2026", true)]
    [InlineData("sense-check samples/budget --before samples/budget/before --year 2026", false)]
    [InlineData("history samples/budget --before samples/budget/before --year 2026", false)]
    [InlineData("sense-check samples/caseload --year 2026", false)]
    public void An_earlier_folder_with_nobody_in_common_is_told_of(string arguments, bool isTold)
    {
        Run run = InProcess.Of(arguments.Split(' '));

        Assert.Equal(0, run.ExitStatus);
        Assert.Equal(isTold, run.Errors.Contains("notice: the folder of --before has nobody in common with this one: nothing is compared with it; is it the right folder?\n", StringComparison.Ordinal));
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
