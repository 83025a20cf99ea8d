using System.Globalization;

namespace PhbCalc.Reports.Charts;

/// <summary>What a chart shows, in no particular form: <see cref="ChartFigure"/> draws it.</summary>
internal sealed record Chart
{
    /// <summary>The most series that look different from each other.</summary>
    internal const int MostSeries = 6;

    /// <summary>Makes a chart.</summary>
    /// <param name="id">The id of the chart, unique in the page: letters, digits and hyphens.</param>
    /// <param name="title">The title, which says what the chart shows.</param>
    /// <param name="description">What people who cannot see the chart should know about it, in a sentence or two.</param>
    /// <param name="categoryName">What the categories are: "Year".</param>
    /// <param name="categories">The categories along the bottom, at least one.</param>
    /// <param name="series">The series, one to <see cref="MostSeries"/>.</param>
    /// <exception cref="ArgumentException">
    /// There is no category or no series, there are too many series, two of them look the same, or one has too few or too many values.
    /// </exception>
    internal Chart(string id, string title, string description, string categoryName, ValueList<string> categories, params ValueList<ChartSeries> series)
    {
        if (categories.Count == 0 || series.Count is 0 or > MostSeries || series.Any(each => each.Values.Count != categories.Count))
        {
            throw new ArgumentException($"A chart has a category, one to {MostSeries} series, and a value of each series for each category.", nameof(series));
        }

        if (series.Select((each, place) => each.LookNumber ?? place).Distinct().Count() < series.Count)
        {
            throw new ArgumentException("Two series of a chart have one look; give each its own.", nameof(series));
        }

        (Id, Title, Description, CategoryName, Categories, Series) = (id, title, description, categoryName, categories, series);
    }

    /// <summary>What the chart is called in the page.</summary>
    internal string Id { get; }

    /// <summary>The title.</summary>
    internal string Title { get; }

    /// <summary>What people who cannot see the chart should know about it.</summary>
    internal string Description { get; }

    /// <summary>What the categories are.</summary>
    internal string CategoryName { get; }

    /// <summary>The categories, from left to right.</summary>
    internal ValueList<string> Categories { get; }

    /// <summary>The series, in the order of the legend.</summary>
    internal ValueList<ChartSeries> Series { get; }

    /// <summary>How the series are drawn; side by side by default.</summary>
    internal ChartKind Kind { get; init; } = ChartKind.GroupedBars;

    /// <summary>What the numbers are; pounds by default.</summary>
    internal ChartUnit Unit { get; init; } = ChartUnit.Pounds;

    /// <summary>How a series looks.</summary>
    /// <param name="series">Its place, counted from 0.</param>
    internal Look LookOf(int series) => Look.All[Series[series].LookNumber ?? series];

    /// <summary>Whether the series are drawn as bars.</summary>
    internal bool HasBars => Kind is ChartKind.GroupedBars or ChartKind.StackedBars or ChartKind.Waterfall;

    /// <summary>Where the bar of a category starts: at zero; in a waterfall where the one before it ended, but for the last, which is what all come to.</summary>
    /// <param name="category">Its place, counted from 0.</param>
    internal decimal StartOf(int category) => Kind != ChartKind.Waterfall || category == Categories.Count - 1 ? 0m
        : Enumerable.Range(0, category).Sum(earlier => Series.Sum(series => series.Values[earlier]));
}

/// <summary>How a chart draws its series.</summary>
internal enum ChartKind
{
    /// <summary>A bar for each series, side by side.</summary>
    GroupedBars,

    /// <summary>One bar of all series: values above zero are stacked upwards, values below it downwards.</summary>
    StackedBars,

    /// <summary>One bar of all series, which starts where the one before it ended; the last is what all come to, from zero.</summary>
    Waterfall,

    /// <summary>A line from value to value: for what is measured at points.</summary>
    Lines,

    /// <summary>A level line over each category, for values that apply throughout it, such as a sum for a month.</summary>
    Steps,
}

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

/// <summary>What the numbers of a chart are.</summary>
internal enum ChartUnit
{
    /// <summary>Pounds.</summary>
    Pounds,

    /// <summary>Shares of one, shown as percentages.</summary>
    Share,

    /// <summary>Plain numbers.</summary>
    Number,
}

/// <summary>The numbers of charts as text, the same in every culture.</summary>
internal static class ChartText
{
    private const decimal Million = 1_000_000m;
    private const decimal Thousand = 1_000m;

    /// <summary>A value in full, as a table has it.</summary>
    internal static string Full(decimal value, ChartUnit unit) => unit switch
    {
        ChartUnit.Pounds => Money.FromPounds(value).ToString(),
        ChartUnit.Share => $"{Number(value * 100m)}%",
        _ => Number(value),
    };

    /// <summary>A number of an axis, short: £1.5m where the axis goes to a million or more, £250k where it goes to ten thousand or more.</summary>
    internal static string Tick(decimal value, Axis axis, ChartUnit unit)
    {
        decimal largest = Math.Max(Math.Abs(axis.Top), Math.Abs(axis.Bottom));
        string sign = value < 0m ? "-" : string.Empty;
        return unit switch
        {
            ChartUnit.Share => Full(value, unit),
            ChartUnit.Number => Number(value),
            _ when value == 0m => "£0",
            _ when largest >= Million => $"{sign}£{Number(Math.Abs(value) / Million)}m",
            _ when largest >= 10m * Thousand => $"{sign}£{Number(Math.Abs(value) / Thousand)}k",
            _ => $"{sign}£{Number(Math.Abs(value))}",
        };
    }

    /// <summary>A place within a drawing, to a hundredth.</summary>
    internal static string Place(decimal place) => decimal.Round(place, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Number(decimal number) => number.ToString("#,##0.####", CultureInfo.InvariantCulture);
}
