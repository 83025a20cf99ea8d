using PhbCalc.Reports.Charts;

namespace PhbCalc.Reports.Tests.Charts;

/// <summary>Charts to test with.</summary>
internal static class SomeCharts
{
    internal static Chart Years(ChartKind kind = ChartKind.GroupedBars) => new(
        "pay",
        "What is paid",
        "Released rises from year to year as guaranteed falls.",
        "Year",
        ["2026/27", "2027/28", "2028/29"],
        new ChartSeries("guaranteed", [800_000m, 600_000m, 400_000m]),
        new ChartSeries("released", [200_000m, 400_000m, 600_000m]))
    {
        Kind = kind,
    };

    internal static Chart Of(ChartKind kind, params ValueList<ChartSeries> series) =>
        new("some", "Title", "Description.", "Period", [.. Enumerable.Range(1, series[0].Values.Count).Select(number => $"period {number}")], series) { Kind = kind };
}
