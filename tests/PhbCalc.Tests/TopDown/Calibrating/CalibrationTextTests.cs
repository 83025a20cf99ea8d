using PhbCalc.TestSupport;
using PhbCalc.TopDown;

namespace PhbCalc.Tests.TopDown;

/// <summary>A fitted table as an analyst reads it (spec 4, Fitting the table to past cost: the worked figures).</summary>
public sealed class CalibrationTextTests
{
    [Fact]
    public void A_price_per_point() => Snapshot.Matches(new TableCalibration(CalibrationMethod.PricePerPoint, 0.15m).Calibrate(Explained.Sample).Explain());

    [Fact]
    public void Percentile_matching() => Snapshot.Matches(new TableCalibration(CalibrationMethod.PercentileMatching, 0.15m, 0.03m, extends: true).Calibrate(Explained.Sample).Explain());

    [Fact]
    public void Isotonic_steps() => Snapshot.Matches(
        new TableCalibration(CalibrationMethod.Isotonic, 0m).Calibrate([Explained.Case(10m, 4_000m), Explained.Case(20m, 13_000m), Explained.Case(30.5m, 12_000m), Explained.Case(40m, 19_000m)]).Explain());

    [Fact]
    public void Every_method_has_words()
    {
        CalibrationMethod[] all = Enum.GetValues<CalibrationMethod>();
        Assert.Equal(all.Length, all.Select(CalibrationText.Words).Distinct(StringComparer.Ordinal).Count());
        Assert.Throws<ArgumentOutOfRangeException>(() => CalibrationText.Words((CalibrationMethod)99));
        Assert.Throws<ArgumentNullException>(() => ((CalibratedTable)null!).Explain());
    }
}
