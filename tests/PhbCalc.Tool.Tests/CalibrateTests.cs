using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests;

/// <summary>Tables fitted to past cost (spec 4, Fitting the table to past cost; spec 8, verb calibrate).</summary>
public sealed class CalibrateTests
{
    /// <summary>The worked figures of spec 4.</summary>
    private static readonly (string Name, string Text) Sample = ("sample.csv", "points,cost,group\n10,4000,a\n20,9000,b\n30,12000,a\n40,19000,b\n50,26000,a\n");

    [Theory]
    [InlineData("price-per-point", "points,amount\n0,0.00\n150,59500.00\n")] // 70,000 x 0.85 for 150 points: 396.6667 a point
    [InlineData("percentile-matching", "points,amount\n10,3400.00\n20,7650.00\n30,10200.00\n40,16150.00\n50,22100.00\n")]
    [InlineData("isotonic", "points_from,points_to,amount\n10,19.999999,3400.00\n20,29.999999,7650.00\n30,39.999999,10200.00\n40,49.999999,16150.00\n50,50,22100.00\n")]
    public void The_worked_figures_come_out(string method, string expected)
    {
        using Folder folder = new(Sample);
        Run run = InProcess.Of("calibrate", folder.Of("sample.csv"), "--method", method, "--contingency", "0.15", "--format", "csv");

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.Equal(expected, run.Output);
    }

    [Fact]
    public void The_table_and_its_accuracy_are_written_and_the_table_allocates()
    {
        using Folder folder = new(Sample, ("questionnaire.csv", "domain,level,points\nNeeds,some,35\n"), ("answers.csv", "person_id,domain,level\nP1,Needs,some\n"));
        Run run = InProcess.Of("calibrate", folder.Of("sample.csv"), "--method", "percentile-matching", "--contingency", "0.15", "--out", folder.Path);

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.StartsWith("group,cases,", folder.Read("accuracy.csv"), StringComparison.Ordinal);
        Assert.Contains("P1,35,13175.00,", InProcess.Of("allocate", folder.Path, "--envelope", "1", "--format", "csv").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void It_prints_the_table_how_near_it_comes_by_group_and_how_it_does_on_costs_it_has_not_seen() => Snapshot.Matches(
        InProcess.Of("calibrate", "samples/northamptonshire/sample.csv", "--method", "isotonic", "--contingency", "0.15", "--uplift", "0.02", "--folds", "4").Output);

    [Fact]
    public void Json_has_table_accuracy_and_cross_validation_in_one_file()
    {
        using Folder folder = new(Sample);
        Run run = InProcess.Of("calibrate", folder.Of("sample.csv"), "--method", "isotonic", "--folds", "5", "--format", "json", "--out", folder.Of("out"));

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.Equal(["calibration.json", "notices.json", "provenance.json"], Directory.GetFiles(folder.Of("out")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Contains("\"format\": \"phbcalc.calibration.v1\"", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--contingency", "1.5", "contingency: '1.5' is not a share; write a number from 0 to 1 with at most six decimals, such as 0.15 for 15%")]
    [InlineData("--folds", "9", "folds: '9' is not a number of folds; write 2 to 5, the number of cases")]
    public void Numbers_out_of_range_are_refused(string option, string value, string expected)
    {
        using Folder folder = new(Sample);
        Run run = InProcess.Of("calibrate", folder.Of("sample.csv"), "--method", "isotonic", option, value);

        Assert.Equal((2, ""), (run.ExitStatus, run.Output));
        Assert.Contains(expected, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fault_of_the_sample_is_reported_at_its_row()
    {
        using Folder folder = new(("sample.csv", "points,cost\n-1,4000\n20,x\n,1\n"));
        Run run = InProcess.Of("calibrate", folder.Of("sample.csv"), "--method", "isotonic");

        Assert.Equal((2, ""), (run.ExitStatus, run.Output));
        Snapshot.Matches(run.Errors);
    }

    [Fact]
    public void An_unknown_method_is_refused_with_those_there_are()
    {
        using Folder folder = new(Sample);
        Run run = InProcess.Of("calibrate", folder.Of("sample.csv"), "--method", "magic");

        Assert.Equal((2, ""), (run.ExitStatus, run.Output));
        Assert.Contains("isotonic", run.Errors, StringComparison.Ordinal);
    }
}
