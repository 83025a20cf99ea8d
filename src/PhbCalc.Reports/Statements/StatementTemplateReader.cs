using System.Globalization;
using System.Text.Json;

namespace PhbCalc.Reports;

/// <summary>Reads a template, and reports all its faults.</summary>
/// <param name="standard">The template whose sections, texts and placeholders a template has; null while that one is read itself.</param>
internal sealed class StatementTemplateReader(StatementTemplate? standard)
{
    internal const string Format = "phbcalc.statement-template.v1";

    private static readonly JsonDocumentOptions NoDuplicates = new() { AllowDuplicateProperties = false };
    private static readonly string[] Members = ["format", "language", TextKeys.Words, "sections"];
    private static readonly string[] SectionMembers = ["section", TextKeys.Heading, "texts"];

    private readonly List<Fault> faults = [];
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
    private readonly List<string> sections = [];

    internal static StatementTemplate Read(byte[] json, StatementTemplate? standard)
    {
        try
        {
            ReadOnlyMemory<byte> text = json.AsSpan().StartsWith("\uFEFF"u8) ? json.AsMemory(3) : json;
            using JsonDocument document = JsonDocument.Parse(text, NoDuplicates);
            return new StatementTemplateReader(standard).Read(document.RootElement);
        }
        catch (JsonException)
        {
            throw new InvalidInputException([new Fault("template", "is not JSON, or has a member twice", "write a template like the one that 'phbcalc new NEW --like statement' makes") { Path = string.Empty }]);
        }
    }

    /// <summary>The placeholders of a text: <c>sum</c> of "Your budget is {sum}."</summary>
    internal static IEnumerable<string> PlaceholdersOf(string text) => text.Split('{').Skip(1)
        .Select(part => part.IndexOf('}', StringComparison.Ordinal) is > 0 and var end && part[..end].All(letter => char.IsAsciiLetterLower(letter) || letter == '_') ? part[..end] : string.Empty)
        .Where(name => name.Length > 0).Distinct(StringComparer.Ordinal);

    private StatementTemplate Read(JsonElement root)
    {
        if (!IsObject(root, string.Empty, Members))
        {
            throw new InvalidInputException([.. faults]);
        }

        string format = Text(root, "format", string.Empty) ?? string.Empty;
        if (faults.Count == 0 && format != Format)
        {
            Add("/format", format, "is not the format that is read here", $"write \"{Format}\"");
        }

        string language = Text(root, "language", string.Empty) ?? string.Empty;
        if (language.Length > 0 && !IsLanguage(language))
        {
            Add("/language", language, "is not the name of a language", "write it as HTML does: \"en-GB\" or \"cy\"");
        }

        bool mayLeaveOut = standard is not null && language.StartsWith("en", StringComparison.OrdinalIgnoreCase);
        if (root.TryGetProperty(TextKeys.Words, out JsonElement words))
        {
            ReadTexts(words, TextKeys.Words, $"/{TextKeys.Words}", mayLeaveOut);
        }
        else if (!mayLeaveOut)
        {
            Missing($"/{TextKeys.Words}");
        }

        if (!root.TryGetProperty("sections", out JsonElement list) || list.ValueKind != JsonValueKind.Array)
        {
            Add("/sections", null, "is not a list", "list the sections in the order of the statement");
        }
        else
        {
            foreach ((int position, JsonElement section) in list.EnumerateArray().Index())
            {
                ReadSection(section, $"/sections/{position}", mayLeaveOut);
            }

            if (!sections.Contains(StatementTemplate.NeededSection) && faults.Count == 0)
            {
                Add("/sections", null, $"has no section '{StatementTemplate.NeededSection}'", "add it: a statement must say the sum");
            }
        }

        return faults.Count > 0 ? throw new InvalidInputException([.. faults]) : new(language, [.. sections], Completed());
    }

    private void ReadSection(JsonElement section, string path, bool mayLeaveOut)
    {
        if (!IsObject(section, path, SectionMembers) || Text(section, "section", path) is not { } name)
        {
            return;
        }

        string place = $"{path}/section";
        if (standard is not null && standard.Sections.AsSpan().IndexOf(name) < 0)
        {
            Add(place, name, "is not a section", $"write one of {string.Join(", ", standard.Sections)}");
            return;
        }

        if (sections.Contains(name))
        {
            Add(place, name, "appears twice", "leave out one of the two");
            return;
        }

        sections.Add(name);
        if (section.TryGetProperty(TextKeys.Heading, out _) || !mayLeaveOut)
        {
            if (Text(section, TextKeys.Heading, path) is { } heading)
            {
                texts[TextKeys.Of(name, TextKeys.Heading)] = heading;
            }
        }

        if (section.TryGetProperty("texts", out JsonElement its))
        {
            ReadTexts(its, name, $"{path}/texts", mayLeaveOut);
        }
        else if (!mayLeaveOut)
        {
            Missing($"{path}/texts");
        }
    }

    private void ReadTexts(JsonElement list, string section, string path, bool mayLeaveOut)
    {
        string[] known = standard is null ? [] : [.. standard.Texts.Keys.Where(key => key.StartsWith($"{section}.", StringComparison.Ordinal)).Select(key => key[(section.Length + 1)..].Split('#')[0]).Where(key => key != TextKeys.Heading).Distinct(StringComparer.Ordinal)];
        if (!IsObject(list, path, standard is null ? null : known))
        {
            return;
        }

        if (!mayLeaveOut)
        {
            foreach (string text in known.Where(text => !list.TryGetProperty(text, out _)))
            {
                Missing($"{path}/{text}");
            }
        }

        foreach (JsonProperty text in list.EnumerateObject().Where(text => standard is null || known.Contains(text.Name)))
        {
            ReadText(text.Value, section, text.Name, $"{path}/{text.Name}");
        }
    }

