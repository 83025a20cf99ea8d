using System.Text.Encodings.Web;
using System.Text.Json;

namespace PhbCalc.Reports;

/// <summary>Writes a template as JSON, the same on every run.</summary>
internal static class StatementTemplateWriter
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static void Write(Stream stream, StatementTemplate template)
    {
        using (Utf8JsonWriter json = new(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("format", StatementTemplateReader.Format);
            json.WriteString("language", template.Language);
            WriteTexts(json, template, TextKeys.Words, TextKeys.Words);
            json.WriteStartArray("sections");
            foreach (string section in template.Sections)
            {
                json.WriteStartObject();
                json.WriteString("section", section);
                json.WriteString(TextKeys.Heading, template.Texts[TextKeys.Of(section, TextKeys.Heading)]);
                WriteTexts(json, template, section, "texts");
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    /// <summary>The texts of a section in the order of the standard template, each with its forms.</summary>
    private static void WriteTexts(Utf8JsonWriter json, StatementTemplate template, string section, string member)
    {
        json.WriteStartObject(member);
        foreach (string key in StatementTemplate.Default.Texts.Keys.Where(key => key.StartsWith($"{section}.", StringComparison.Ordinal)).Select(key => key.Split('#')[0]).Distinct(StringComparer.Ordinal))
        {
            string name = key[(section.Length + 1)..];
            if (name == TextKeys.Heading)
            {
                continue;
            }

            if (template.Texts.TryGetValue(key, out string? text))
            {
                json.WriteString(name, text);
                continue;
            }

            json.WriteStartObject(name);
            foreach ((string form, string its) in template.Texts.Where(one => one.Key.StartsWith($"{key}#", StringComparison.Ordinal)))
            {
                json.WriteString(form[(key.Length + 1)..], its);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
