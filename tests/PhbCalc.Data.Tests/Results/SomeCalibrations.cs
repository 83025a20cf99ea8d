using FsCheck;
using FsCheck.Fluent;
using PhbCalc.TopDown;

namespace PhbCalc.Data.Tests;

/// <summary>Tables fitted to past cost: what is written and read back in the tests.</summary>
internal static class SomeCalibrations
{
    /// <summary>The sample of the worked figures, 10 to 50 points by ten and £4,000 to £26,000, in groups.</summary>
    internal static ValueList<SampleCase> Sample { get; } =
    [
        Case(10m, 4_000m, "b"), Case(20m, 9_000m, "b"), Case(30m, 12_000m, null), Case(40m, 19_000m, "=a"), Case(50m, 26_000m, "=a"),
    ];

    internal static Gen<CalibrationResult> Any =>
        from method in Gen.Elements(Enum.GetValues<CalibrationMethod>())
        from contingency in Gen.Elements(0m, 0.15m, 0.123456m)
        from uplift in Gen.Elements(0m, 0.03m, -0.012345m)
        from extends in Gen.Elements(true, false)
        from cases in Gen.NonEmptyListOf(Cases)
        from folds in Gen.Elements(0, 2, 3)
        let calibration = new TableCalibration(method, contingency, uplift, extends)
        let sample = (ValueList<SampleCase>)[.. Sample, .. cases]
        select new CalibrationResult(calibration.Calibrate(sample), folds == 0 ? null : calibration.CrossValidate(sample, folds));

    internal static CalibratedTable Fitted(CalibrationMethod method, decimal contingency, decimal uplift = 0m) => new TableCalibration(method, contingency, uplift).Calibrate(Sample);

    private static Gen<SampleCase> Cases =>
        from points in Gen.Choose(0, 60_000)
        from cost in Gen.Choose(0, 30_000_000)
        from scale in Gen.Elements(100m, 10_000m)
        from name in Gen.Elements(null, "a", "é, \"b\"", "none")
        select new SampleCase(points / 1_000m, Money.FromPounds(cost / scale), name);

    private static SampleCase Case(decimal points, decimal cost, string? group) => new(points, Money.FromPounds(cost), group);
}
