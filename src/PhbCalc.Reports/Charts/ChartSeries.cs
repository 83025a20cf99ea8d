namespace PhbCalc.Reports;

/// <summary>One series of a chart: a name, and a value for every category.</summary>
/// <param name="Name">What the values are, in a few words.</param>
/// <param name="Values">The values, in the order of the categories.</param>
internal sealed record ChartSeries(string Name, ValueList<decimal> Values)
{
    /// <summary>
    /// Which of <see cref="Look.All"/> it has, counted from 0, so that the same thing looks the same in all charts of a page; null (the default) for the
    /// one of its place in the chart.
    /// </summary>
    internal int? LookNumber { get; init; }
}
