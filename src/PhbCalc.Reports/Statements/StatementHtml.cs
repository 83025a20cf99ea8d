using System.Globalization;
using System.Reflection;
using System.Text;
using PhbCalc.Reports.Html;

namespace PhbCalc.Reports;

/// <summary>A statement as one HTML file: print first, without scripts or network, at 12 points, that reflows on a phone and at four times the size.</summary>
internal static class StatementHtml
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    /// <summary>Languages that are written from the right to the left.</summary>
    private static readonly string[] FromTheRight = ["ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"];

    /// <summary>A group of more rows may be divided between two printed pages.</summary>
    private const int MostTogether = 4;

    private static readonly string Style = ReadStyle();

    internal static string Of(string title, string language, string personId, StatementTexts texts, ValueList<StatementSection> sections)
    {
        Element page = new("html")
        {
            { "lang", language },
            { "dir", FromTheRight.Contains(language.Split('-')[0].ToLowerInvariant(), StringComparer.Ordinal) ? "rtl" : "ltr" },
            new Element("head")
            {
                new Element("meta") { { "charset", "utf-8" } },
                new Element("meta") { { "name", "viewport" }, { "content", "width=device-width, initial-scale=1" } },
                new Element("meta") { { "http-equiv", "Content-Security-Policy" }, { "content", Policy } },
                new Element("title") { title },
                new Element("style") { $"{Style}\n@page {{ @bottom-left {{ content: \"{InStyle(personId)}\"; font: 12pt Arial, Helvetica, sans-serif; }} }}" },
            },
            new Element("body")
            {
                new Element("main") { new Element("h1") { texts.Word("title") }, sections.SelectMany(section => Section(section, texts)) },
            },
        };
        return $"<!DOCTYPE html>\n{page}\n";
    }

    private static IEnumerable<Element> Section(StatementSection section, StatementTexts texts) => [new Element("h2") { section.Heading }, .. section.Blocks.SelectMany(block => Block(block, texts))];

    private static IEnumerable<Element> Block(StatementBlock block, StatementTexts texts)
    {
        switch (block)
        {
            case StatementParagraph { StandsOut: true } paragraph:
                return [new("p") { { "class", "sum" }, paragraph.Text }];
            case StatementParagraph paragraph:
                return [new("p") { paragraph.Text }];
            case StatementList list:
                return [new("ul") { list.Items.Select(item => new Element("li") { item }) }];
            case StatementFacts facts:
                return [new("dl") { facts.Facts.SelectMany(fact => (Element[])[new("dt") { fact.Name }, Value(fact.Value, texts)]) }];
            default:
                return [Table((StatementTable)block)];
        }
    }

    private static Element Value(string? value, StatementTexts texts) =>
        value is null ? new("dd") { { "class", "blank" }, new Element("span") { { "class", "hidden" }, texts.Word("blank_line") } } : new("dd") { value };

    /// <summary>A table whose rows stand under each other on a narrow screen. The roles say there that it still is a table.</summary>
    private static Element Table(StatementTable table)
    {
        Element heading = new("tr") { { "role", "row" } };
        foreach (StatementColumn column in table.Columns)
        {
            heading.Add(new Element("th") { { "scope", "col" }, { "role", "columnheader" }, { "class", column.IsNumber ? "number" : "words" }, column.Heading });
        }

        Element element = new("table")
        {
            { "role", "table" },
            { "class", table.Columns.Count > 4 ? "wide" : "plain" },
            new Element("caption") { table.Caption },
            new Element("thead") { { "role", "rowgroup" }, heading },
        };
        element.Add(table.Groups.Select(group => Group(table, group)));
        if (table.Total is { } total)
        {
            Element row = new("tr") { { "role", "row" }, new Element("th") { { "scope", "row" }, { "role", "rowheader" }, { "colspan", Number(table.Columns.Count - 1) }, total.Name }, Cell(table.Columns[^1], total.Sum) };
            element.Add(new Element("tfoot") { { "role", "rowgroup" }, row });
        }

        return element;
    }

    private static Element Group(StatementTable table, StatementGroup group)
    {
        Element body = new("tbody") { { "role", "rowgroup" }, { "class", group.Heading is null ? "rows" : group.Rows.Count > MostTogether ? "group long" : "group" } };
        if (group.Heading is { } heading)
        {
            Element cell = new("th") { { "scope", "rowgroup" }, { "role", "rowheader" }, { "colspan", Number(table.Columns.Count) }, new Element("strong") { heading } };
            if (group.About.Length > 0)
            {
                cell.Add(new Element("span") { { "class", "about" }, $" {group.About}" });
            }

            body.Add(new Element("tr") { { "role", "row" }, { "class", "heading" }, cell });
        }

        foreach (ValueList<string> cells in group.Rows)
        {
            Element row = new("tr") { { "role", "row" }, new Element("th") { { "scope", "row" }, { "role", "rowheader" }, cells[0] } };
            for (int i = 1; i < cells.Count; i++)
            {
                row.Add(Cell(table.Columns[i], cells[i]));
            }

            body.Add(row);
        }

        return body;
    }

    private static Element Cell(StatementColumn column, string text) =>
        new("td") { { "role", "cell" }, { "class", text.Length == 0 ? "empty" : column.IsNumber ? "number" : "words" }, { "data-label", column.Heading }, text };

    /// <summary>A text within the quotes of a style sheet: whatever is no plain letter or digit is written by its number.</summary>
    private static string InStyle(string text)
    {
        StringBuilder safe = new();
        foreach (Rune rune in text.EnumerateRunes())
        {
            safe.Append(rune.IsAscii && (Rune.IsLetterOrDigit(rune) || rune.Value is '-' or '_' or '.') ? rune.ToString() : string.Create(CultureInfo.InvariantCulture, $"\\{rune.Value:x6} "));
        }

        return safe.ToString();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string ReadStyle()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("PhbCalc.Reports.statement.css")!;
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n").TrimEnd();
    }
}
