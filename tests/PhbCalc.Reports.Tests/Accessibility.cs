using System.Xml;
using System.Xml.Linq;

namespace PhbCalc.Reports.Tests;

/// <summary>What keeps somebody from reading a page who cannot see it, or cannot use a mouse (WCAG 2.2), and what would load something from elsewhere.</summary>
internal static class Accessibility
{
    private static readonly string[] Loading = ["script", "link", "img", "iframe", "object", "embed", "image", "use", "audio", "video", "form"];

    /// <summary>The page as a tree.</summary>
    internal static XDocument Parse(string html)
    {
        using XmlReader reader = XmlReader.Create(new StringReader(html), new() { DtdProcessing = DtdProcessing.Ignore });
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    /// <summary>The elements of a name.</summary>
    internal static IEnumerable<XElement> All(XContainer within, string name) => within.Descendants(name);

    /// <summary>Everything that is wrong, a line each.</summary>
    /// <param name="html">The page.</param>
    /// <param name="tablesScroll">Whether wide tables scroll sideways, in boxes that the keyboard reaches; otherwise their cells stand under each other where the page is narrow.</param>
    internal static IEnumerable<string> Faults(string html, bool tablesScroll = true)
    {
        XDocument page = Parse(html);
        return
        [
            .. Page(page),
            .. Headings(page),
            .. Ids(page),
            .. All(page, "figure").SelectMany(Figure),
            .. All(page, "svg").Where(drawing => Attribute(drawing, "aria-hidden") != "true").SelectMany(drawing => Drawing(page, drawing)),
            .. All(page, "table").SelectMany(table => Table(table, tablesScroll)),
            .. page.Descendants().Where(element => Loading.Contains(element.Name.LocalName)).Select(element => $"<{element.Name}> loads something, or may"),
            .. page.Descendants().Attributes().Where(attribute => attribute.Name.LocalName is "src" or "style" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal))
                .Select(attribute => $"the attribute {attribute} loads or runs something, or may"),
            .. page.Descendants().Attributes().Where(attribute => attribute.Value.Contains("://", StringComparison.Ordinal)).Select(attribute => $"the attribute {attribute} is an address"),
            .. All(page, "style").Where(style => style.Value.Contains("url", StringComparison.Ordinal) || style.Value.Contains("@import", StringComparison.Ordinal)).Select(_ => "the style sheet loads something"),
        ];
    }

    private static IEnumerable<string> Page(XDocument page)
    {
        if (Attribute(page.Root!, "lang") != "en-GB")
        {
            yield return "the page does not say its language";
        }

        if (All(page, "title").First().Value.Length == 0 || All(page, "main").Count() != 1)
        {
            yield return "the page has no title, or no main part";
        }
    }

    private static IEnumerable<string> Headings(XDocument page)
    {
        int before = 0;
        foreach (XElement heading in page.Descendants().Where(element => element.Name.LocalName is ['h', >= '1' and <= '6']))
        {
            int level = heading.Name.LocalName[1] - '0';
            if (level > before + 1 || (level == 1 && before > 0))
            {
                yield return $"the heading '{heading.Value}' of level {level} follows one of level {before}";
            }

            before = level;
        }
    }

    private static IEnumerable<string> Ids(XDocument page) => page.Descendants().Attributes("id")
        .GroupBy(id => id.Value, StringComparer.Ordinal)
        .Where(same => same.Count() > 1)
        .Select(same => $"the id {same.Key} is there {same.Count()} times");

    private static IEnumerable<string> Figure(XElement figure)
    {
        foreach (string part in new[] { "figcaption", "svg", "table" }.Where(part => !All(figure, part).Any()))
        {
            yield return $"the figure {Attribute(figure, "id")} has no <{part}>";
        }
    }

    private static IEnumerable<string> Drawing(XDocument page, XElement drawing)
    {
        string[] names = Attribute(drawing, "aria-labelledby").Split(' ');
        string[] texts = [.. names.Select(name => page.Descendants().FirstOrDefault(element => Attribute(element, "id") == name)?.Value ?? string.Empty)];
        if (Attribute(drawing, "role") != "img" || names.Length != 2 || texts.Any(text => text.Length == 0))
        {
            yield return $"the drawing {Attribute(drawing, "aria-labelledby")} is no image with a title and a description";
        }

        if (drawing.Element("title") is null || drawing.Element("desc") is null)
        {
            yield return $"the drawing {Attribute(drawing, "aria-labelledby")} has no title or no description of its own";
        }
    }

    private static IEnumerable<string> Table(XElement table, bool scrolls)
    {
        string caption = table.Element("caption")?.Value ?? string.Empty;
        if (caption.Length == 0)
        {
            yield return "a table has no caption";
        }

        int columns = All(table.Element("thead")!, "th").Count(heading => Attribute(heading, "scope") == "col" && heading.Value.Length > 0);
        foreach (XElement row in All(table, "tr").Where(row => row.Parent!.Name != "thead"))
        {
            int cells = row.Elements().Sum(cell => (int?)cell.Attribute("colspan") ?? 1);
            if (cells != columns || row.Elements("th").Count(heading => Attribute(heading, "scope") is "row" or "rowgroup" && heading.Value.Length > 0) != 1)
            {
                yield return $"a row of the table '{caption}' has no heading, or not a cell for each column with one";
            }
        }

        if (!scrolls && table.Descendants().Append(table).Any(part => part.Name.LocalName is "table" or "thead" or "tbody" or "tfoot" or "tr" or "th" or "td" && Attribute(part, "role").Length == 0))
        {
            yield return $"the table '{caption}' is none where its cells stand under each other: a part has no role";
        }

        if (scrolls && (Attribute(table.Parent!, "tabindex") != "0" || Attribute(table.Parent!, "role") != "group" || Attribute(table.Parent!, "aria-label").Length == 0))
        {
            yield return $"the table '{caption}' cannot be scrolled from the keyboard";
        }
    }

    private static string Attribute(XElement element, string name) => element.Attribute(name)?.Value ?? string.Empty;
}
