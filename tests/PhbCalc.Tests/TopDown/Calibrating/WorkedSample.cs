using PhbCalc.TopDown;

namespace PhbCalc.Tests.TopDown;

/// <summary>The worked sample of spec 4: points 10 to 50 by ten, costs 4,000 to 26,000; and short ways to fit it.</summary>
internal static class WorkedSample
{
    internal static ValueList<SampleCase> Cases { get; } = Of((10m, 4_000m), (20m, 9_000m), (30m, 12_000m), (40m, 19_000m), (50m, 26_000m));

    internal static ValueList<SampleCase> Of(params IEnumerable<(decimal Points, decimal Cost)> cases) => [.. cases.Select(one => new SampleCase(one.Points, Money.FromPounds(one.Cost)))];

    internal static AllocationTable Calibrate(CalibrationMethod method, ValueList<SampleCase> sample, decimal contingency = 0m, decimal uplift = 0m, bool extends = false) =>
        new TableCalibration(method, contingency, uplift, extends).Calibrate(sample).Table;
}
