namespace PhbCalc.Reports;

/// <summary>Draws series as bars, each with its value in a title that appears under the pointer.</summary>
/// <param name="chart">The chart.</param>
/// <param name="plot">Where things are.</param>
internal sealed class Bars(Chart chart, Plot plot)
{
    private const decimal WidestStack = 88m;
    private const decimal WidestBar = 56m;
    private const decimal Filled = 0.8m;

    internal IEnumerable<Element> Draw() =>
        Enumerable.Range(0, chart.Categories.Count).SelectMany(category => chart.Kind == ChartKind.StackedBars ? Stack(category) : Group(category));

    private IEnumerable<Element> Group(int category)
    {
        decimal width = Math.Min(plot.Band * Filled / chart.Series.Count, WidestBar);
        decimal left = plot.Middle(category) - (width * chart.Series.Count / 2m);
        return chart.Series.Select((_, series) => Bar(category, series, left + (series * width), width, 0m));
    }

    private IEnumerable<Element> Stack(int category)
    {
        decimal width = Math.Min(plot.Band * Filled, WidestStack);
        (decimal up, decimal down) = (0m, 0m);
        for (int series = 0; series < chart.Series.Count; series++)
        {
            decimal value = chart.Series[series].Values[category];
            yield return Bar(category, series, plot.Middle(category) - (width / 2m), width, value < 0m ? down : up);
            (up, down) = value < 0m ? (up, down + value) : (up + value, down);
        }
    }

    private Element Bar(int category, int series, decimal left, decimal width, decimal from)
    {
        decimal value = chart.Series[series].Values[category];
        (decimal one, decimal other) = (plot.Down(from), plot.Down(from + value));
        return new("rect")
        {
            { "x", ChartText.Place(left) },
            { "y", ChartText.Place(Math.Min(one, other)) },
            { "width", ChartText.Place(width) },
            { "height", ChartText.Place(Math.Abs(one - other)) },
            { "fill", Legend.Fill(chart, series) },
            { "stroke", value == 0m ? "none" : "#ffffff" },
            new Element("title") { $"{chart.Categories[category]}, {chart.Series[series].Name}: {ChartText.Full(value, chart.Unit)}" },
        };
    }
}
