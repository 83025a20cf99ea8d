using System.Text;

namespace PhbCalc.Reports.Html;

/// <summary>The frame that every report has: one HTML file without scripts, network or other files, for screen and paper.</summary>
internal static class ReportPage
{
    /// <summary>What a browser may do for the page: only apply its own style sheet.</summary>
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    private static readonly string Style = ReadStyle();

    /// <summary>The page as text, without its sources.</summary>
    internal static string Of(string title, params IEnumerable<Element> content) => Of(title, null, content);

    /// <summary>The page as text, the same on every run, in every culture.</summary>
    /// <param name="title">The title, which is the heading of the page too.</param>
    /// <param name="about">The subject and sources of the page: the year, the files, the version; null if not given.</param>
    /// <param name="content">The content below that heading; its headings start at the second level.</param>
    internal static string Of(string title, string? about, params IEnumerable<Element> content) => WithStyle(title, about, null, content);

    /// <summary>The page as text, with its own rules after those of every report.</summary>
    /// <param name="title">The title, which is the heading of the page too.</param>
    /// <param name="about">The subject and sources of the page; null if not given.</param>
    /// <param name="own">The rules of the style sheet; null for none.</param>
    /// <param name="content">The content below that heading.</param>
    internal static string WithStyle(string title, string? about, string? own, IEnumerable<Element> content)
    {
        Element page = new("html")
        {
            { "lang", "en-GB" },
            new Element("head")
            {
                new Element("meta") { { "charset", "utf-8" } },
                new Element("meta") { { "name", "viewport" }, { "content", "width=device-width, initial-scale=1" } },
                new Element("meta") { { "http-equiv", "Content-Security-Policy" }, { "content", Policy } },
                new Element("title") { title },
                new Element("style") { own is null ? Style : $"{Style}\n{own}" },
            },
            new Element("body")
            {
                new Element("main") { new Element("h1") { title }, About(about), content },
            },
        };
        return $"<!DOCTYPE html>\n{page}\n";
    }

    private static Element[] About(string? about) => about is null ? [] : [new("p") { { "class", "quiet" }, about }];

    private static string ReadStyle()
    {
        using Stream stream = typeof(ReportPage).Assembly.GetManifestResourceStream("PhbCalc.Reports.page.css")!;
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n").TrimEnd();
    }
}
