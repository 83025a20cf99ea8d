using System.Reflection;
using System.Text;

namespace PhbCalc.Reports;

/// <summary>The words of a statement and the order of its sections: those of this library, a board's own, or those of another language.</summary>
/// <remarks>
/// This type is immutable. A template is a JSON file (<see cref="Write"/> writes one to start from, <see cref="Read"/> reads it). One in English may leave out texts that it does not change;
/// one in another language has them all, which leaves no English. Rule: spec 7, Telling the person: own text and order by a small template.
/// </remarks>
public sealed record StatementTemplate
{
    /// <summary>The section that every statement has: the one sum.</summary>
    internal const string NeededSection = "sum";

    private readonly Dictionary<string, string> texts;

    internal StatementTemplate(string language, ValueList<string> sections, Dictionary<string, string> texts)
    {
        (Language, Sections) = (language, sections);
        this.texts = texts;
    }

    /// <summary>The template of this library, in plain English.</summary>
    public static StatementTemplate Default { get; } = ReadDefault();

    /// <summary>The language, as HTML names it: <c>en-GB</c>.</summary>
    public string Language { get; }

    /// <summary>The names of the sections, in the order in which a statement has them.</summary>
    public ValueList<string> Sections { get; }

    /// <summary>Every text by its key, forms by number among them.</summary>
    internal IReadOnlyDictionary<string, string> Texts => texts;

    /// <summary>Reads a template.</summary>
    /// <param name="stream">The JSON, as UTF-8; it is left open.</param>
    /// <exception cref="InvalidInputException">It is not a template: a section or a text is unknown, a text or a placeholder is missing. All faults are reported at once, each with its JSON pointer.</exception>
    public static StatementTemplate Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using MemoryStream bytes = new();
        stream.CopyTo(bytes);
        return StatementTemplateReader.Read(bytes.ToArray(), Default);
    }

    /// <summary>Writes the template as JSON, as UTF-8 without byte order mark.</summary>
    /// <param name="stream">Where it goes; it is left open.</param>
    public void Write(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        StatementTemplateWriter.Write(stream, this);
    }

    /// <summary>Whether both have the same language, sections in the same order, and texts.</summary>
    /// <param name="other">The template to compare with.</param>
    public bool Equals(StatementTemplate? other) => other is not null && Language == other.Language && Sections == other.Sections
        && texts.Count == other.texts.Count && texts.All(text => other.texts.TryGetValue(text.Key, out string? its) && its == text.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Language, Sections, texts.Count);

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(StatementTemplate)} {{ {nameof(Language)} = {Language}, {nameof(Sections)} = {Sections} }}";

    private static StatementTemplate ReadDefault()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("PhbCalc.Reports.statement.en-GB.json")!;
        using StreamReader text = new(stream, Encoding.UTF8);
        return StatementTemplateReader.Read(Encoding.UTF8.GetBytes(text.ReadToEnd()), standard: null);
    }
}

/// <summary>How texts are told apart.</summary>
internal static class TextKeys
{
    /// <summary>The part of the template with words that every section uses.</summary>
    internal const string Words = "words";

    /// <summary>The name of a heading among the texts of its section.</summary>
    internal const string Heading = "heading";

    /// <summary>The form of a counted text for all numbers that have no form of their own.</summary>
    internal const string Other = "other";

    /// <summary>The key of a text.</summary>
    internal static string Of(string section, string text) => $"{section}.{text}";

    /// <summary>The key of a form of a counted text: for one number, or for all others.</summary>
    internal static string Of(string key, string text, string form) => $"{key}.{text}#{form}";
}
