using System.Collections;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace PhbCalc.Reports.Html;

/// <summary>
/// An element of HTML or of SVG within it, written as a collection: attributes are pairs, and texts and elements are what it holds.
/// <c>new Element("p") { { "class", "sum" }, "£5.00" }</c> is <c>&lt;p class="sum"&gt;£5.00&lt;/p&gt;</c>. What is written is XML too.
/// </summary>
/// <param name="name">The name of the element.</param>
internal sealed class Element(string name) : IEnumerable
{
    /// <summary>Letters of every script as they are, so that a pound sign is readable in the file; what HTML gives a meaning is encoded.</summary>
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>HTML reads the content of this element without decoding.</summary>
    private const string StyleSheet = "style";

    private static readonly string[] WithoutContent = ["br", "col", "hr", "img", "link", "meta"];

    private readonly List<(string Name, string Value)> attributes = [];
    private readonly List<object> content = [];

    /// <summary>Sets an attribute.</summary>
    internal void Add(string attribute, string value) => attributes.Add((attribute, value));

    /// <summary>Adds text, which is encoded when it is written.</summary>
    internal void Add(string text) => content.Add(text);

    /// <summary>Adds an element.</summary>
    internal void Add(Element element) => content.Add(element);

    /// <summary>Adds elements, in order.</summary>
    internal void Add(IEnumerable<Element> elements) => content.AddRange(elements);

    /// <summary>The HTML. Elements that hold elements only have a line for each.</summary>
    public override string ToString()
    {
        StringBuilder html = new();
        WriteTo(html);
        return html.ToString();
    }

    IEnumerator IEnumerable.GetEnumerator() => content.GetEnumerator();

    private void WriteTo(StringBuilder html)
    {
        html.Append('<').Append(name);
        foreach ((string attribute, string value) in attributes)
        {
            html.Append(' ').Append(attribute).Append("=\"").Append(Encoder.Encode(value)).Append('"');
        }

        if (WithoutContent.Contains(name))
        {
            html.Append(" />");
            return;
        }

        html.Append('>');
        bool isOnLines = content.Count > 0 && content.TrueForAll(part => part is Element);
        foreach (object part in content)
        {
            if (isOnLines)
            {
                html.Append('\n');
            }

            if (part is Element element)
            {
                element.WriteTo(html);
            }
            else
            {
                html.Append(name == StyleSheet ? (string)part : Encoder.Encode((string)part));
            }
        }

        html.Append(isOnLines ? "\n</" : "</").Append(name).Append('>');
    }
}

/// <summary>A box that scrolls sideways where the screen is narrower than what is in it; the keyboard reaches it too. It is a group and no landmark: a page has many.</summary>
internal static class Scrolling
{
    /// <summary>The box.</summary>
    /// <param name="label">What is in it.</param>
    /// <param name="content">What scrolls.</param>
    /// <param name="isLong">Whether it may run on over the end of a printed page.</param>
    internal static Element Of(string label, Element content, bool isLong = false) =>
        new("div") { { "class", isLong ? "scrolling long" : "scrolling" }, { "role", "group" }, { "aria-label", label }, { "tabindex", "0" }, content };
}
