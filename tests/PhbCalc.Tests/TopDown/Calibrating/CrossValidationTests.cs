using FsCheck.Fluent;
using PhbCalc.Tests.Oracles;
using PhbCalc.TestSupport;
using PhbCalc.TopDown;

namespace PhbCalc.Tests.TopDown;

/// <summary>How near tables come to costs they were not fitted to (spec 4, How good is it).</summary>
public sealed class CrossValidationTests
{
    [Fact]
    public void Each_fold_is_measured_by_the_table_of_the_others()
    {
        // Without 0 and 2: 580 / 6 a point, so 96.67 and 290.00. Without 1 and 3: 430 / 4 a point, so 215.00 and 430.00.
        CrossValidation validation = new TableCalibration(CalibrationMethod.PricePerPoint, 0m)
            .CrossValidate(WorkedSample.Of((1m, 100m), (2m, 180m), (3m, 330m), (4m, 400m)), 2);

        Assert.Equal((2, 4, 0), (validation.Folds, validation.Accuracy.All.Cases, validation.NotCovered.Count));
        Assert.Equal((Money.FromPounds(1_031.67m), Money.FromPounds(1_010m)), (validation.Accuracy.All.Indicative, validation.Accuracy.All.Final));

        // 3.33, 35, 40 and 30 off, squared 3,736.0889; 56,275 about the mean of 252.50.
        Assert.Equal(0.93361m, validation.Accuracy.All.RSquared);
    }

    [Fact]
    public void A_fold_is_a_position_modulo_the_number_of_folds()
    {
        // Position 3 is in fold 0 with position 0: the others have £200 from 2 points and £300 at 3. Without 1 they start at 2.25, without 2 they end at 2.5.
        CrossValidation validation = new TableCalibration(CalibrationMethod.Isotonic, 0m)
            .CrossValidate(WorkedSample.Of((2.5m, 100m), (2m, 200m), (3m, 300m), (2.25m, 0m)), 3);

        Assert.Equal([1, 2], validation.NotCovered);
        Assert.Equal((2, Money.FromPounds(400m), Money.FromPounds(100m)), (validation.Accuracy.All.Cases, validation.Accuracy.All.Indicative, validation.Accuracy.All.Final));
    }

    [Fact]
    public void The_lowest_and_the_highest_score_are_not_covered_unless_the_table_extends()
    {
        Assert.Equal([0, 4], new TableCalibration(CalibrationMethod.PercentileMatching, 0m).CrossValidate(WorkedSample.Cases, 5).NotCovered);
        Assert.Empty(new TableCalibration(CalibrationMethod.PercentileMatching, 0m, extends: true).CrossValidate(WorkedSample.Cases, 5).NotCovered);
        Assert.Equal([0, 4], new TableCalibration(CalibrationMethod.Isotonic, 0m).CrossValidate(WorkedSample.Cases, 5).NotCovered);
        Assert.Equal([0, 1], new TableCalibration(CalibrationMethod.Isotonic, 0m).CrossValidate(WorkedSample.Of((50m, 1m), (10m, 1m), (30m, 1m)), 3).NotCovered);
    }

    [Theory]
    [InlineData(CalibrationMethod.PricePerPoint)]
    [InlineData(CalibrationMethod.PercentileMatching)]
    [InlineData(CalibrationMethod.Isotonic)]
    public void Every_position_is_measured_once_or_not_covered_once(CalibrationMethod method) => Law.Holds(
        SampleCases.Any.Filter(sample => sample.Cases.Count >= 2).Zip(Arb.From(Gen.Choose(2, 6))).Filter(given => CanBeSplit(given.Item1, given.Item2)),
        given =>
        {
            (Sample sample, int folds) = (given.Item1, Math.Min(given.Item2, given.Item1.Cases.Count));
            CrossValidation validation = sample.By(method).CrossValidate(sample.Cases, folds);
            List<int> notCovered = [];
            Money indicative = Money.Zero;
            for (int position = 0; position < sample.Cases.Count; position++)
            {
                int fold = position % folds;
                AllocationTable table = sample.By(method).Calibrate([.. sample.Cases.Where((_, other) => other % folds != fold)]).Table;
                Money amount = table.Find(sample.Cases[position].Points, out Fault? fault);
                indicative += fault is null ? amount : Money.Zero;
                notCovered.AddRange(fault is null ? [] : [position]);
            }

            Assert.Equal(notCovered, validation.NotCovered);
            Assert.Equal(sample.Cases.Count - notCovered.Count, validation.Accuracy.All.Cases);
            Assert.Equal(indicative, validation.Accuracy.All.Indicative);
        },
        count: 100);

    /// <summary>Whether two different scores, one of them more than nothing, are left without any fold.</summary>
    private static bool CanBeSplit(Sample sample, int folds) => Enumerable.Range(0, folds).All(fold =>
        sample.Cases.Where((_, position) => position % Math.Min(folds, sample.Cases.Count) != fold).Select(one => one.Points).Distinct().Count() > 1);
}
