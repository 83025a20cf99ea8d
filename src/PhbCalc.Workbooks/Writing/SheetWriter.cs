using System.Text;
using System.Xml;
using PhbCalc.Data.Csv;
using PhbCalc.Workbooks.Reading;

namespace PhbCalc.Workbooks.Writing;

/// <summary>Writes a sheet, row by row.</summary>
/// <param name="xml">Where it goes.</param>
/// <param name="table">What the sheet is.</param>
/// <param name="header">Its header.</param>
internal sealed class SheetWriter(XmlWriter xml, SheetTable table, IReadOnlyList<string> header)
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>How many rows of a form have lists and checks.</summary>
    private const int RowsOfForm = 10_000;

    /// <summary>A list within a cell's check cannot be longer.</summary>
    private const int LongestList = 255;

    private readonly ColumnContent[] contents = [.. header.Select(table.ContentUnder)];

    /// <summary>How many rows there are, the header among them.</summary>
    internal int Rows { get; private set; }

    /// <summary>Writes what comes before the rows, and the header.</summary>
    internal void Start()
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteRaw("""<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>""");
        xml.WriteRaw("""<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews>""");
        WriteColumns();
        xml.WriteStartElement("sheetData", Main);
        WriteRow([.. header.Select(name => (name, ColumnKind.Text))]);
    }

    /// <summary>Writes a row whose cells hold what their columns hold.</summary>
    internal void WriteRow(IReadOnlyList<string> cells) => WriteRow([.. cells.Select((cell, i) => (cell, i < contents.Length ? contents[i].Kind : ColumnKind.Text))]);

    /// <summary>Writes a row.</summary>
    internal void WriteRow(IReadOnlyList<(string Text, ColumnKind Kind)> cells)
    {
        string number = XmlConvert.ToString(++Rows);
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", number);
        for (int i = 0; i < cells.Count; i++)
        {
            if (cells[i].Text.Length > 0)
            {
                CellValue value = Rows == 1 ? new(CellStyle.Header, null) : CellValue.Of(cells[i].Text, cells[i].Kind, table.Dates);
                WriteCell($"{TableFaults.Letters(i)}{number}", cells[i].Text, value);
            }
        }

        xml.WriteEndElement();
    }

    /// <summary>Writes what comes after the rows.</summary>
    internal void End()
    {
        xml.WriteEndElement();
        if (table.IsForm)
        {
            // A 0 allows what it names. There is no password: who wants to change the header can lift the protection.
            xml.WriteRaw("""<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0" insertRows="0" deleteRows="0" sort="0" autoFilter="0"/>""");
            WriteChecks();
        }

        xml.WriteRaw("""<pageSetup orientation="landscape" paperSize="9" fitToWidth="1" fitToHeight="0"/>""");
        xml.WriteEndElement();
    }

    private void WriteColumns()
    {
        for (int i = 0; i < header.Count; i++)
        {
            const int Least = 12;
            const int Free = 20;
            const int Most = 40;
            string place = XmlConvert.ToString(i + 1);
            bool isFree = contents[i] == ColumnContent.Text && !header[i].EndsWith("_id", StringComparison.Ordinal);
            int width = FileColumns.IsNote(header[i]) ? Most : Math.Max(isFree ? Free : Least, contents[i].Words.Append(header[i]).Max(text => text.Length) + 4);
            xml.WriteRaw(i == 0 ? "<cols>" : string.Empty);
            xml.WriteRaw($"""<col min="{place}" max="{place}" width="{XmlConvert.ToString(Math.Min(width, Most))}" style="{XmlConvert.ToString((int)CellValue.StyleOf(contents[i].Kind))}" customWidth="1"/>""");
            xml.WriteRaw(i == header.Count - 1 ? $"{(table.IsForm ? RoomToTheRight() : string.Empty)}</cols>" : string.Empty);
        }
    }

    /// <summary>Columns beside those of a form, which are not locked, their headers neither: for groups and notes of one's own.</summary>
    private string RoomToTheRight()
    {
        const int FreeColumns = 20;
        return $"""<col min="{XmlConvert.ToString(header.Count + 1)}" max="{XmlConvert.ToString(header.Count + FreeColumns)}" width="20" style="{XmlConvert.ToString((int)CellStyle.Text)}" customWidth="1"/>""";
    }

    private void WriteCell(string place, string text, CellValue value)
    {
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", place);
        xml.WriteAttributeString("s", XmlConvert.ToString((int)value.Style));
        if (value.Number is { } number)
        {
            xml.WriteElementString("v", Main, number);
        }
        else
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", Main);
            xml.WriteStartElement("t", Main);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(SheetXml.Escaped(text));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void WriteChecks()
    {
        (string Place, string Check)[] checks = [.. contents.Select((content, i) => (Letters(i), Check(content))).Where(column => column.Item2 is not null).Select(column => (column.Item1, column.Item2!))];
        if (checks.Length == 0)
        {
            return;
        }

        xml.WriteStartElement("dataValidations", Main);
        xml.WriteAttributeString("count", XmlConvert.ToString(checks.Length));
        foreach ((string place, string check) in checks)
        {
            xml.WriteRaw(check.Replace("sqref=\"\"", $"sqref=\"{place}\"", StringComparison.Ordinal));
        }

        xml.WriteEndElement();

        static string Letters(int i) => $"{TableFaults.Letters(i)}2:{TableFaults.Letters(i)}{XmlConvert.ToString(RowsOfForm)}";
    }

    /// <summary>What a spreadsheet checks of a cell that is filled in; null if nothing.</summary>
    private static string? Check(ColumnContent content)
    {
        string list = string.Join(',', content.Words);
        return list.Length is > 0 and <= LongestList && !content.Words.Any(word => word.Contains(',', StringComparison.Ordinal))
                ? $"""<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="Not in the list" error="Choose one of the list." sqref=""><formula1>"{Encoded(list)}"</formula1></dataValidation>"""
            : content.Kind == ColumnKind.Date
                ? """<dataValidation type="date" operator="greaterThan" allowBlank="1" showErrorMessage="1" errorTitle="Not a date" error="Write a day of the calendar." sqref=""><formula1>61</formula1></dataValidation>"""
            : content.Kind == ColumnKind.Time
                ? """<dataValidation type="decimal" operator="between" allowBlank="1" showErrorMessage="1" errorTitle="Not a time" error="Write a time from 00:00 to 24:00." sqref=""><formula1>0</formula1><formula2>1</formula2></dataValidation>"""
            : null;
    }

    private static string Encoded(string text) => new StringBuilder(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").ToString();
}
