using System.Text;

namespace PhbCalc.Data.Results;

/// <summary>Writes an algorithmic transparency record: record.csv, a row for each line of each field, and record.md to read and to complete.</summary>
/// <remarks>Rule: spec 10, Contest. In record.csv a field that the run says nothing of has one row without text; <c>to_complete</c> stands in the first row of a field that is not whole.</remarks>
public static class TransparencyRecordFile
{
    /// <summary>The name of the file in a folder: <c>record.csv</c>.</summary>
    public const string Name = "record.csv";

    /// <summary>The name of the text in a folder: <c>record.md</c>.</summary>
    public const string MarkdownName = "record.md";

    private static readonly ResultFile<(RecordField Field, int Line)> File = new ResultFile<(RecordField Field, int Line)>()
        .Text("number", row => row.Field.Number)
        .Text("section", row => row.Field.Section)
        .Text("field", row => row.Field.Name)
        .Text("text", row => row.Line < row.Field.Lines.Count ? row.Field.Lines[row.Line] : null)
        .Text("to_complete", row => row.Line == 0 ? row.Field.ToComplete : null);

    /// <summary>Writes record.csv.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="record">The record to write.</param>
    public static void Write(Stream stream, TransparencyRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        File.Write(stream, record.Fields.SelectMany(field => Enumerable.Range(0, Math.Max(field.Lines.Count, 1)).Select(line => (field, line))));
    }

    /// <summary>Writes record.md, as UTF-8 without byte order mark.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="record">The record to write.</param>
    public static void WriteMarkdown(Stream stream, TransparencyRecord record)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(Encoding.UTF8.GetBytes(Markdown(record)));
    }

    /// <summary>The record as Markdown. What the organisation has to write is in bold after the word Blank.</summary>
    /// <param name="record">The record.</param>
    /// <returns>Lines of text, each ended by a line feed; the same in every culture.</returns>
    public static string Markdown(TransparencyRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        StringBuilder text = new();
        Line(text, "# Algorithmic transparency record");
        Line(text, string.Empty);
        Line(text, $"In the form of the Algorithmic Transparency Recording Standard, filled from a run. {Iso.Count(record.Blanks, "field is", "fields are")} not complete: each says what is missing. It is a draft for its owner, and not a published record.");
        string? section = null;
        foreach (RecordField field in record.Fields)
        {
            if (field.Section != section)
            {
                section = field.Section;
                Line(text, string.Empty);
                Line(text, $"## {section}");
            }

            Line(text, string.Empty);
            Line(text, $"### {field.Number} {field.Name}");
            Line(text, string.Empty);
            foreach (string line in field.Lines)
            {
                Line(text, $"- {Escaped(line)}");
            }

            if (field.ToComplete is { } missing)
            {
                Line(text, $"- **[Blank: {Escaped(missing)}]**");
            }
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');

    /// <summary>Text as it is: nothing that a file says, such as the name of a group, becomes a link, a heading or emphasis.</summary>
    private static string Escaped(string text)
    {
        StringBuilder escaped = new(text.Length);
        foreach (char letter in text)
        {
            escaped.Append(letter is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '|' or '~' ? $"\\{letter}" : char.IsControl(letter) ? " " : letter.ToString());
        }

        return escaped.ToString();
    }
}
