using System.Text.RegularExpressions;
using System.Xml.Linq;
using Mono.Cecil;
using Mono.Cecil.Rocks;

namespace PhbCalc.Tests.House.Docs;

/// <summary>What the documentation file says about one member, as a reader sees it.</summary>
internal sealed partial class DocText
{
    private static readonly Dictionary<string, DocText> All = Shipped.Modules
        .SelectMany(module => XDocument.Load(Shipped.DocumentationOf(module)).Descendants("member"))
        .Select(element => new DocText(element))
        .ToDictionary(text => text.Id, StringComparer.Ordinal);

    private readonly XElement element;

    private DocText(XElement element) => this.element = element;

    /// <summary>What is said about every member, also those that nobody outside sees.</summary>
    internal static IEnumerable<DocText> Everything => All.Values;

    /// <summary>The name of the member in the documentation file.</summary>
    internal string Id => element.Attribute("name")!.Value;

    internal string Summary => Text("summary");

    internal string Remarks => Text("remarks");

    internal string Returns => Text("returns");

    internal bool IsInherited => element.Element("inheritdoc") is not null;

    /// <summary>The names of the exceptions that are documented with some text, without their namespaces.</summary>
    internal IEnumerable<string> Exceptions => element.Elements("exception").Where(each => Text(each).Length > 0).Select(each => Name(each.Attribute("cref")!.Value));

    /// <summary>What is said about a member; null if nothing is.</summary>
    internal static DocText? Of(IMemberDefinition member) => All.GetValueOrDefault(DocCommentId.GetDocCommentId(member));

    internal string Parameter(string name) => Named("param", name);

    internal string TypeParameter(string name) => Named("typeparam", name);

    /// <summary>All the text there is.</summary>
    internal string Whole => Text(element);

    private static string Text(XElement element) => Spaces().Replace(string.Concat(element.Nodes().Select(Text)), " ").Trim();

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" or "seealso" } see when see.Value.Length == 0 => see.Attribute("cref") is { } cref ? Name(cref.Value) : (see.Attribute("langword") ?? see.Attribute("href"))?.Value ?? string.Empty,
        XElement { Name.LocalName: "paramref" or "typeparamref" } reference => reference.Attribute("name")!.Value,
        XElement inner => $" {Text(inner)} ",
        _ => string.Empty,
    };

    private static string Name(string cref) => cref[2..].Split('(')[0].Split('.')[^1];

    private string Text(string name) => string.Join(' ', element.Elements(name).Select(Text));

    private string Named(string kind, string name) => string.Join(' ', element.Elements(kind).Where(each => each.Attribute("name")?.Value == name).Select(Text));

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
