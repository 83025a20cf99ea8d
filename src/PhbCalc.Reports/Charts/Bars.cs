using System.Text;
using PhbCalc.Reports.Html;

namespace PhbCalc.Reports.Charts;

/// <summary>Draws series as bars, each with its value in a title that appears under the pointer.</summary>
/// <param name="chart">The chart.</param>
/// <param name="plot">Where things are.</param>
internal sealed class Bars(Chart chart, Plot plot)
{
    private const decimal WidestStack = 88m;
    private const decimal WidestBar = 56m;
    private const decimal Filled = 0.8m;

    internal IEnumerable<Element> Draw() =>
        Enumerable.Range(0, chart.Categories.Count).SelectMany(category => chart.Kind == ChartKind.GroupedBars ? Group(category) : Stack(category));

    private IEnumerable<Element> Group(int category)
    {
        decimal width = Math.Min(plot.Band * Filled / chart.Series.Count, WidestBar);
        decimal left = plot.Middle(category) - (width * chart.Series.Count / 2m);
        return chart.Series.Select((_, series) => Bar(category, series, left + (series * width), width, 0m));
    }

    private IEnumerable<Element> Stack(int category)
    {
        decimal width = Math.Min(plot.Band * Filled, WidestStack);
        (decimal up, decimal down) = (chart.StartOf(category), chart.StartOf(category));
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

/// <summary>Draws series as lines: from value to value with a mark at each, or level over each category.</summary>
/// <param name="chart">The chart.</param>
/// <param name="plot">Where things are.</param>
internal sealed class Lines(Chart chart, Plot plot)
{
    /// <summary>More marks than this run into each other; dashes still tell the lines apart.</summary>
    private const int MostMarks = 24;

    internal IEnumerable<Element> Draw() => Enumerable.Range(0, chart.Series.Count).SelectMany(Line);

    private IEnumerable<Element> Line(int series)
    {
        Look look = chart.LookOf(series);
        ValueList<decimal> values = chart.Series[series].Values;
        yield return new("path")
        {
            { "d", chart.Kind == ChartKind.Steps ? Steps(values) : Through(values) },
            { "fill", "none" },
            { "stroke", look.Colour },
            { "stroke-width", "2.5" },
            { "stroke-dasharray", look.Dash.Length == 0 ? "none" : look.Dash },
        };
        for (int category = 0; category < values.Count && values.Count <= MostMarks; category++)
        {
            yield return Mark(category, series, values[category]);
        }
    }

    private Element Mark(int category, int series, decimal value) => new("path")
    {
        { "d", chart.LookOf(series).Mark },
        { "transform", $"translate({Point(plot.Middle(category), value)})" },
        { "fill", chart.LookOf(series).Colour },
        { "stroke", chart.LookOf(series).Colour },
        new Element("title") { $"{chart.Categories[category]}, {chart.Series[series].Name}: {ChartText.Full(value, chart.Unit)}" },
    };

    private string Through(ValueList<decimal> values) => $"M{string.Join('L', values.Select((value, category) => Point(plot.Middle(category), value)))}";

    private string Steps(ValueList<decimal> values)
    {
        StringBuilder path = new($"M{Point(plot.Start(0), values[0])}");
        for (int category = 0; category < values.Count; category++)
        {
            string level = ChartText.Place(plot.Down(values[category]));
            path.Append('V').Append(level).Append('H').Append(ChartText.Place(plot.Start(category + 1)));
        }

        return path.ToString();
    }

    private string Point(decimal across, decimal value) => $"{ChartText.Place(across)},{ChartText.Place(plot.Down(value))}";
}
