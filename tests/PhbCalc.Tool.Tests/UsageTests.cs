namespace PhbCalc.Tool.Tests;

public class UsageTests
{
    [Theory]
    [InlineData("Required command was not provided.")]
    [InlineData("'costs' is not a verb; write one of cost, explain, agency-rate, agency-build-up, pa-rate, employ, ", "costs", "samples/caseload")]
    [InlineData("No period is given; write --year 2026, or --from 2026-04-01 --to 2027-03-31.", "cost", "samples/caseload")]
    [InlineData("Both --year and --from or --to are given; write one or the other.", "cost", "samples/caseload", "--year", "2026", "--to", "2026-04-01")]
    [InlineData("Only one of --from and --to is given; write both, or --year.", "cost", "samples/caseload", "--from", "2026-04-01")]
    [InlineData("--to is before --from; write the later day as --to.", "cost", "samples/caseload", "--from", "2026-04-02", "--to", "2026-04-01")]
    [InlineData("--year: '2026/27' is not a financial year; write the calendar year in which it starts, 2026 for 2026/27.", "cost", "samples/caseload", "--year", "2026/27")]
    [InlineData("--from: '01/04/2026' is not a date; write it like 2026-04-01.", "cost", "samples/caseload", "--from", "01/04/2026", "--to", "2026-04-01")]
    [InlineData("Argument 'xlsx' not recognized.", "cost", "samples/caseload", "--year", "2026", "--format", "xlsx")]
    [InlineData("--yaer", "cost", "samples/caseload", "--yaer", "2026")]
    [InlineData("Option '--person' is required.", "explain", "samples/caseload", "--year", "2026")]
    [InlineData("people.csv: cannot be read: there is no folder 'no/such/folder'; give the folder that holds it", "cost", "no/such/folder", "--year", "2026")]
    public void What_does_not_fit_together_is_said_and_ends_with_status_2(string message, params string[] arguments)
    {
        Run run = InProcess.Of(arguments);

        Assert.Equal((2, ""), (run.ExitStatus, run.Output));
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("change samples/first --year 2026 --raise-rates", "0.03", "3%")]
    [InlineData("employ samples/employing --year 2027 --uprate", "0.025", "+2.5%")]
    [InlineData("allocate samples/caseload --envelope 3200000 --contingency", "0.1", "10%")]
    [InlineData("calibrate samples/northamptonshire/sample.csv --method isotonic --uplift", "0.03", "3.0%")]
    [InlineData("agency-build-up --on 2025-04-06 --pay 12.60 --hours 30 --margin", "0.03", "3%")]
    public void A_share_can_be_a_percentage(string line, string share, string percentage)
    {
        Run plain = InProcess.Of([.. line.Split(' '), share]);

        Assert.Equal(0, plain.ExitStatus);
        Assert.Equal(plain, InProcess.Of([.. line.Split(' '), percentage]));
        Assert.NotEqual(plain, InProcess.Of([.. line.Split(' '), "7%"]));
        Assert.Contains("is not a share; write it like 0.", InProcess.Of([.. line.Split(' '), "%"]).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_and_version_are_there()
    {
        Assert.Contains("cost             everybody's budget", InProcess.Of("--help").Output, StringComparison.Ordinal);
        Assert.Contains("phbcalc cost <FOLDER>", InProcess.Of("cost", "--help").Output, StringComparison.Ordinal);
        Assert.Contains("--lines", InProcess.Of("cost", "--help").Output, StringComparison.Ordinal);
        Assert.StartsWith("0.", Run.Of("--version").Output, StringComparison.Ordinal);
    }
}
