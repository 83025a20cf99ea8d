using System.Buffers;
using System.Collections;
using System.Xml;

namespace PhbCalc.Workbooks.Reading;

/// <summary>The rows of a sheet as lines of a CSV file, each read when it is asked for.</summary>
/// <param name="name">The name of the workbook, for messages.</param>
/// <param name="open">Opens it.</param>
/// <param name="sheet">The name of the sheet, and the part that holds it.</param>
/// <param name="texts">The texts that sheets share.</param>
/// <param name="forms">What the numbers of cells are.</param>
internal sealed class SheetLines(string name, Func<Stream> open, (string Name, string Part) sheet, SheetTexts texts, CellForms forms) : IEnumerable<ReadOnlyMemory<byte>>
{
    private const int LastRow = 1_048_576;

    private static readonly byte[] BlankLine = "\n"u8.ToArray();

    public IEnumerator<ReadOnlyMemory<byte>> GetEnumerator()
    {
        using Stream stream = open();
        using WorkbookPackage package = WorkbookReader.Guarded(name, () => WorkbookPackage.Open(stream));
        using Stream part = WorkbookReader.Guarded(name, () => package.OpenSheet(sheet.Part));
        using XmlReader xml = SheetXml.Reader(part);
        SheetRowReader rows = new(xml, texts, forms);
        int last = 0;
        while (WorkbookReader.Guarded(name, rows.Next))
        {
            if (rows.Row <= last || rows.Row > LastRow)
            {
                throw WorkbookFaults.RowOutOfPlace(name, sheet.Name);
            }

            for (last++; last < rows.Row; last++)
            {
                yield return BlankLine;
            }

            yield return rows.Line;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Reads a sheet row by row.</summary>
/// <param name="xml">The XML of the sheet.</param>
/// <param name="texts">The texts that sheets share.</param>
/// <param name="forms">What the numbers of cells are.</param>
internal sealed class SheetRowReader(XmlReader xml, SheetTexts texts, CellForms forms)
{
    private const int LastColumn = 16_384;

    private readonly ArrayBufferWriter<byte> line = new();
    private int column;

    /// <summary>The number of the row, from 1.</summary>
    internal int Row { get; private set; }

    /// <summary>The row as a line of a CSV file, until the next is read.</summary>
    internal ReadOnlyMemory<byte> Line => line.WrittenMemory;

    /// <summary>Goes to the next row that the sheet has; false at its end.</summary>
    internal bool Next()
    {
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "row")
            {
                ReadRow();
                return true;
            }
        }

        return false;
    }

    private void ReadRow()
    {
        Row = xml.GetAttribute("r") is { } number ? int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) : Row + 1;
        line.ResetWrittenCount();
        column = 0;
        int depth = xml.Depth;
        while (!xml.IsEmptyElement && xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "c")
            {
                ReadCell();
            }
        }

        line.Write("\n"u8);
    }

    private void ReadCell()
    {
        int place = xml.GetAttribute("r") is { } reference ? ColumnOf(reference) : column + 1;
        if (place <= column || place > LastColumn)
        {
            throw new FormatException("The cells of a row are not in their order.");
        }

        for (; column < place; column++)
        {
            line.Write(column == 0 ? default : ","u8);
        }

        string? type = xml.GetAttribute("t");
        CellForm form = xml.GetAttribute("s") is { } style ? forms[int.Parse(style, System.Globalization.CultureInfo.InvariantCulture)] : CellForm.Number;
        (string? value, bool isFormula) = ReadValue();
        if (value is null && isFormula && type != "str")
        {
            line.Write(CellNumber.NotCalculated);
        }
        else if (value is { Length: > 0 })
        {
            Write(type, form, value);
        }
    }

    /// <summary>What a cell holds, and whether a formula gave it; null if it holds nothing.</summary>
    private (string? Value, bool IsFormula) ReadValue()
    {
        (string? value, bool isFormula, bool isValue) = (null, false, false);
        int depth = xml.Depth;
        while (!xml.IsEmptyElement && xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "is")
            {
                value = SheetXml.TextWithin(xml);
            }
            else if (xml.NodeType == XmlNodeType.Element)
            {
                isValue = xml.LocalName == "v";
                isFormula |= xml.LocalName == "f";
                if (xml.IsEmptyElement)
                {
                    (value, isValue) = (isValue ? value ?? string.Empty : value, false);
                }
            }
            else if (isValue && xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA && xml.Depth > depth + 1)
            {
                value += xml.Value;
            }
        }

        return (value, isFormula);
    }

    private void Write(string? type, CellForm form, string value)
    {
        switch (type)
        {
            case "s":
                line.Write(texts[int.Parse(value, System.Globalization.CultureInfo.InvariantCulture)]);
                break;
            case "b":
                line.Write(value == "1" ? "TRUE"u8 : "FALSE"u8);
                break;
            case "str":
                CsvCell.Write(line, SheetXml.Unescaped(value));
                break;
            case "d":
                CsvCell.Write(line, value.Replace('T', ' ').Trim());
                break;
            case "e" or "inlineStr":
                CsvCell.Write(line, value);
                break;
            default:
                CsvCell.Write(line, CellNumber.Text(value, form, forms.CountsFrom1904));
                break;
        }
    }

    /// <summary>The column of a reference such as <c>AB12</c>, from 1.</summary>
    private static int ColumnOf(string reference)
    {
        int found = 0;
        foreach (char letter in reference)
        {
            if (!char.IsAsciiLetter(letter) || found > LastColumn)
            {
                break;
            }

            found = (found * 26) + (char.ToUpperInvariant(letter) - 'A' + 1);
        }

        return found;
    }
}
