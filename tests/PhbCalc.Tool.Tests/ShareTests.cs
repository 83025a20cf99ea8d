using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests;

/// <summary>One sum by weights (spec 1, Apportionment; spec 8, verb share).</summary>
public sealed class ShareTests
{
    [Theory]
    [InlineData("100", "recipient,weight\nb,1\nc,1\na,1\n", "a,33.34\nb,33.33\nc,33.33\n")]
    [InlineData("0.10", "recipient,weight\na,61\nb,29\nc,10\n", "a,0.06\nb,0.03\nc,0.01\n")]
    [InlineData("-1.00", "recipient,weight\na,1\nb,1\nc,1\n", "a,-0.34\nb,-0.33\nc,-0.33\n")]
    [InlineData("1.35", "recipient,weight,floor,cap\na,19,0.43,0.87\nb,29,0.11,1.13\nc,33,0.17,0.19\n", "a,0.46\nb,0.70\nc,0.19\n")]
    [InlineData("70000000000000.00", "recipient,weight\na,1\nb,2\n", "a,23333333333333.33\nb,46666666666666.67\n")]
    public void The_worked_figures_come_out(string total, string weights, string expected)
    {
        using Folder folder = new(("weights.csv", weights));
        Run run = InProcess.Of("share", folder.Of("weights.csv"), "--total", total, "--format", "csv");

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.Equal($"recipient,share\n{expected}", run.Output);
    }

    [Fact]
    public void It_prints_each_share_and_the_sum_and_on_request_the_reasons() => Snapshot.Matches(string.Concat(
        InProcess.Of("share", "samples/northamptonshire/weights.csv", "--total", "34200.00").Output,
        InProcess.Of("share", "samples/northamptonshire/weights.csv", "--total", "34200.00", "--explain").Output));

    [Fact]
    public void What_cannot_be_shared_says_by_how_much_and_writes_nothing()
    {
        using Folder folder = new();
        Run run = InProcess.Of("share", "samples/northamptonshire/weights.csv", "--total", "100", "--out", folder.Of("out"));

        Assert.Equal((1, ""), (run.ExitStatus, run.Output));
        Assert.Equal("The floors come to £7,100.00 more than the total; lower floors, or find £7,100.00.\n", run.Errors); // 6 x 1,200 - 100
        Assert.False(Directory.Exists(folder.Of("out")));
    }

    [Theory]
    [InlineData("34200.005", "total: '£34,200.005' has a fraction of a penny; round it to the penny\n")]
    [InlineData("-5", "weights.csv:3 floor: '£1,200.00' is given, and the total of -£5.00 is below zero: floors and caps are for sums above; leave floors and caps blank, or share the opposite of the total\n")]
    public void A_total_that_cannot_be_shared_is_refused(string total, string expected)
    {
        Run run = InProcess.Of("share", "samples/northamptonshire/weights.csv", "--total", total);

        Assert.Equal((2, "", expected), (run.ExitStatus, run.Output, run.Errors));
    }

    [Fact]
    public void Every_fault_of_the_weights_is_reported_at_its_row()
    {
        using Folder folder = new(("weights.csv", "recipient,weight,floor,cap\na,-1,,\na,1,5,4\nb,x,0.001,\n,1,,\n"));
        Run run = InProcess.Of("share", folder.Of("weights.csv"), "--total", "100");

        Assert.Equal((2, ""), (run.ExitStatus, run.Output));
        Snapshot.Matches(run.Errors);
    }

    [Fact]
    public void Json_goes_to_a_file_and_to_the_screen()
    {
        using Folder folder = new();
        Run run = InProcess.Of("share", "samples/northamptonshire/weights.csv", "--total", "34200", "--format", "json", "--out", folder.Of("out"));

        Assert.Equal(run.Output, folder.Read("out/shares.json"));
        Assert.Contains("\"format\": \"phbcalc.shares.v1\"", run.Output, StringComparison.Ordinal);
    }
}
