namespace PhbCalc.Tool.Tests;

public sealed class NorthamptonshireTests
{
    private static readonly Run Sample = Run.OfSample("Northamptonshire");

    [Fact]
    public void Points_become_pounds_that_fit_the_envelope_and_the_plan_is_held_against_them()
    {
        Assert.Equal((0, ""), (Sample.ExitStatus, Sample.Errors));
        foreach (string line in (string[])
        [
            "Needs of SAMPLE-NN1: 39.5 points", // 4 + 4 + 9 + 9 + 1.5 x 9 + 0
            "  Allocated to 7 people  £34,200.00", // 36,000 x 0.95
            "  Contingency, 5%         £1,800.00",
            "  Allocation table, 39.5 points  £5,754.02  [1]", // 5,517.18 + 1.5/7.5 x (6,701.40 - 5,517.18)
            "Allocation of SAMPLE-NN1: £6,044.26 a year",
            "  Indicative budget  £6,044.26         -£440.49         0.927123",
            "Accepted as it is.",
        ])
        {
            Assert.Contains(line, Sample.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_same_shares_come_from_the_file_of_weights()
    {
        Run shared = Run.Of("share", "samples/northamptonshire/weights.csv", "--total", "34200.00", "--format", "csv");

        Assert.Equal((0, ""), (shared.ExitStatus, shared.Errors));
        Assert.Contains("SAMPLE-NN1,6044.26\n", shared.Output, StringComparison.Ordinal);
    }
}
