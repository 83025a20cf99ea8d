namespace PhbCalc.Reports;

/// <summary>One series of a chart: a name, and a value for every category.</summary>
/// <param name="Name">What the values are, in a few words.</param>
/// <param name="Values">The values, in the order of the categories.</param>
internal sealed record ChartSeries(string Name, ValueList<decimal> Values);
