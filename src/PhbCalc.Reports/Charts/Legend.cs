using PhbCalc.Reports.Html;

namespace PhbCalc.Reports.Charts;

/// <summary>What each series of a chart looks like: its fill, and the list that says so in words.</summary>
internal static class Legend
{
    /// <summary>What fills the bars of a series: a colour, or a pattern of <see cref="Patterns"/>.</summary>
    internal static string Fill(Chart chart, int series) => chart.LookOf(series).Hatch.Length == 0 ? chart.LookOf(series).Colour : $"url(#{PatternId(chart, series)})";

    /// <summary>The patterns that fill the bars.</summary>
    internal static Element Patterns(Chart chart)
    {
        Element patterns = new("defs");
        for (int series = 0; series < chart.Series.Count; series++)
        {
            Look look = chart.LookOf(series);
            if (look.Hatch.Length > 0)
            {
                patterns.Add(new Element("pattern")
                {
                    { "id", PatternId(chart, series) },
                    { "width", "8" },
                    { "height", "8" },
                    { "patternUnits", "userSpaceOnUse" },
                    new Element("rect") { { "width", "8" }, { "height", "8" }, { "fill", look.Colour } },
                    new Element("path") { { "d", look.Hatch }, { "stroke", "#ffffff" }, { "stroke-width", "1.5" } },
                });
            }
        }

        return patterns;
    }

    /// <summary>The series by name, each with a sample of how it is drawn.</summary>
    internal static Element List(Chart chart) => new("ul")
    {
        { "class", "legend" },
        chart.Series.Select((series, position) => new Element("li") { Sample(chart, position), new Element("span") { series.Name } }),
    };

    private static Element Sample(Chart chart, int series) => new("svg")
    {
        { "width", "40" },
        { "height", "16" },
        { "viewBox", "0 0 40 16" },
        { "aria-hidden", "true" },
        chart.HasBars ? [Box(chart, series)] : new[] { Line(chart.LookOf(series)), Mark(chart.LookOf(series)) },
    };

    private static Element Box(Chart chart, int series) => new("rect") { { "width", "40" }, { "height", "16" }, { "fill", Fill(chart, series) } };

    private static Element Line(Look look) => new("path")
    {
        { "d", "M0,8H40" },
        { "fill", "none" },
        { "stroke", look.Colour },
        { "stroke-width", "2.5" },
        { "stroke-dasharray", look.Dash.Length == 0 ? "none" : look.Dash },
    };

    private static Element Mark(Look look) => new("path")
    {
        { "d", look.Mark },
        { "transform", "translate(20,8)" },
        { "fill", look.Colour },
        { "stroke", look.Colour },
    };

    private static string PatternId(Chart chart, int series) => $"{chart.Id}-pattern-{series + 1}";
}
