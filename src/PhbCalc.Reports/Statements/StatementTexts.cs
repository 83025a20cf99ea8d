using System.Globalization;
using System.Text;

namespace PhbCalc.Reports;

/// <summary>The texts of a template with their placeholders filled.</summary>
/// <param name="template">The template.</param>
internal sealed class StatementTexts(StatementTemplate template)
{
    /// <summary>The texts of the standard template.</summary>
    internal StatementTemplate Template => template;

    /// <summary>A text of a section.</summary>
    internal string Of(string section, string text, params ReadOnlySpan<(string Placeholder, string Value)> values) => Filled(template.Texts[TextKeys.Of(section, text)], values);

    /// <summary>A word that every section uses.</summary>
    internal string Word(string text, params ReadOnlySpan<(string Placeholder, string Value)> values) => Of(TextKeys.Words, text, values);

    /// <summary>A text with a separate form for some numbers: <c>1 hour</c>, <c>2 hours</c>.</summary>
    /// <param name="section">The section.</param>
    /// <param name="text">The text.</param>
    /// <param name="count">How many.</param>
    /// <param name="shown">The number as it is shown, which the placeholder <c>count</c> stands for.</param>
    /// <param name="values">What other placeholders stand for.</param>
    internal string Counted(string section, string text, Ratio count, string shown, params ReadOnlySpan<(string Placeholder, string Value)> values)
    {
        string form = count.Denominator == 1 ? count.Numerator.ToString(CultureInfo.InvariantCulture) : TextKeys.Other;
        string found = template.Texts.GetValueOrDefault(TextKeys.Of(section, text, form)) ?? template.Texts[TextKeys.Of(section, text, TextKeys.Other)];
        return Filled(found, [.. values, ("count", shown)]);
    }

    /// <summary>Whether a section has a text.</summary>
    internal bool Has(string section, string text) => template.Texts.ContainsKey(TextKeys.Of(section, text));

    /// <summary>Things in a row: a, b and c.</summary>
    internal string List(IReadOnlyList<string> things)
    {
        string list = things.Count == 0 ? string.Empty : things[0];
        for (int i = 1; i < things.Count; i++)
        {
            list = i == things.Count - 1 ? Word("and", ("first", list), ("last", things[i])) : Word("comma", ("first", list), ("next", things[i]));
        }

        return list;
    }

    /// <summary>Things one after another, even if they contain an "and": a, b, c.</summary>
    internal string Row(IEnumerable<string> things) => things.Aggregate(string.Empty, (list, next) => list.Length == 0 ? next : Word("comma", ("first", list), ("next", next)));

    /// <summary>A text that starts with a capital, as cells and sentences do.</summary>
    internal static string Capital(string text) => text.Length == 0 ? text : string.Concat(text[..1].ToUpperInvariant(), text.AsSpan(1));

    /// <summary>A name from the files in plain writing: <c>personal-care</c> is personal care.</summary>
    internal static string Name(string name) => name.Replace('-', ' ').Replace('_', ' ').Trim();

    /// <summary>The value of a placeholder is not searched for placeholders again: it may have braces.</summary>
    private static string Filled(string text, ReadOnlySpan<(string Placeholder, string Value)> values)
    {
        int open = text.IndexOf('{', StringComparison.Ordinal);
        if (open < 0)
        {
            return text;
        }

        StringBuilder filled = new();
        int next = 0;
        for (; open >= 0; open = text.IndexOf('{', next))
        {
            int close = text.IndexOf('}', open);
            string? value = close < 0 ? null : ValueOf(text.AsSpan((open + 1)..close), values);
            filled.Append(text, next, open - next);
            filled.Append(value ?? "{");
            next = value is null ? open + 1 : close + 1;
        }

        return filled.Append(text, next, text.Length - next).ToString();
    }

    private static string? ValueOf(ReadOnlySpan<char> placeholder, ReadOnlySpan<(string Placeholder, string Value)> values)
    {
        foreach ((string known, string value) in values)
        {
            if (placeholder.SequenceEqual(known))
            {
                return value;
            }
        }

        return null;
    }
}
