using System.Text;

namespace PhbCalc.Data.Tests;

/// <summary>Writes CSV in all the ways in which it can be written, chosen by a seed: order of columns, quotes, line ends, notes, blank rows.</summary>
internal sealed class SpreadsheetText(int seed)
{
    private readonly Random random = new(seed);

    internal byte[] Of(string[] columns, IEnumerable<string[]> rows)
    {
        string[] names = [.. columns, "note", "note 2"];
        int[] order = [.. Enumerable.Range(0, names.Length)];
        random.Shuffle(order);
        string end = random.Next(2) == 0 ? "\n" : "\r\n";
        StringBuilder text = new(random.Next(2) == 0 ? "\ufeff" : "");
        text.AppendJoin(',', order.Select(column => Cell(names[column]))).Append(end);
        foreach (string[] row in rows)
        {
            string[] cells = [.. row, "06/04/2026, \"or so\"", ""];
            text.AppendJoin(',', order.Select(column => Cell(cells[column]))).Append(random.Next(4) == 0 ? ",," : "").Append(end);
            text.Append(random.Next(4) == 0 ? $"{(random.Next(2) == 0 ? ",,," : "")}{end}" : "");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private string Cell(string value)
    {
        string padded = random.Next(8) == 0 ? $" {value} " : value;
        bool mustQuote = padded.AsSpan().ContainsAny(",\"\r\n");
        return mustQuote || random.Next(4) == 0 ? $"\"{padded.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : padded;
    }
}
