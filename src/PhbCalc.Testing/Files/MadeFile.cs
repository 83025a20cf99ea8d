using System.Text;
using PhbCalc.Data;

namespace PhbCalc.Testing;

/// <summary>One of the files that PhbCalc reads, made of the cells of a case, so that cases are read by the code that reads the files.</summary>
/// <param name="columns">The columns of the file.</param>
internal sealed class MadeFile(FileColumns columns)
{
    private const int FirstRow = 2;

    private readonly List<MadeCell[]> rows = [];

    internal void Add(params MadeCell[] cells) => rows.Add(cells);

    /// <summary>The file as it would be on the disk.</summary>
    internal MemoryStream Open()
    {
        IEnumerable<IEnumerable<string>> lines = rows.Select(row => columns.Names.Select(column => row.FirstOrDefault(cell => cell.Column == column).Text ?? string.Empty));
        return new(Encoding.UTF8.GetBytes(string.Join('\n', lines.Prepend(columns.Names).Select(cells => string.Join(',', cells.Select(Quoted))))));
    }

    /// <summary>The column of cases that a cell comes from; null if it comes from none.</summary>
    internal string? From(int row, string? column) =>
        row - FirstRow is >= 0 and var position && position < rows.Count ? rows[position].FirstOrDefault(cell => cell.Column == column).From : null;

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
