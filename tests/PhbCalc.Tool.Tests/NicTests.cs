namespace PhbCalc.Tool.Tests;

public sealed class NicTests
{
    [Fact]
    public void Every_row_comes_back_in_its_order_with_the_contribution()
    {
        using Folder folder = new(("pay.csv", """
            pay,tax_year,category,frequency,period,note
            1524.12,2022/23,A,four-weekly,8,
            1524.12,2022/23,A,four-weekly,7,
            "£1,651.16",2026/27,m,monthly,1,under 21

            """));
        Run run = InProcess.Of("nic", folder.Of("pay.csv"), "--format", "csv");

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.Equal(["113.73", "124.03", "0.00"], run.Output.TrimEnd().Split('\n').Skip(1).Select(line => line.Split(',')[^1]));
        Assert.EndsWith("employer_ni", run.Output.Split('\n')[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fault_of_every_row_is_reported_at_once_and_nothing_is_written()
    {
        using Folder folder = new(("pay.csv", """
            tax_year,category,frequency,period,pay
            2015/16,H,monthly,1,900
            2026/27,Q,monthly,1,900
            2027/28,A,monthly,1,900

            """));
        Run run = InProcess.Of("nic", folder.Of("pay.csv"), "--out", folder.Of("results"));

        Assert.Equal((2, ""), (run.ExitStatus, run.Output));
        string[] errors = run.Errors.TrimEnd().Split('\n');
        Assert.Equal(3, errors.Length);
        Assert.StartsWith("pay.csv:2 category: 'H' did not exist on 2015-05-05; write another category: it exists from 2016-04-06", errors[0], StringComparison.Ordinal);
        Assert.StartsWith("pay.csv:3 category: 'Q' is not a National Insurance category", errors[1], StringComparison.Ordinal);
        Assert.StartsWith("pay.csv:4 tax_year: '2027-05-05' is a day without published figures for employer National Insurance", errors[2], StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.Of("results")));
    }
}
