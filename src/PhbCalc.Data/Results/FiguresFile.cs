namespace PhbCalc.Data.Results;

/// <summary>Writes published figures as CSV, a row each, with their sources.</summary>
/// <remarks>Rule: spec 8, verb data.</remarks>
public static class FiguresFile
{
    private static readonly ResultFile<(ExtractedFigure Figure, PublishedRow Row)> File = new(
        ("name", (table, one) => table.Text(one.Figure.Name)),
        ("key", (table, one) => table.Text(one.Row.Key)),
        ("value", (table, one) => table.Text(one.Row.Value)),
        ("unit", (table, one) => table.Text(one.Row.Unit)),
        ("valid_from", (table, one) => table.Text(Date(one.Row.ValidFrom))),
        ("valid_to", (table, one) => table.Text(Date(one.Row.ValidTo))),
        ("source", (table, one) => table.Text(one.Row.Source.Title)),
        ("confidence", (table, one) => table.Text(one.Row.Source.Confidence)),
        ("checked_on", (table, one) => table.Text(Date(one.Row.Source.CheckedOn))));

    /// <summary>Writes the file.</summary>
    /// <param name="stream">Where it goes; it is left open.</param>
    /// <param name="extract">The figures to write.</param>
    public static void Write(Stream stream, FigureExtract extract)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(extract);
        File.Write(stream, extract.Figures.SelectMany(figure => figure.Rows.Select(row => (figure, row))));
    }

    private static string? Date(LocalDate? date) => date is { } day ? Iso.Text(day) : null;
}
