using System.Text;

namespace PhbCalc;

/// <summary>Rows of plain text in columns, as wide as their widest cell: the first column to the left, numbers to the right.</summary>
/// <param name="rightAligned">For each column, whether its cells stand to the right.</param>
internal sealed class TextTable(params bool[] rightAligned)
{
    /// <summary>How many characters stand between two columns.</summary>
    internal const int Gap = 2;

    private readonly List<string[]> rows = [];

    private bool[] isShown = [.. rightAligned.Select(_ => true)];

    internal void Add(params string[] cells) => rows.Add(cells);

    /// <summary>Leaves out the columns that have only a heading, which is the first row.</summary>
    internal void RemoveEmptyColumns() => isShown = [.. rightAligned.Select((_, column) => rows.Skip(1).Any(row => row[column].Length > 0))];

    internal void WriteTo(StringBuilder text, string indent)
    {
        int[] widths = [.. rightAligned.Select((_, column) => rows.Select(row => row[column].Length).DefaultIfEmpty(0).Max())];
        foreach (string[] row in rows)
        {
            StringBuilder line = new(indent);
            for (int column = 0; column < row.Length; column++)
            {
                if (isShown[column])
                {
                    line.Append(rightAligned[column] ? row[column].PadLeft(widths[column]) : row[column].PadRight(widths[column])).Append(' ', Gap);
                }
            }

            text.Append(line.ToString().TrimEnd()).Append('\n');
        }
    }
}
