using PhbCalc.TopDown;

namespace PhbCalc.Tests.TopDown;

/// <summary>What is refused of calibrations and their samples.</summary>
public sealed class CalibrationFaultTests
{
    private const string Share = "is not a share; write a number from 0 to 1 with at most six decimals, such as 0.15 for 15%";
    private const string Rise = "is not a rise in prices; write a number from -1 to 1 with at most six decimals, such as 0.03 for 3%";

    [Fact]
    public void Shares_out_of_range_come_all_at_once()
    {
        Expect.Faults($"calibration, contingency: '-0.000001' {Share}\ncalibration, uplift: '-1.000001' {Rise}", () => new TableCalibration(default, -0.000001m, -1.000001m));
        Expect.Faults($"calibration, contingency: '1.000001' {Share}\ncalibration, uplift: '1.000001' {Rise}", () => new TableCalibration(default, 1.000001m, 1.000001m));
        Expect.Faults($"calibration, contingency: '0.0000001' {Share}\ncalibration, uplift: '0.0000001' {Rise}", () => new TableCalibration(default, 0.0000001m, 0.0000001m));
    }

    [Fact]
    public void Shares_may_be_at_the_ends_of_their_range()
    {
        Assert.Equal((0m, -1m), Shares(new(default, 0m, -1m)));
        Assert.Equal((1m, 1m), Shares(new(default, 1m, 1m)));

        static (decimal Contingency, decimal Uplift) Shares(TableCalibration calibration) => (calibration.ContingencyShare, calibration.Uplift);
    }

    [Fact]
    public void Numbers_of_a_sample_out_of_range_come_all_at_once() => Assert.All(Enum.GetValues<CalibrationMethod>(), method => Expect.Faults(
        $"""
        0 case 1, points: '-1' is out of range; {Expect.UnderATrillion}
        0 case 1, cost: '0.0000001' is out of range; {Expect.UnderATrillion}
        2 case 3, cost: '-0.01' is out of range; {Expect.UnderATrillion}
        3 case 4, points: '1000000000000' is out of range; {Expect.UnderATrillion}
        """,
        () => new TableCalibration(method, 0m).Calibrate(WorkedSample.Of((-1m, 0.0000001m), (1m, 1m), (2m, -0.01m), (1_000_000_000_000m, 1m)))));

    [Fact]
    public void A_number_that_is_no_method_is_a_slip() =>
        Expect.Faults("calibration, method: '9' is not a value of CalibrationMethod; use one of PricePerPoint, PercentileMatching, Isotonic", () => new TableCalibration((CalibrationMethod)9, 0m));

    [Fact]
    public void No_case_at_all() => Assert.All(
        Enum.GetValues<CalibrationMethod>(),
        method => Expect.Faults("sample, points: there is no case; give at least one", () => new TableCalibration(method, 0m).Calibrate([])));

    [Fact]
    public void Points_that_are_all_nothing_have_no_price() => Expect.Faults(
        "sample, points: there are none, so they have no price; give a case with points",
        () => new TableCalibration(CalibrationMethod.PricePerPoint, 0m).Calibrate(WorkedSample.Of((0m, 1m), (0m, 2m))));

    [Fact]
    public void One_score_has_no_percentiles()
    {
        const string OneScore = "sample, points: there is only one score, which has no percentiles; give at least two different scores";
        TableCalibration percentiles = new(CalibrationMethod.PercentileMatching, 0m);

        Expect.Faults(OneScore, () => percentiles.Calibrate(WorkedSample.Of((5m, 1m))));
        Expect.Faults(OneScore, () => percentiles.Calibrate(WorkedSample.Of((5m, 1m), (5.0m, 2m))));
        Assert.Equal(Money.FromPounds(1m), percentiles.Calibrate(WorkedSample.Of((5m, 1m), (5.000001m, 2m))).Table.AmountFor(5m));
    }

    [Fact]
    public void Too_few_cases_and_a_number_out_of_range_come_at_once() => Expect.Faults(
        $"""
        0 case 1, cost: '-1' is out of range; {Expect.UnderATrillion}
        sample, points: there is only one score, which has no percentiles; give at least two different scores
        """,
        () => new TableCalibration(CalibrationMethod.PercentileMatching, 0m).Calibrate(WorkedSample.Of((5m, -1m))));

    [Fact]
    public void Folds_are_two_to_the_number_of_cases() => Assert.All([-1, 0, 1, 6, int.MaxValue], folds => Expect.Faults(
        FormattableString.Invariant($"cross-validation, folds: '{folds}' is not a number of folds; write 2 to 5, the number of cases"),
        () => new TableCalibration(CalibrationMethod.PricePerPoint, 0m).CrossValidate(WorkedSample.Cases, folds)));

    [Fact]
    public void One_case_has_no_folds() => Expect.Faults(
        "cross-validation, folds: '2' is not a number of folds; give at least two cases",
        () => new TableCalibration(CalibrationMethod.PricePerPoint, 0m).CrossValidate(WorkedSample.Of((1m, 1m)), 2));

    [Fact]
    public void A_sample_and_folds_that_are_wrong_come_at_once() => Expect.Faults(
        $"""
        1 case 2, points: '-1' is out of range; {Expect.UnderATrillion}
        cross-validation, folds: '3' is not a number of folds; write 2 to 2, the number of cases
        """,
        () => new TableCalibration(CalibrationMethod.Isotonic, 0m).CrossValidate(WorkedSample.Of((1m, 1m), (-1m, 1m)), 3));

    [Fact]
    public void What_is_left_without_a_fold_has_to_be_enough() => Expect.Faults(
        """
        cross-validation, points: there is only one score, which has no percentiles once fold 1 is left out; give more cases, or another number of folds
        cross-validation, points: there is only one score, which has no percentiles once fold 2 is left out; give more cases, or another number of folds
        """,
        () => new TableCalibration(CalibrationMethod.PercentileMatching, 0m).CrossValidate(WorkedSample.Of((1m, 1m), (2m, 1m), (1m, 1m), (2m, 1m)), 2));

    [Fact]
    public void What_is_left_without_a_fold_has_to_have_points() => Expect.Faults(
        "cross-validation, points: there are none, so they have no price once fold 2 is left out; give more cases, or another number of folds",
        () => new TableCalibration(CalibrationMethod.PricePerPoint, 0m).CrossValidate(WorkedSample.Of((0m, 1m), (2m, 1m), (0m, 1m), (3m, 1m)), 2));
}
