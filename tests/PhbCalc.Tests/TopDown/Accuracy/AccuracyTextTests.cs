using PhbCalc.TestSupport;
using PhbCalc.TopDown;

namespace PhbCalc.Tests.TopDown;

/// <summary>How near an allocation comes, as a table by group (spec 4, How good is it: the worked figures).</summary>
public sealed class AccuracyTextTests
{
    [Fact]
    public void The_worked_figures_by_group() => Snapshot.Matches(Explained.Accuracy.Explain());

    [Fact]
    public void The_worked_figures_without_groups() => Snapshot.Matches(AllocationAccuracy.Of(
        [Explained.Accurate(100m, 110m), Explained.Accurate(200m, 180m), Explained.Accurate(300m, 300m), Explained.Accurate(400m, 500m)]).Explain());

    [Fact]
    public void A_cross_validation_says_which_cases_had_no_amount() => Snapshot.Matches(
        new TableCalibration(CalibrationMethod.Isotonic, 0m).CrossValidate(Explained.Sample, 5).Explain());

    [Fact]
    public void Nothing_has_no_figures()
    {
        Assert.Contains("  All      0       £0.00  £0.00     -\n", AllocationAccuracy.Of([]).Explain(), StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => ((AllocationAccuracy)null!).Explain());
        Assert.Throws<ArgumentNullException>(() => ((CrossValidation)null!).Explain());
    }
}
