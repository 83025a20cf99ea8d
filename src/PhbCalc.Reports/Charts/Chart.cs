namespace PhbCalc.Reports;

/// <summary>What a chart shows, in no particular form: <see cref="ChartFigure"/> draws it.</summary>
internal sealed record Chart
{
    /// <summary>The most series that look different from each other.</summary>
    internal const int MostSeries = 6;

    /// <summary>Makes a chart.</summary>
    /// <param name="id">What the chart is called in the page, which has no other of that name: letters, digits and hyphens.</param>
    /// <param name="title">The title, which says what is to be seen.</param>
    /// <param name="description">What somebody who cannot see the chart should know of it, in a sentence or two.</param>
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

    /// <summary>What somebody who cannot see the chart should know of it.</summary>
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
    internal bool HasBars => Kind is ChartKind.GroupedBars or ChartKind.StackedBars;
}
