using Spectre.Console;

namespace PhbCalc.Tool.Output;

/// <summary>What is printed for people: on a terminal as wide as it is, in a pipe as wide as it needs to be.</summary>
/// <param name="room">How many characters a line has; null in a pipe, where a line is as long as it needs to be.</param>
internal sealed class Screen(int? room)
{
    /// <summary>How many characters a line has; null in a pipe.</summary>
    internal int? Room => room;

    /// <summary>The terminal or the pipe that this process prints to.</summary>
    internal static Screen OfConsole() => new(Console.IsOutputRedirected ? null : AnsiConsole.Console.Profile.Width);

    /// <summary>Says that only the first rows are shown, and where to find all of them.</summary>
    internal static string RowsLeftOut(int shown, string things, int all, bool isWritten) =>
        $"The first {shown} {things} of {all} are shown; {(isWritten ? "the files have them all" : "--out DIR writes them all, and --format csv prints them")}.";

    internal void Write(ScreenTable table) => table.Write(Console.Out, room);

    internal static void WriteLine(string line) => Console.Out.WriteLine(line);
}

/// <summary>A table of words and sums of money on a screen. If there are many rows, it shows only the first and the last, which is their sum.</summary>
internal sealed class MoneyTable
{
    /// <summary>What is done about a table that is wider than a usual screen of 80 columns.</summary>
    internal enum Fit
    {
        /// <summary>In a pipe it is as wide as it takes.</summary>
        AsWide,

        /// <summary>Its columns stand closer together, in a pipe too.</summary>
        Tight,

        /// <summary>Then two of its columns stand one under the other, in a pipe too.</summary>
        Stacked,
    }

    private const int MostRows = 200;

    private readonly ScreenTable table;
    private int rows;

    /// <param name="words">The columns that say what a row is about.</param>
    /// <param name="sums">The columns of money; the one that is called total stays on any screen, or the last if none is.</param>
    /// <param name="after">Columns of words after them.</param>
    internal MoneyTable(string[] words, string[] sums, params string[] after)
        : this(Fit.AsWide, words, sums, after)
    {
    }

    /// <param name="fit">What is done about a table that is wider than a usual screen.</param>
    /// <param name="words">The columns that say what a row is about.</param>
    /// <param name="sums">The columns of money.</param>
    /// <param name="after">Columns of words after them.</param>
    internal MoneyTable(Fit fit, string[] words, string[] sums, params string[] after)
    {
        table = new("A wider one shows them, --format csv prints them, and --out DIR writes them.") { IsTightInPipes = fit == Fit.Tight, FitsInPipes = fit == Fit.Stacked, MayStack = fit == Fit.Stacked };
        string result = Array.Find(sums, sum => sum == "total") ?? sums[^1];
        foreach (string word in words)
        {
            table.AddColumn(word, ScreenTable.Holds.Key);
        }

        foreach (string sum in sums)
        {
            table.AddColumn(sum, sum == result ? ScreenTable.Holds.Result : ScreenTable.Holds.Value);
        }

        foreach (string word in after)
        {
            table.AddColumn(word, ScreenTable.Holds.Words);
        }
    }

    /// <summary>Adds a row, if there is room for it.</summary>
    internal void Add(string[] words, Money[] sums, params string[] after)
    {
        if (++rows <= MostRows)
        {
            AddAlways(words, sums, after);
        }
    }

    /// <summary>Adds two rows about one thing, if there is room for it.</summary>
    internal void Add((string[] Words, Money[] Sums, string[] After) first, (string[] Words, Money[] Sums, string[] After) second)
    {
        if (++rows <= MostRows)
        {
            AddAlways(first.Words, first.Sums, first.After);
            AddAlways(second.Words, second.Sums, second.After);
        }
    }

    /// <summary>Adds the row of the sum, which is always shown.</summary>
    internal void AddAlways(string[] words, Money[] sums, params string[] after) =>
        table.AddRow([.. words, .. sums.Select(sum => sum.ToString()), .. after]);

    /// <summary>Prints the table, and how many rows it leaves out.</summary>
    /// <param name="screen">Where it is printed.</param>
    /// <param name="things">What the rows are: "people".</param>
    /// <param name="isWritten">Whether files have all of them.</param>
    internal void Print(Screen screen, string things, bool isWritten)
    {
        screen.Write(table);
        if (rows > MostRows)
        {
            Screen.WriteLine($"{Screen.RowsLeftOut(MostRows, things, rows, isWritten)} The sum is of all.");
        }
    }
}
