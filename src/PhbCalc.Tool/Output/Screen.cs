using Spectre.Console;

namespace PhbCalc.Tool;

/// <summary>Tables on the screen, and in a pipe as wide as they need to be.</summary>
internal static class Screen
{
    private const int WidthOfPipe = 400;

    internal static Table Table(params string[] columns)
    {
        Table table = new() { Border = TableBorder.Simple };
        foreach (string column in columns)
        {
            table.AddColumn(new TableColumn(column));
        }

        return table;
    }

    internal static void AddRow(Table table, params string[] cells) => table.AddRow(cells.Select(cell => new Text(cell)));

    internal static void Write(Table table)
    {
        IAnsiConsole console = AnsiConsole.Console;
        console.Profile.Width = Console.IsOutputRedirected ? WidthOfPipe : console.Profile.Width;
        console.Write(table);
    }

    /// <summary>That only the first rows are shown, and where all of them are.</summary>
    internal static string RowsLeftOut(int shown, string things, int all, bool isWritten) =>
        $"The first {shown} {things} of {all} are shown; {(isWritten ? "the files have them all" : "--out DIR writes them all, and --format csv prints them")}.";

    internal static void WriteLine(string line) => AnsiConsole.Console.WriteLine(line);
}
