using NodaTime.Text;
using PhbCalc.Data;

namespace PhbCalc.Tool.Output;

/// <summary>Published figures as a table on a screen, with their sources.</summary>
internal static class FigureTable
{
    /// <summary>Prints which figures there are, with the days for which they are published.</summary>
    internal static void PrintCatalogue(Screen screen, PublishedFigures figures)
    {
        ScreenTable table = Columns(
            ("name", ScreenTable.Holds.Key), ("what", ScreenTable.Holds.Words), ("from", ScreenTable.Holds.Key), ("to", ScreenTable.Holds.Key));
        foreach (PublishedFigure figure in figures.Catalogue)
        {
            bool isOpen = figure.Rows.Any(row => row.ValidFrom is not null && row.ValidTo is null);
            table.AddRow(figure.Name, figure.Title, Day(figure.Rows.Min(row => row.ValidFrom)), isOpen ? "until changed" : Day(figure.Rows.Max(row => row.ValidTo)));
        }

        Screen.WriteLine($"Published figures {figures.Version}");
        screen.Write(table);
        Screen.WriteLine("phbcalc data NAME --on 2026-04-01 shows one of them on a day.");
    }

    /// <summary>Prints rows of figures.</summary>
    internal static void Print(Screen screen, FigureExtract extract)
    {
        Screen.WriteLine($"Published figures {extract.Version}{(extract.On is { } on ? $" on {Day(on)}" : string.Empty)}");
        foreach (ExtractedFigure figure in extract.Figures)
        {
            Screen.WriteLine(string.Empty);
            Screen.WriteLine($"{figure.Name}: {figure.Title}");
            if (figure.Rows.Count == 0)
            {
                Screen.WriteLine("  none on that day");
                continue;
            }

            ScreenTable table = Columns(
                (string.Empty, ScreenTable.Holds.Key),
                ("value", ScreenTable.Holds.Key),
                ("unit", ScreenTable.Holds.Words),
                ("from", ScreenTable.Holds.Key),
                ("to", ScreenTable.Holds.Key),
                ("source", ScreenTable.Holds.Words),
                ("confidence", ScreenTable.Holds.Words),
                ("checked on", ScreenTable.Holds.Words));
            foreach (PublishedRow row in figure.Rows)
            {
                Source source = row.Source;
                table.AddRow(row.Key, row.Value, row.Unit, Day(row.ValidFrom), Day(row.ValidTo), source.Title, source.Confidence ?? "", Day(source.CheckedOn));
            }

            screen.Write(table);
        }

        if (extract.NotPublished.Count > 0)
        {
            Screen.WriteLine(string.Empty);
            Screen.WriteLine($"Not published for that day: {string.Join(", ", extract.NotPublished)}.");
        }
    }

    private static ScreenTable Columns(params (string Header, ScreenTable.Holds Holds)[] columns)
    {
        ScreenTable table = new("A wider one shows them, and --format csv prints them.");
        foreach ((string header, ScreenTable.Holds holds) in columns)
        {
            table.AddColumn(header, holds);
        }

        return table;
    }

    private static string Day(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : string.Empty;
}
