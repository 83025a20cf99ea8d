using System.Globalization;
using System.Xml;
using PhbCalc.Data.Csv;
using PhbCalc.Workbooks.Reading;

namespace PhbCalc.Workbooks.Writing;

/// <summary>A sheet whose cells may be formulas: a header that stays in sight, filters, and a row for sums under the others if there is one.</summary>
/// <param name="name">Its name.</param>
/// <param name="columns">Its columns.</param>
internal sealed class FormulaSheet(string name, params FormulaColumn[] columns)
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly List<FormulaCell[]> rows = [];
    private FormulaCell[]? sums;

    /// <summary>Its name.</summary>
    internal string Name => name;

    /// <summary>The row that the next one is, as a spreadsheet counts: the header is 1.</summary>
    internal int NextRow => rows.Count + 2;

    /// <summary>The last row.</summary>
    internal int LastRow => rows.Count + 1;

    /// <summary>The letters of a column.</summary>
    internal string Column(string header) => TableFaults.Letters(Array.FindIndex(columns, column => column.Header == header));

    /// <summary>A cell of a row, as formulas name it.</summary>
    internal string Cell(string header, int row) => $"{Column(header)}{Text(row)}";

    /// <summary>All cells of a column, as formulas of other sheets name them; the row below the last one is among them, so that a sheet without rows has some.</summary>
    internal string All(string header) => $"{name}!${Column(header)}$2:${Column(header)}${Text(LastRow + 1)}";

    /// <summary>Adds a row, a cell a column.</summary>
    internal void Add(params FormulaCell[] cells) => rows.Add(cells);

    /// <summary>Adds a row below all others, for the sums of what is in sight: filters and sorting leave it where it is.</summary>
    internal void AddSum(params FormulaCell[] cells) => sums = cells;

    /// <summary>The sum of a column, of the rows that filters leave in sight.</summary>
    internal FormulaCell SumOf(string header) =>
        FormulaCell.Of($"SUBTOTAL(109,{Cell(header, 2)}:{Cell(header, Math.Max(2, LastRow))})", Money.FromPounds(rows.Sum(row => row[Array.FindIndex(columns, column => column.Header == header)].Number ?? 0m)));

    /// <summary>Writes the sheet.</summary>
    internal void Write(XmlWriter xml)
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteRaw("""<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>""");
        xml.WriteRaw("""<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews><cols>""");
        for (int i = 0; i < columns.Length; i++)
        {
            xml.WriteRaw($"""<col min="{Text(i + 1)}" max="{Text(i + 1)}" width="{Text(columns[i].Width)}" customWidth="1"/>""");
        }

        xml.WriteRaw("</cols>");
        xml.WriteStartElement("sheetData", Main);
        WriteRow(xml, 1, [.. columns.Select(column => FormulaCell.Of(column.Header) with { Style = CellStyle.Header })]);
        for (int i = 0; i < rows.Count; i++)
        {
            WriteRow(xml, i + 2, rows[i]);
        }

        if (sums is not null)
        {
            WriteRow(xml, NextRow, sums);
        }

        xml.WriteEndElement();
        xml.WriteRaw($"""<autoFilter ref="A1:{TableFaults.Letters(columns.Length - 1)}{Text(Math.Max(2, LastRow))}"/><pageSetup orientation="landscape" paperSize="9" fitToWidth="1" fitToHeight="0"/>""");
        xml.WriteEndElement();
    }

    private static void WriteRow(XmlWriter xml, int number, FormulaCell[] cells)
    {
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", Text(number));
        for (int i = 0; i < cells.Length; i++)
        {
            if (!cells[i].IsBlank)
            {
                WriteCell(xml, $"{TableFaults.Letters(i)}{Text(number)}", cells[i]);
            }
        }

        xml.WriteEndElement();
    }

    private static void WriteCell(XmlWriter xml, string place, FormulaCell cell)
    {
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", place);
        xml.WriteAttributeString("s", Text((int)cell.Style));
        if (cell.Text is { } text)
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", Main);
            xml.WriteStartElement("t", Main);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(SheetXml.Escaped(text));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        else
        {
            if (cell.Formula is { } formula)
            {
                xml.WriteElementString("f", Main, formula);
            }

            xml.WriteElementString("v", Main, cell.Number!.Value.ToString(CultureInfo.InvariantCulture));
        }

        xml.WriteEndElement();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A column of a sheet with formulas.</summary>
/// <param name="Header">Its header.</param>
/// <param name="Width">How wide it is, in characters.</param>
internal sealed record FormulaColumn(string Header, int Width = 12);

/// <summary>A cell: a text, a number, or a formula with what it comes to now.</summary>
/// <param name="Style">How it is shown.</param>
/// <param name="Text">The text; null if it is none.</param>
/// <param name="Number">The number, or what the formula comes to; null for a text.</param>
/// <param name="Formula">The formula, without an equals sign; null if it has none.</param>
internal readonly record struct FormulaCell(CellStyle Style, string? Text, decimal? Number, string? Formula)
{
    private static readonly LocalDate DayZero = new(1899, 12, 30);

    /// <summary>Whether nothing is in it.</summary>
    internal bool IsBlank => Text is null && Number is null;

    /// <summary>A text; nothing if it is blank.</summary>
    internal static FormulaCell Of(string? text) => string.IsNullOrEmpty(text) ? default : new(CellStyle.Text, text, null, null);

    /// <summary>A whole number.</summary>
    internal static FormulaCell Of(int number) => Of((decimal)number);

    /// <summary>A number.</summary>
    internal static FormulaCell Of(decimal number) => new(CellStyle.Number, null, number, null);

    /// <summary>A sum.</summary>
    internal static FormulaCell Of(Money sum) => new(CellStyle.Pounds, null, sum.Pounds, null);

    /// <summary>A day.</summary>
    internal static FormulaCell Of(LocalDate day) => new(CellStyle.Date, null, Period.DaysBetween(DayZero, day), null);

    /// <summary>A sum that is worked out.</summary>
    internal static FormulaCell Of(string formula, Money now) => new(CellStyle.Pounds, null, now.Pounds, formula);

    /// <summary>A number that may be a fraction: one without end is worked out from whole numbers.</summary>
    internal static FormulaCell Of(Ratio number)
    {
        const int MostDigits = 15;
        decimal value = number.ToDecimal();
        decimal rounded = decimal.Round(value, 9, MidpointRounding.AwayFromZero) / 1.000000000m;
        bool isExact = Ratio.FromDecimal(decimal.Round(value, 6, MidpointRounding.AwayFromZero)) == number && rounded.ToString(CultureInfo.InvariantCulture).Count(char.IsAsciiDigit) <= MostDigits;
        return isExact ? Of(rounded) : new(CellStyle.Number, null, value, string.Create(CultureInfo.InvariantCulture, $"{number.Numerator}/{number.Denominator}"));
    }
}
