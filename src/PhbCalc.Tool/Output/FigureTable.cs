using NodaTime.Text;
using PhbCalc.Data;

namespace PhbCalc.Tool.Output;

/// <summary>Published figures as a table on a screen, with their sources.</summary>
internal static class FigureTable
{
    /// <summary>Prints which figures there are, with the days for which they are published.</summary>
    internal static void PrintCatalogue(Screen screen, PublishedFigures figures)
    {
        ScreenTable table = Columns(("name", ScreenTable.Holds.Key), ("what", ScreenTable.Holds.Key), ("from", ScreenTable.Holds.Key), ("to", ScreenTable.Holds.Key));
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

            Print(screen, figure.Rows);
        }

        if (extract.NotPublished.Count > 0)
        {
            Screen.WriteLine(string.Empty);
            Screen.WriteLine($"Not published for that day: {string.Join(", ", extract.NotPublished)}.");
        }
    }

    /// <summary>Prints rows of one figure, and below them where they come from, each source once.</summary>
    private static void Print(Screen screen, ValueList<PublishedRow> rows)
    {
        (string Header, ScreenTable.Holds Holds, Func<PublishedRow, string> Cell)[] columns =
        [
            (string.Empty, ScreenTable.Holds.Words, row => row.Key),
            ("value", ScreenTable.Holds.Words, row => row.Value),
            ("unit", ScreenTable.Holds.Words, row => row.Unit),
            ("from", ScreenTable.Holds.Key, row => Day(row.ValidFrom)),
            ("to", ScreenTable.Holds.Key, row => Day(row.ValidTo)),
        ];
        columns = [.. columns.Where(column => rows.Any(row => column.Cell(row).Length > 0))];
        Source[] sources = [.. rows.Select(row => row.Source).Distinct()];
        ScreenTable table = Columns([.. columns.Select(column => (column.Header, column.Holds)), ("source", ScreenTable.Holds.Key)]);
        foreach (PublishedRow row in rows)
        {
            table.AddRow([.. columns.Select(column => column.Cell(row)), $"[{Array.IndexOf(sources, row.Source) + 1}]"]);
        }

        screen.Write(table);
        for (int i = 0; i < sources.Length; i++)
        {
            string[] about = [.. new[] { sources[i].Confidence ?? string.Empty, sources[i].CheckedOn is { } day ? $"checked on {Day(day)}" : string.Empty }.Where(text => text.Length > 0)];
            Screen.WriteLine($"  [{i + 1}] {sources[i].Title}{(about.Length == 0 ? string.Empty : $" ({string.Join(", ", about)})")}");
        }
    }

    private static ScreenTable Columns(params (string Header, ScreenTable.Holds Holds)[] columns)
    {
        ScreenTable table = new("A wider one shows them, and --format csv prints them.") { FitsInPipes = true, MayStack = true };
        foreach ((string header, ScreenTable.Holds holds) in columns)
        {
            table.AddColumn(header, holds);
        }

        return table;
    }

    private static string Day(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : string.Empty;
}
