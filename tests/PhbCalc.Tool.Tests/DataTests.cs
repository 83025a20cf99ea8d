namespace PhbCalc.Tool.Tests;

public sealed class DataTests
{
    [Fact]
    public void Every_figure_is_listed_with_the_days_for_which_it_is_published()
    {
        Run run = InProcess.Of("data");

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.Matches("(?m)^ *minimum-wage +2013-10-01 *\n *National Minimum Wage and National Living Wage +2027-03-31 *$", run.Output);
        Assert.Matches("(?m)^ *statutory-holiday +2009-04-01 *\n *Statutory holiday +until changed *$", run.Output);
        Assert.Matches("(?m)^  minimum-wage +National Minimum Wage and National Living Wage +2013-10-01 +2027-03-31 *$", InProcess.On(140, ["data"]).Output);
    }

    [Fact]
    public void A_figure_is_shown_on_a_day_with_its_source()
    {
        Run run = InProcess.Of("data", "employment-allowance", "--on", "2026-04-06", "--format", "csv");

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        string[] lines = run.Output.TrimEnd().Split('\n');
        Assert.Equal("name,key,value,unit,valid_from,valid_to,source,confidence,checked_on", lines[0]);
        Assert.StartsWith("employment-allowance,,10500.00", Assert.Single(lines[1..]), StringComparison.Ordinal);
        Assert.EndsWith(",2026-11-21", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Sources_stand_below_the_rows_each_once()
    {
        string[] lines = [.. InProcess.Of("data", "minimum-wage", "--on", "2026-04-06").Output.Split('\n').Select(line => line.Trim())];

        Assert.Contains(lines, line => line.StartsWith("National Living Wage", StringComparison.Ordinal) && line.Contains(" 12.71 ", StringComparison.Ordinal) && line.EndsWith(']'));
        Assert.StartsWith("[1] ", Assert.Single(lines, line => line.StartsWith("[1] ", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith("[1] ", StringComparison.Ordinal) && line.Contains("checked on 2026-", StringComparison.Ordinal));
    }

    [Fact]
    public void Tables_of_figures_fit_80_columns_in_a_pipe_too() =>
        Assert.All(InProcess.Of("data", "--on", "2026-04-06").Output.Split('\n').Select(line => line.TrimEnd()).Where(line => line.StartsWith('─')), line => Assert.True(line.Length <= 80, line));

    [Fact]
    public void Json_says_which_figures_they_are() =>
        Assert.Contains("\"format\": \"phbcalc.figures.v1\"", InProcess.Of("data", "minimum-wage", "--format", "json").Output, StringComparison.Ordinal);

    [Fact]
    public void A_day_that_is_not_published_is_refused_with_the_days_known_and_the_last_value()
    {
        Run run = InProcess.Of("data", "minimum-wage", "--on", "2027-04-01");

        Assert.Equal((2, ""), (run.ExitStatus, run.Output));
        Assert.Contains("2027-04-01", run.Errors, StringComparison.Ordinal);
        Assert.Contains("2013-10-01 to 2027-03-31; the last value is National Living Wage (21 and over): 12.71 pounds an hour", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void All_figures_of_a_day_name_those_that_are_not_published() =>
        Assert.Contains(
            "Not published for that day: minimum-wage, agenda-for-change-pay, homecare-minimum-price, nhs-cost-uplift, mental-health-cluster-day-cost-anchors, mental-health-national-cost-collection-2024-25.",
            InProcess.Of("data", "--on", "2027-04-01").Output, StringComparison.Ordinal);

    [Fact]
    public void An_unknown_name_is_answered_with_the_nearest() =>
        Assert.Contains("did you mean 'minimum-wage'?", InProcess.Of("data", "minimum-wages").Errors, StringComparison.Ordinal);

    [Fact]
    public void Figures_that_are_assumed_are_marked()
    {
        Run run = InProcess.Of("data", "minimum-wage", "--on", "2027-04-01", "--uprate", "0.03", "--format", "csv");

        Assert.Equal(0, run.ExitStatus);
        Assert.All(run.Output.TrimEnd().Split('\n')[1..], line => Assert.EndsWith(",assumed,2026-11-21", line, StringComparison.Ordinal));
        Assert.Contains("National Living Wage (21 and over),13.09,", run.Output, StringComparison.Ordinal);
    }
}
