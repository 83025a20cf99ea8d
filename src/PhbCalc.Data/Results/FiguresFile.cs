namespace PhbCalc.Data.Results;

/// <summary>Writes published figures as CSV, a row each, with their sources.</summary>
/// <remarks>Rule: spec 8, verb data.</remarks>
public static class FiguresFile
{
    /// <summary>Writes the file.</summary>
    /// <param name="stream">Where it goes; it is left open.</param>
    /// <param name="extract">The figures to write.</param>
    public static void Write(Stream stream, FigureExtract extract)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(extract);
        using ResultTable table = new(stream, "name", "key", "value", "unit", "valid_from", "valid_to", "source", "confidence", "checked_on");
        foreach (ExtractedFigure figure in extract.Figures)
        {
            foreach (PublishedRow row in figure.Rows)
            {
                table.Text(figure.Name);
                table.Text(row.Key);
                table.Text(row.Value);
                table.Text(row.Unit);
                table.Text(Date(row.ValidFrom));
                table.Text(Date(row.ValidTo));
                table.Text(row.Source.Title);
                table.Text(row.Source.Confidence);
                table.Text(Date(row.Source.CheckedOn));
                table.EndRow();
            }
        }
    }

    private static string? Date(LocalDate? date) => date is { } day ? Iso.Text(day) : null;
}
