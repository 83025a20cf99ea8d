using System.Text;

namespace PhbCalc;

/// <summary>Lines and tables of plain text, each line ended by a line feed, the same in every culture.</summary>
internal class PlainText
{
    /// <summary>How far tables are indented.</summary>
    protected const string Indent = "  ";

    /// <summary>How wide lines of words are.</summary>
    private const int Columns = 80;

    /// <summary>How wide a table can be beside its indent.</summary>
    internal const int Room = Columns - 2;

    private readonly StringBuilder text = new();

    /// <summary>What has been written.</summary>
    public override string ToString() => text.ToString();

    internal void Line(string line) => text.Append(line).Append('\n');

    /// <summary>Writes a line after an empty one.</summary>
    internal void Paragraph(string line)
    {
        Line(string.Empty);
        Line(line);
    }

    /// <summary>Writes words over as many lines as they take, each of at most 80 columns; the later ones start below the words of the first.</summary>
    /// <param name="before">What stands before the words.</param>
    /// <param name="words">The words. A word that is longer than a line has it to itself.</param>
    internal void Wrapped(string before, string words)
    {
        string line = before;
        bool isEmpty = true;
        foreach (string word in words.Split(' '))
        {
            if (!isEmpty && line.Length + 1 + word.Length > Columns)
            {
                Line(line);
                (line, isEmpty) = (new(' ', before.Length), true);
            }

            line += isEmpty ? word : $" {word}";
            isEmpty = false;
        }

        Line(line);
    }

    /// <summary>Words over as many lines as they take, each of so many characters at most; a word that is longer has a line to itself.</summary>
    internal static IEnumerable<string> Broken(string words, int room)
    {
        string line = string.Empty;
        foreach (string word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > room)
            {
                yield return line;
                line = string.Empty;
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        yield return line;
    }

    internal void Table(TextTable table) => table.WriteTo(text, Indent);
}