    private void ReadText(JsonElement value, string section, string name, string path)
    {
        string key = TextKeys.Of(section, name);
        string? example = standard is null ? null : standard.Texts.GetValueOrDefault(key) ?? standard.Texts[$"{key}#{TextKeys.Other}"];
        bool isCounted = standard is null ? value.ValueKind == JsonValueKind.Object : !standard.Texts.ContainsKey(key);
        if (!isCounted || value.ValueKind == JsonValueKind.String)
        {
            if (value.ValueKind != JsonValueKind.String)
            {
                Add(path, null, "is not text", "write it in double quotes");
            }
            else if (IsSound(value.GetString()!, example, path))
            {
                texts[isCounted ? $"{key}#{TextKeys.Other}" : key] = value.GetString()!;
            }

            return;
        }

        if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(TextKeys.Other, out _))
        {
            Add(path, null, "has no form for other numbers", $"write a text, or forms by number such as {{ \"1\": \"1 hour\", \"{TextKeys.Other}\": \"{{count}} hours\" }}");
            return;
        }

        foreach (JsonProperty form in value.EnumerateObject())
        {
            string place = $"{path}/{form.Name}";
            if (form.Name != TextKeys.Other && !IsNumber(form.Name))
            {
                Add(place, form.Name, "is not a number", $"write a whole number such as \"1\", or \"{TextKeys.Other}\"");
            }
            else if (form.Value.ValueKind != JsonValueKind.String)
            {
                Add(place, null, "is not text", "write it in double quotes");
            }
            else if (IsSound(form.Value.GetString()!, example, place, needsCount: form.Name == TextKeys.Other))
            {
                texts[TextKeys.Of(section, name, form.Name)] = form.Value.GetString()!;
            }
        }
    }

    /// <summary>Whether a text has exactly the required placeholders. A sentence without any may be blank: it is left out.</summary>
    private bool IsSound(string text, string? example, string path, bool needsCount = true)
    {
        if (example is null)
        {
            return true;
        }

        int before = faults.Count;
        string[] known = [.. PlaceholdersOf(example)];
        string[] used = [.. PlaceholdersOf(text)];
        foreach (string placeholder in known.Except(used, StringComparer.Ordinal).Where(placeholder => needsCount || placeholder != "count"))
        {
            Add(path, null, $"has no {{{placeholder}}}", $"write {{{placeholder}}} where it is to stand: \"{example}\"");
        }

        foreach (string placeholder in used.Except(known, StringComparer.Ordinal))
        {
            Add(path, null, $"has {{{placeholder}}}, which has no meaning here", known.Length == 0 ? "leave it out" : $"use {string.Join(", ", known.Select(one => $"{{{one}}}"))}");
        }

        if (text.Trim().Length == 0 && known.Length == 0 && example.Length > 0 && !example.EndsWith('.'))
        {
            Add(path, null, "is blank", $"write what stands for \"{example}\"");
        }

        if (path == $"/{TextKeys.Words}/clock" && text is not ("12" or "24"))
        {
            Add(path, text, "is not a clock", "write \"12\" or \"24\"");
        }

        return faults.Count == before;
    }

    /// <summary>The texts with those that were left out, from the standard template. A counted text has forms of one template only.</summary>
    private Dictionary<string, string> Completed()
    {
        HashSet<string> own = texts.Keys.Select(key => key.Split('#')[0]).ToHashSet(StringComparer.Ordinal);
        foreach ((string key, string text) in standard?.Texts ?? texts)
        {
            if (!own.Contains(key.Split('#')[0]))
            {
                texts[key] = text;
            }
        }

        return texts;
    }

    private string? Text(JsonElement within, string member, string path)
    {
        if (!within.TryGetProperty(member, out JsonElement found))
        {
            Missing($"{path}/{member}");
            return null;
        }

        if (found.ValueKind == JsonValueKind.String && found.GetString() is { } text && text.Trim().Length > 0)
        {
            return text;
        }

        Add($"{path}/{member}", null, "is not text, or is blank", "write it in double quotes");
        return null;
    }

    private bool IsObject(JsonElement found, string path, string[]? members)
    {
        if (found.ValueKind != JsonValueKind.Object)
        {
            Add(path, null, "is not an object", "write its members in braces: { ... }");
            return false;
        }

        foreach (JsonProperty member in found.EnumerateObject().Where(member => members is not null && !members.Contains(member.Name)))
        {
            Add($"{path}/{member.Name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}", null, "is unknown", $"write one of {string.Join(", ", members!)}");
        }

        return true;
    }

    private void Missing(string path) => Add(path, null, "is missing", "add it, as the standard template has it");

    private void Add(string path, string? value, string problem, string remedy) =>
        faults.Add(new Fault(path.Length == 0 ? "template" : path[1..].Replace('/', '.'), problem, remedy) { Value = value, Path = path });

    /// <summary>Whether a text names a language as HTML does: two or three letters, and parts of letters and digits after hyphens.</summary>
    private static bool IsLanguage(string text) => text.Split('-') is [{ Length: 2 or 3 } first, .. var rest]
        && first.All(char.IsAsciiLetter) && rest.All(part => part.Length is >= 2 and <= 8 && part.All(char.IsAsciiLetterOrDigit));

    private static bool IsNumber(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number.ToString(CultureInfo.InvariantCulture) == text;
}
