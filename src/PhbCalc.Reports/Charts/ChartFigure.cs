using PhbCalc.Reports.Html;

namespace PhbCalc.Reports.Charts;

/// <summary>A chart as a figure of a page: its title, a legend, a drawing with a description for people who cannot see it, and its numbers as a table.</summary>
internal static class ChartFigure
{
    /// <summary>The figure, with a table of the chart's own numbers.</summary>
    internal static Element Of(Chart chart) => Of(chart, TableOf(chart));

    /// <summary>The figure, with a table that says more than the chart does.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="table">A table with all the numbers of the chart, and perhaps others.</param>
    internal static Element Of(Chart chart, DataTable table) => new("figure")
    {
        { "id", chart.Id },
        new Element("figcaption") { chart.Title },
        Legend.List(chart),
        Scrolling.Of(chart.Title, Drawing(chart)),
        table.ToElement(),
    };

    private static DataTable TableOf(Chart chart)
    {
        DataTable table = new($"{chart.Title}: the numbers", [new(chart.CategoryName, IsNumber: false), .. chart.Series.Select(series => new TableColumn(series.Name))]);
        for (int category = 0; category < chart.Categories.Count; category++)
        {
            table.Add([chart.Categories[category], .. chart.Series.Select(series => ChartText.Full(series.Values[category], chart.Unit))]);
        }

        return table;
    }

    private static Element Drawing(Chart chart)
    {
        Plot plot = new(chart);
        return new("svg")
        {
            { "class", "chart" },
            { "viewBox", $"0 0 {ChartText.Place(Plot.Width)} {ChartText.Place(Plot.Height)}" },
            { "role", "img" },
            { "aria-labelledby", $"{chart.Id}-title {chart.Id}-description" },
            new Element("title") { { "id", $"{chart.Id}-title" }, chart.Title },
            new Element("desc") { { "id", $"{chart.Id}-description" }, chart.Description },
            Legend.Patterns(chart),
            Frame(chart, plot),
            chart.HasBars ? new Bars(chart, plot).Draw() : new Lines(chart, plot).Draw(),
            Line(plot, 0m, "zero"),
        };
    }

    /// <summary>The lines across at the numbers of the axis, those numbers, and the categories below.</summary>
    private static IEnumerable<Element> Frame(Chart chart, Plot plot) =>
    [
        .. plot.Axis.Ticks.Where(tick => tick != 0m).Select(tick => Line(plot, tick, "grid")),
        .. plot.Axis.Ticks.Select(tick => Label(plot.Left - 8m, plot.Down(tick) + 5m, "end", ChartText.Tick(tick, plot.Axis, chart.Unit))),
        .. Enumerable.Range(0, chart.Categories.Count)
            .Where(category => category % plot.Stride == 0)
            .Select(category => Label(plot, category, chart.Categories[category])),
    ];

    /// <summary>A label below its category: in the middle if each has one, otherwise from where the category starts.</summary>
    private static Element Label(Plot plot, int category, string text) => plot.Stride == 1
        ? Label(plot.Middle(category), Plot.LabelLine, "middle", text)
        : Label(plot.Start(category), Plot.LabelLine, "start", text);

    private static Element Label(decimal across, decimal down, string anchor, string text) =>
        new("text") { { "x", ChartText.Place(across) }, { "y", ChartText.Place(down) }, { "text-anchor", anchor }, text };

    private static Element Line(Plot plot, decimal value, string kind) => new("path")
    {
        { "class", kind },
        { "d", $"M{ChartText.Place(plot.Left)},{ChartText.Place(plot.Down(value))}H{ChartText.Place(Plot.Right)}" },
    };
}
