using System.Buffers;
using System.Text;
using System.Xml;

namespace PhbCalc.Workbooks.Reading;

/// <summary>The texts that the cells of all sheets share, each once, as cells of a CSV file in UTF-8.</summary>
internal sealed class SheetTexts
{
    private readonly ArrayBufferWriter<byte> bytes = new();
    private readonly List<int> ends = [0];

    /// <summary>A text by its number.</summary>
    internal ReadOnlySpan<byte> this[int number] => number >= 0 && number + 1 < ends.Count
        ? bytes.WrittenSpan[ends[number]..ends[number + 1]]
        : throw new FormatException("There is no shared text of that number.");

    internal static SheetTexts Read(WorkbookPackage package)
    {
        SheetTexts texts = new();
        using XmlReader? xml = package.OpenRelated("sharedStrings");
        while (xml?.Read() is true)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
            {
                CsvCell.Write(texts.bytes, SheetXml.TextWithin(xml));
                texts.ends.Add(texts.bytes.WrittenCount);
            }
        }

        return texts;
    }
}

/// <summary>Reads the XML of a workbook, forwards only.</summary>
internal static class SheetXml
{
    internal static XmlReader Reader(Stream stream) => XmlReader.Create(stream, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, CloseInput = true });

    /// <summary>The relation that an element names as its <c>r:id</c>; null if it names none.</summary>
    internal static string? Relation(XmlReader xml)
    {
        string? found = null;
        while (xml.MoveToNextAttribute())
        {
            found = xml.LocalName == "id" && xml.NamespaceURI.EndsWith("/relationships", StringComparison.Ordinal) ? xml.Value : found;
        }

        xml.MoveToElement();
        return found;
    }

    /// <summary>The text within an element, of all its runs, without how it is pronounced. The reader is left at its end.</summary>
    internal static string TextWithin(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return string.Empty;
        }

        int depth = xml.Depth;
        string first = string.Empty;
        StringBuilder? more = null;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "rPh")
            {
                Pass(xml);
            }
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA && xml.Depth > depth + 1)
            {
                more = first.Length > 0 ? more ?? new(first) : more;
                more?.Append(xml.Value);
                first = first.Length > 0 ? first : xml.Value;
            }
        }

        return Unescaped(more?.ToString() ?? first);
    }

    /// <summary>A text whose characters that XML cannot hold are written as <c>_x000D_</c>, with those characters.</summary>
    internal static string Unescaped(string text)
    {
        int start = text.IndexOf("_x", StringComparison.Ordinal);
        if (start < 0)
        {
            return text;
        }

        StringBuilder plain = new();
        for (int i = 0; i < text.Length; i++)
        {
            bool isEscape = text[i] == '_' && i + 6 < text.Length && text[i + 1] == 'x' && text[i + 6] == '_' && text.AsSpan(i + 2, 4).IndexOfAnyExcept(SearchValues.Create("0123456789ABCDEFabcdef")) < 0;
            plain.Append(isEscape ? (char)Convert.ToInt32(text.Substring(i + 2, 4), 16) : text[i]);
            i += isEscape ? 6 : 0;
        }

        return plain.ToString();
    }

    /// <summary>A text as XML can hold it: the other way round.</summary>
    internal static string Escaped(string text)
    {
        StringBuilder? escaped = null;
        for (int i = 0; i < text.Length; i++)
        {
            bool isLikeEscape = text[i] == '_' && i + 1 < text.Length && text[i + 1] == 'x';
            bool isHeld = text[i] is '\t' or '\n' || (text[i] >= ' ' && text[i] is not ('\uFFFE' or '\uFFFF') && !IsHalf(text, i));
            if (isHeld && !isLikeEscape)
            {
                escaped?.Append(text[i]);
                continue;
            }

            escaped ??= new(text, 0, i, text.Length + 16);
            escaped.Append(System.Globalization.CultureInfo.InvariantCulture, $"_x{(int)text[i]:X4}_");
        }

        return escaped?.ToString() ?? text;
    }

    /// <summary>Whether a character is half of one, without the other half.</summary>
    private static bool IsHalf(string text, int i) =>
        (char.IsHighSurrogate(text[i]) && (i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))) || (char.IsLowSurrogate(text[i]) && (i == 0 || !char.IsHighSurrogate(text[i - 1])));

    /// <summary>Goes to the end of an element.</summary>
    private static void Pass(XmlReader xml)
    {
        int depth = xml.Depth;
        while (!xml.IsEmptyElement && xml.Read() && xml.Depth > depth)
        {
            // What is in it is not read.
        }
    }
}

/// <summary>Writes a cell of a CSV file.</summary>
internal static class CsvCell
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    internal static void Write(IBufferWriter<byte> csv, string text)
    {
        string cell = text.AsSpan().ContainsAny(Special) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
        Encoding.UTF8.GetBytes(cell, csv);
    }
}
