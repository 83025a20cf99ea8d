using Spectre.Console;

namespace PhbCalc.Tool.Output;

/// <summary>
/// A table on a screen. A sum, an id or a date is never broken and never cut: where the screen is too narrow, columns first stand closer together, then words
/// are broken, then two columns stand one under the other if the table allows it, then whole columns are left out and named below, and what even then does not fit is written wider.
/// </summary>
internal sealed class ScreenTable(params string[] notes)
{
    /// <summary>What a column holds, and so how it may be shortened.</summary>
    internal enum Holds
    {
        /// <summary>What tells rows apart: always shown.</summary>
        Key,

        /// <summary>A value that may be left out.</summary>
        Value,

        /// <summary>The value that matters most: always shown.</summary>
        Result,

        /// <summary>Words, which may be broken over lines, and left out.</summary>
        Words,
    }

    private const int AroundCell = 3;
    private const int AroundTightCell = 2;
    private const int UsualRoom = 80;
    private const int NarrowestWords = 16;

    private readonly List<(string Header, Holds Holds)> columns = [];
    private readonly List<string[]> rows = [];
    private bool isTight;

    /// <summary>Whether its columns move closer together even in a pipe, if it would be wider than a usual screen.</summary>
    internal bool IsTightInPipes { get; init; }

    /// <summary>Whether it is made to fit a usual screen in a pipe, too, as if that were one: words are broken, and columns stand one under the other. No column is left out.</summary>
    internal bool FitsInPipes { get; init; }

    /// <summary>Whether two columns may stand one under the other.</summary>
    internal bool MayStack { get; init; }

    private int Around => isTight ? AroundTightCell : AroundCell;

    internal void AddColumn(string header, Holds holds) => columns.Add((header, holds));

    internal void AddRow(params string[] cells) => rows.Add(cells);

    /// <summary>Writes the table.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="room">How many characters a line has; null for as many as it takes.</param>
    internal void Write(TextWriter writer, int? room)
    {
        List<int> kept = [.. Enumerable.Range(0, columns.Count)];
        int? within = room ?? (FitsInPipes ? UsualRoom : null);
        isTight = false;
        isTight = Width(kept, isNarrow: false) > (within ?? (IsTightInPipes ? UsualRoom : int.MaxValue));
        if (MayStack && Width(kept, isNarrow: true) > within)
        {
            Stacked(within.Value).Write(writer, room);
            return;
        }

        while (Width(kept, isNarrow: true) > room && Dropped(kept) is { } dropped)
        {
            kept.Remove(dropped);
        }

        bool fits = within is null || Width(kept, isNarrow: false) <= within;
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = fits ? Width(kept, isNarrow: false) : Math.Max(within!.Value, Width(kept, isNarrow: true));
        console.Write(Laid(kept, fits, within));
        if (kept.Count < columns.Count)
        {
            string left = string.Join(", ", Enumerable.Range(0, columns.Count).Except(kept).Select(column => columns[column].Header.Replace("\n", ", ", StringComparison.Ordinal)));
            writer.WriteLine($"Left out, because the screen has {room} columns: {left}.{string.Concat(notes.Select(note => $" {note}"))}");
        }
    }

    /// <summary>The same with two columns of values one under the other, or three, and where that is not enough two of keys, too. What matters most stands alone.</summary>
    private ScreenTable Stacked(int within)
    {
        foreach ((int values, int keys) in ((int, int)[])[(2, 1), (2, 2), (3, 1)])
        {
            ScreenTable stacked = Stacked(values, keys);
            stacked.isTight = true;
            if (stacked.Width([.. Enumerable.Range(0, stacked.columns.Count)], isNarrow: true) <= within)
            {
                return stacked;
            }
        }

        return Stacked(values: 3, keys: 2);
    }

    /// <summary>The same with so many columns at most one under the other.</summary>
    private ScreenTable Stacked(int values, int keys)
    {
        List<List<int>> stacks = [];
        for (int column = 0; column < columns.Count; column++)
        {
            Holds holds = columns[column].Holds;
            int most = holds == Holds.Key ? keys : holds == Holds.Result ? 1 : values;
            if (stacks.Count > 0 && stacks[^1].Count < most && columns[stacks[^1][0]].Holds == holds)
            {
                stacks[^1].Add(column);
            }
            else
            {
                stacks.Add([column]);
            }
        }

        ScreenTable stacked = new(notes) { IsTightInPipes = IsTightInPipes, FitsInPipes = FitsInPipes };
        foreach (List<int> stack in stacks)
        {
            stacked.AddColumn(string.Join('\n', stack.Select(column => columns[column].Header)), columns[stack[0]].Holds);
        }

        foreach (string[] row in rows)
        {
            stacked.AddRow([.. stacks.Select(stack => string.Join('\n', stack.Select(column => row[column])))]);
        }

        return stacked;
    }

    private Table Laid(List<int> kept, bool fits, int? room)
    {
        Table table = new() { Border = TableBorder.Simple };
        int spare = fits ? 0 : Math.Max(0, room!.Value - Width(kept, isNarrow: true));
        foreach (int column in kept)
        {
            bool isRight = columns[column].Holds is Holds.Value or Holds.Result;
            int width = fits ? Wide(column) : Narrow(column);
            int more = fits ? 0 : Math.Min(spare, Wide(column) - width);
            spare -= more;
            table.AddColumn(new TableColumn(new Text(columns[column].Header)) { Width = Math.Max(1, width + more), Alignment = isRight ? Justify.Right : Justify.Left, Padding = new Padding(isTight ? 0 : 1, 0, 1, 0) });
        }

        foreach (string[] row in rows)
        {
            table.AddRow(kept.Select(column => new Text(row[column])));
        }

        return table;
    }

    /// <summary>The column to leave out next: the last value, then the last words; null if the others must stay.</summary>
    private int? Dropped(List<int> kept) =>
        kept.Where(column => columns[column].Holds == Holds.Value).Select(column => (int?)column).LastOrDefault()
        ?? kept.Where(column => columns[column].Holds == Holds.Words).Select(column => (int?)column).LastOrDefault();

    private int Width(List<int> kept, bool isNarrow) => 1 + kept.Sum(column => Around + (isNarrow ? Narrow(column) : Wide(column)));

    private int Wide(int column) => Math.Max(columns[column].Header.Split('\n').Max(line => line.Length), Cells(column));

    /// <summary>How narrow a column can be: its header breaks between words, and words break anywhere if need be.</summary>
    private int Narrow(int column)
    {
        int header = columns[column].Header.Split([' ', '\n']).Max(word => word.Length);
        int cells = Cells(column);
        return Math.Max(header, columns[column].Holds == Holds.Words ? Math.Min(cells, NarrowestWords) : cells);
    }

    private int Cells(int column) => rows.Count == 0 ? 0 : rows.Max(row => row[column].Split('\n').Max(line => line.GetCellWidth()));
}
