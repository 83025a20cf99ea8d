using Spectre.Console;

namespace PhbCalc.Tool;

/// <summary>A table of words and sums of money on a screen. Of many rows only the first are shown, and the last, which is their sum.</summary>
internal sealed class MoneyTable
{
    private const int MostRows = 200;

    private readonly Table table;
    private int rows;

    internal MoneyTable(string[] words, string[] sums, params string[] after)
    {
        table = Screen.Table(words);
        foreach (string sum in sums)
        {
            table.AddColumn(new TableColumn(sum).RightAligned().NoWrap());
        }

        foreach (string word in after)
        {
            table.AddColumn(new TableColumn(word));
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

    /// <summary>Adds a row that is shown however many there are: their sum.</summary>
    internal void AddAlways(string[] words, Money[] sums, params string[] after) =>
        Screen.AddRow(table, [.. words, .. sums.Select(sum => sum.ToString()), .. after]);

    /// <summary>Prints the table, and how many rows it leaves out.</summary>
    /// <param name="things">What the rows are: "people".</param>
    /// <param name="isWritten">Whether files have all of them.</param>
    internal void Print(string things, bool isWritten)
    {
        Screen.Write(table);
        if (rows > MostRows)
        {
            Screen.WriteLine($"{Screen.RowsLeftOut(MostRows, things, rows, isWritten)} The sum is of all.");
        }
    }
}
