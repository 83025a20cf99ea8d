using System.Text;

namespace PhbCalc.Reports;

/// <summary>A statement as plain text for a letter: headings underlined, sentences broken between words, sums at the right.</summary>
internal sealed class StatementText
{
    private const int Width = 78;
    private const string Indent = "  ";

    private readonly StringBuilder text = new();

    private bool isEmpty = true;

    private StatementText()
    {
    }

    internal static string Of(string title, StatementTexts texts, ValueList<StatementSection> sections)
    {
        StatementText written = new();
        written.Heading(title, '=');
        foreach (StatementSection section in sections)
        {
            written.Line(string.Empty);
            written.Heading(section.Heading, '-');
            foreach (StatementBlock block in section.Blocks)
            {
                written.Write(block, texts);
            }
        }

        return written.text.ToString();
    }

    private void Heading(string heading, char line)
    {
        foreach (string part in Broken(heading, Width))
        {
            Line(part);
        }

        Line(new(line, Math.Min(Width, heading.Length)));
    }

    private void Write(StatementBlock block, StatementTexts texts)
    {
        switch (block)
        {
            case StatementParagraph paragraph:
                Paragraph(paragraph.Text, string.Empty);
                break;
            case StatementList list:
                foreach (string item in list.Items)
                {
                    Paragraph(item, "- ");
                }

                break;
            case StatementFacts facts:
                Line(string.Empty);
                foreach ((string name, string? value) in facts.Facts)
                {
                    string start = $"{name}: ";
                    Line(value is null ? $"{start}{new string('_', Math.Max(8, Width - start.Length - 24))}" : $"{start}{value}");
                }

                Line(string.Empty);
                break;
            default:
                Table((StatementTable)block, texts);
                break;
        }
    }

    private void Table(StatementTable table, StatementTexts texts)
    {
        Line(string.Empty);
        Line($"{table.Caption}:");
        foreach (StatementGroup group in table.Groups)
        {
            string indent = Indent;
            if (group.Heading is { } heading)
            {
                Line(string.Empty);
                foreach (string part in Broken(group.About.Length == 0 ? heading : $"{heading}. {group.About}", Width - Indent.Length))
                {
                    Line($"{Indent}{part}");
                }

                indent = $"{Indent}{Indent}";
            }

            foreach (ValueList<string> cells in group.Rows)
            {
                Row(table, cells, indent, texts);
            }
        }

        if (table.Total is { } total)
        {
            Sum($"{Indent}{total.Name}", total.Sum);
        }

        Line(string.Empty);
    }

    /// <summary>A row as a sentence: its first cell, the others in a row, numbers and what needs it with the name of their column, no £0.00, no part that is the whole, and the last one at the right.</summary>
    private void Row(StatementTable table, ValueList<string> cells, string indent, StatementTexts texts)
    {
        int[] told = [.. Enumerable.Range(1, cells.Count - 2).Where(i => cells[i].Length > 0 && !(table.Columns[i].IsNumber && cells[i] == $"{Money.Zero}"))];
        bool isWhole = told.Count(i => table.Columns[i].IsNumber) == 1;
        string[] middle = [.. told.Where(i => !(isWhole && table.Columns[i].IsNumber && cells[i] == cells[^1])).Select(i => table.Columns[i].NeedsHeading ? $"{table.Columns[i].Heading} {cells[i]}" : cells[i])];
        string row = middle.Length == 0 ? cells[0] : $"{cells[0]}: {texts.Row(middle)}";
        string[] lines = [.. Broken(row, Width - indent.Length - Indent.Length - cells[^1].Length - 4)];
        for (int i = 0; i < lines.Length - 1; i++)
        {
            Line($"{indent}{(i == 0 ? string.Empty : Indent)}{lines[i]}");
        }

        Sum($"{indent}{(lines.Length == 1 ? string.Empty : Indent)}{lines[^1]}", cells[^1]);
    }

    private void Sum(string row, string sum) => Line($"{row} {new string('.', Math.Max(1, Width - row.Length - sum.Length - 2))} {sum}");

    private void Paragraph(string sentence, string mark)
    {
        bool isFirst = true;
        foreach (string part in Broken(sentence, Width - mark.Length))
        {
            Line($"{(isFirst ? mark : new string(' ', mark.Length))}{part}");
            isFirst = false;
        }
    }

    /// <summary>A text in lines of at most a number of characters; a longer word has its own line.</summary>
    private static IEnumerable<string> Broken(string sentence, int width)
    {
        StringBuilder line = new();
        foreach (string word in sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : string.Empty).Append(word);
        }

        yield return line.ToString();
    }

    /// <summary>A line; of empty ones never two in a row.</summary>
    private void Line(string line)
    {
        if (line.Length > 0 || !isEmpty)
        {
            text.Append(line).Append('\n');
        }

        isEmpty = line.Length == 0;
    }
}
