using System.Text.Json.Serialization;

namespace PhbCalc.Data;

/// <summary>One published figure, such as the minimum wage, with all its rows: what <c>phbcalc data</c> shows.</summary>
/// <remarks>This type is immutable. It is found by its name in <see cref="PublishedFigures"/>. Each row says where it was published. Rule: spec 3, Published figures.</remarks>
public sealed record PublishedFigure
{
    internal PublishedFigure(string name, string title, ValueList<PublishedRow> rows) => (Name, Title, Rows) = (name, title, rows);

    /// <summary>Its name: that of its file, without <c>.csv</c> (<c>minimum-wage</c>).</summary>
    public string Name { get; }

    /// <summary>What it is, in plain words.</summary>
    public string Title { get; }

    /// <summary>Its rows, in the order of their first days.</summary>
    public ValueList<PublishedRow> Rows { get; }

    /// <summary>The days on which it is known, each stretch of them with its last row; null if no days are published.</summary>
    internal DatedSeries<string>? Known { get; init; }

    /// <summary>
    /// The rows in force on a day, never the nearest ones. A row without a last day is in force until the next one of the same key; a row
    /// without any day always is. Of the bank holidays it is those on that day: none if it is known that there is none.
    /// </summary>
    /// <param name="day">The day to look it up for.</param>
    /// <exception cref="InvalidInputException">
    /// The figure is not published for that day. The message names the figure, the day, the first and last days known and the last value.
    /// </exception>
    public ValueList<PublishedRow> On(LocalDate day)
    {
        if (Known is { } known)
        {
            known.On(day);
        }

        HashSet<PublishedRow> latest = [.. Rows
            .Where(row => row.ValidFrom is null || row.ValidFrom <= day)
            .GroupBy(row => row.Key, StringComparer.Ordinal)
            .Select(key => key.Last())];
        return Rows.Where(row => latest.Contains(row) && (row.ValidTo is null || row.ValidTo >= day)).ToValueList();
    }
}

/// <summary>One row of a published figure, as text to be shown: a value, from when to when, and where it comes from.</summary>
/// <remarks>This type is immutable. It is one row of a <see cref="PublishedFigure"/>.</remarks>
/// <param name="Key">What the row is about, among the rows of the figure ("band 3, entry"); blank if the figure is one thing.</param>
/// <param name="Value">The value, the same in every culture; sums of money in pounds with two decimals.</param>
/// <param name="Unit">What the value is measured in ("pounds an hour"); blank if it says so itself.</param>
/// <param name="ValidFrom">The first day it applies; null if no days are published.</param>
/// <param name="ValidTo">The last day it applies; null if it applies until the next row of the same key.</param>
/// <param name="Source">Where it comes from. Its text says so if it is assumed.</param>
public sealed record PublishedRow(
    string Key,
    string Value,
    string Unit,
    [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate? ValidFrom,
    [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate? ValidTo,
    Source Source)
{
    /// <summary>The row as an error names it: <c>National Living Wage (21 and over): 12.71 pounds an hour</c>.</summary>
    public override string ToString()
    {
        string value = Unit.Length == 0 ? Value : $"{Value} {Unit}";
        return Key.Length == 0 ? value : $"{Key}: {value}";
    }
}

/// <summary>A published figure with some of its rows.</summary>
/// <remarks>This type is immutable. It is part of a <see cref="FigureExtract"/>.</remarks>
/// <param name="Name">Its name (<c>minimum-wage</c>).</param>
/// <param name="Title">What it is, in plain words.</param>
/// <param name="Rows">The rows, each with its value, unit, days and source.</param>
public sealed record ExtractedFigure(string Name, string Title, ValueList<PublishedRow> Rows);

/// <summary>Some of the published figures, as they are looked up: one or all of them, on a day or over time.</summary>
/// <remarks>This type is immutable. Rule: spec 3, Published figures; spec 8, verb data.</remarks>
/// <param name="Version">Which figures they are: <see cref="PublishedFigures.Version"/>.</param>
/// <param name="On">The day that was looked up; null for every day that is published.</param>
/// <param name="Figures">The figures, in the order of the catalogue.</param>
/// <param name="NotPublished">The names of those that are not published for the day.</param>
public sealed record FigureExtract(
    string Version, [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate? On, ValueList<ExtractedFigure> Figures, ValueList<string> NotPublished)
{
    /// <summary>Looks one figure up.</summary>
    /// <param name="figures">The figures to look it up in.</param>
    /// <param name="name">The name of its file, without <c>.csv</c> (<c>minimum-wage</c>).</param>
    /// <param name="on">The day to look it up for; null for every day that is published.</param>
    /// <returns>The figure with the rows in force on that day, or with all rows.</returns>
    /// <exception cref="InvalidInputException">There is no such figure, or it is not published for the day: the message says for which days it is.</exception>
    public static FigureExtract Of(PublishedFigures figures, string name, LocalDate? on)
    {
        ArgumentNullException.ThrowIfNull(figures);
        PublishedFigure figure = figures.Find(name);
        return new(figures.Version, on, [Extract(figure, on)], []);
    }

    /// <summary>Looks every figure up. Those that are not published for the day are named apart.</summary>
    /// <param name="figures">The figures to look up.</param>
    /// <param name="on">The day to look them up for; null for every day that is published.</param>
    /// <returns>Each figure with the rows in force on that day, or with all rows.</returns>
    public static FigureExtract Of(PublishedFigures figures, LocalDate? on)
    {
        ArgumentNullException.ThrowIfNull(figures);
        List<ExtractedFigure> published = [];
        List<string> notPublished = [];
        foreach (PublishedFigure figure in figures.Catalogue)
        {
            if (on is { } day && figure.Known is { } known && known.Find(day) is null)
            {
                notPublished.Add(figure.Name);
            }
            else
            {
                published.Add(Extract(figure, on));
            }
        }

        return new(figures.Version, on, published.ToValueList(), notPublished.ToValueList());
    }

    private static ExtractedFigure Extract(PublishedFigure figure, LocalDate? on) =>
        new(figure.Name, figure.Title, on is { } day ? figure.On(day) : figure.Rows);

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
