namespace PhbCalc.Data.Results;

/// <summary>Writes published figures as CSV, a row each, with their sources.</summary>
/// <remarks>Rule: spec 8, verb data.</remarks>
public static class FiguresFile
{
    private static readonly ResultFile<(ExtractedFigure Figure, PublishedRow Row)> File = new ResultFile<(ExtractedFigure Figure, PublishedRow Row)>()
        .Text("name", one => one.Figure.Name)
        .Text("key", one => one.Row.Key)
        .Text("value", one => one.Row.Value)
        .Text("unit", one => one.Row.Unit)
        .Text("valid_from", one => Date(one.Row.ValidFrom))
        .Text("valid_to", one => Date(one.Row.ValidTo))
        .Text("source", one => one.Row.Source.Title)
        .Text("confidence", one => one.Row.Source.Confidence)
        .Text("checked_on", one => Date(one.Row.Source.CheckedOn));

    /// <summary>Writes the file.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="extract">The figures to write.</param>
    public static void Write(Stream stream, FigureExtract extract)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(extract);
        File.Write(stream, extract.Figures.SelectMany(figure => figure.Rows.Select(row => (figure, row))));
    }

    private static string? Date(LocalDate? date) => date is { } day ? Iso.Text(day) : null;
}
