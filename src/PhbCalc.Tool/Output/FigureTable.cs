using NodaTime.Text;
using PhbCalc.Data;
using Spectre.Console;

namespace PhbCalc.Tool;

/// <summary>Published figures as a table on a screen, with their sources.</summary>
internal static class FigureTable
{
    /// <summary>Prints which figures there are, with the days for which they are published.</summary>
    internal static void PrintCatalogue(PublishedFigures figures)
    {
        Table table = Screen.Table("name", "what", "from", "to");
        foreach (PublishedFigure figure in figures.Catalogue)
        {
            bool isOpen = figure.Rows.Any(row => row.ValidFrom is not null && row.ValidTo is null);
            Screen.AddRow(table, figure.Name, figure.Title, Day(figure.Rows.Min(row => row.ValidFrom)), isOpen ? "until changed" : Day(figure.Rows.Max(row => row.ValidTo)));
        }

        Screen.WriteLine($"Published figures {figures.Version}");
        Screen.Write(table);
        Screen.WriteLine("phbcalc data NAME --on 2026-04-01 shows one of them on a day.");
    }

    /// <summary>Prints rows of figures.</summary>
    internal static void Print(FigureExtract extract)
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

            Table table = Screen.Table("", "value", "unit", "from", "to", "source", "confidence", "checked on");
            foreach (PublishedRow row in figure.Rows)
            {
                Source source = row.Source;
                Screen.AddRow(table, row.Key, row.Value, row.Unit, Day(row.ValidFrom), Day(row.ValidTo), source.Title, source.Confidence ?? "", Day(source.CheckedOn));
            }

            Screen.Write(table);
        }

        if (extract.NotPublished.Count > 0)
        {
            Screen.WriteLine(string.Empty);
            Screen.WriteLine($"Not published for that day: {string.Join(", ", extract.NotPublished)}.");
        }
    }

    private static string Day(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : string.Empty;
}
