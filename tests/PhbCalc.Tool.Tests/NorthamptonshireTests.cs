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
            "  Indicative budget      £6,044.26         -£559.29              90.75%",
            "Accepted as it is.",
        ])
        {
            Assert.Contains(line, Sample.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_cluster_becomes_an_indicative_sum_and_a_plan_far_above_it_goes_to_a_panel()
    {
        foreach (string line in (string[])
        [
            "Cluster cost of SAMPLE-NC1, 2014-04-01 to 2015-03-31",
            "  Care clusters are a former currency of the NHS, used in contracts from 2012 to 2017.",
            "  Community care, 345 days  £4,226.92", // 163 x 11.40 x 1.032 x 0.88 + 182 x 16.90 x 1.032 x 0.8, each rounded
            "  Initial assessments         £243.55", // 236.00 x 1.032
            "  Indicative budget      £4,470.47",
            "Left out of the budget: £8,130.25, as far as rates for it are known. It is not in the sum.",
            "Sense check of the final budget of SAMPLE-NC1: £5,071.26 a year (£5,098.46 over its own dates)",
            "  The final budget is £600.79 a year (13.44%) above the indicative one; up to 10% is accepted.",
            "  Method      Worked out from the care plan instead of from care clusters  -£3,056.07",
            "Contacts of SAMPLE-NC6, 2024-04-01 to 2025-03-31",
        ])
        {
            Assert.Contains(line, Sample.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_same_cluster_cost_comes_from_the_command()
    {
        Run run = InProcess.Of("cluster", "samples/northamptonshire/clusters", "--year", "2014", "--format", "csv");

        Assert.Contains("SAMPLE-NC2,2014-04-01,2015-03-31,296,5220.92,276.58,921.33,5497.50\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_shares_come_from_the_file_of_weights()
    {
        Run shared = InProcess.Of("share", "samples/northamptonshire/weights.csv", "--total", "34200.00", "--format", "csv");

        Assert.Equal((0, ""), (shared.ExitStatus, shared.Errors));
        Assert.Contains("SAMPLE-NN1,6044.26\n", shared.Output, StringComparison.Ordinal);
    }
}
