using System.Text;

namespace PhbCalc;

/// <summary>Lines and tables of plain text, each line ended by a line feed, the same in every culture.</summary>
internal class PlainText
{
    /// <summary>How far tables are indented.</summary>
    protected const string Indent = "  ";

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

    internal void Table(TextTable table) => table.WriteTo(text, Indent);
}
