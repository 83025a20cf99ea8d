namespace PhbCalc.Tool.Tests;

/// <summary><c>phbcalc agency-build-up</c> (spec 3b, What an agency's price is made of).</summary>
public sealed class AgencyBuildUpTests
{
    private static readonly string[] Usual = ["agency-build-up", "--on", "2025-04-06", "--pay", "12.60", "--hours", "30"];

    [Fact]
    public void The_worked_visits_come_out()
    {
        Run run = InProcess.Of("agency-build-up", "--on", "2026-04-06", "--pay", "24.40", "--hours", "1", "--holiday", "within_hours", "--travel-minutes", "10", "--miles", "2", "--per-mile", "0.45", "--minutes", "30", "--visits", "2", "--format", "csv");

        Assert.Equal(0, run.ExitStatus);
        Assert.Equal("on,minutes,visits,costs,margin,price,price_per_hour,minimum_price\n2026-04-06,30,2,34.33,0.00,34.33,34.33,\n", run.Output);
    }

    [Fact]
    public void Every_step_is_written_and_they_sum_to_the_price()
    {
        using Folder folder = new();
        Run run = InProcess.Of([.. Usual, "--margin", "0.03", "--minutes", "15", "--minutes", "60", "--lines", "--out", folder.Of("results")]);

        Assert.Equal(0, run.ExitStatus);
        Assert.Contains("notice: Visits of 15 minutes at ", run.Errors, StringComparison.Ordinal);
        string[] prices = folder.Read("results/agency-build-up.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..];
        string[] lines = folder.Read("results/agency-build-up-lines.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..];
        Assert.All(prices, price => Assert.Equal(
            decimal.Parse(price.Split(',')[5], System.Globalization.CultureInfo.InvariantCulture),
            lines.Where(line => line.Split(',')[0] == price.Split(',')[1]).Sum(line => decimal.Parse(line.Split(',')[6], System.Globalization.CultureInfo.InvariantCulture))));
    }

    [Theory]
    [InlineData("hourly_pay: '£12.00' is under the minimum wage of £12.21 an hour for 21 and over on 2025-04-06", 1, "--pay", "12.00")]
    [InlineData("--holiday: 'none' is not a way to pay for holiday; write on_top, within_hours, 5.6/52 or 12.07%.", 2, "--holiday", "none")]
    [InlineData("margin_share: '1' is out of range", 2, "--margin", "1")]
    [InlineData("--minutes: 'x' is not a whole number; write it like 30.", 2, "--minutes", "x")]
    public void What_is_wrong_is_said(string message, int status, params string[] more)
    {
        string[] arguments = [.. Usual.Where((_, i) => more[0] != "--pay" || i is not (3 or 4)), .. more];
        Run run = InProcess.Of(arguments);

        Assert.Equal(("", true), (run.Output, run.Errors.Contains(message, StringComparison.Ordinal)));
        Assert.InRange(run.ExitStatus, Math.Min(status, 1), 2);
    }
}
