namespace PhbCalc.Data;

/// <summary>Some of the published figures, as they are looked up: one or all of them, on a day or over time.</summary>
/// <remarks>This type is immutable. Rule: spec 3, Published figures; spec 8, verb data.</remarks>
/// <param name="Version">Which figures they are: <see cref="PublishedFigures.Version"/>.</param>
/// <param name="On">The day that was looked up; null for every day that is published.</param>
/// <param name="Figures">The figures, in the order of the catalogue.</param>
/// <param name="NotPublished">The names of those that are not published for the day.</param>
public sealed record FigureExtract(string Version, LocalDate? On, ValueList<ExtractedFigure> Figures, ValueList<string> NotPublished)
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
}
