using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PhbCalc.Workbooks.Tests.Formulas;

/// <summary>The cells of a sheet, whoever saved it: by row and header, with what they come to.</summary>
internal sealed class SheetReading
{
    private readonly Dictionary<(int Row, string Column), (string Text, bool IsFormula)> cells = [];
    private readonly Dictionary<string, string> letters = new(StringComparer.Ordinal);

    internal SheetReading(byte[] book, string name)
    {
        using MemoryStream stream = new(book);
        using SpreadsheetDocument document = SpreadsheetDocument.Open(stream, isEditable: false);
        WorkbookPart workbook = document.WorkbookPart!;
        string id = workbook.Workbook!.Descendants<Sheet>().Single(sheet => sheet.Name == name).Id!.Value!;
        string[] shared = [.. workbook.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(item => item.InnerText) ?? []];
        foreach (Cell cell in ((WorksheetPart)workbook.GetPartById(id)).Worksheet!.Descendants<Cell>())
        {
            string place = cell.CellReference!.Value!;
            string column = place.TrimEnd("0123456789".ToCharArray());
            int row = int.Parse(place[column.Length..], CultureInfo.InvariantCulture);
            string text = cell.DataType?.Value == CellValues.SharedString ? shared[int.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture)]
                : cell.DataType?.Value == CellValues.InlineString ? cell.InnerText : cell.CellValue?.Text ?? string.Empty;
            if (row == 1)
            {
                letters[text] = column;
            }
            else
            {
                cells[(row, column)] = (text, cell.CellFormula is not null);
            }
        }
    }

    /// <summary>The rows below the header that have something in their first cell or their second.</summary>
    internal int[] Rows => [.. cells.Where(cell => cell.Value.Text.Length > 0).Select(cell => cell.Key.Row).Distinct().Order()];

    /// <summary>Every cell with a formula, by row and header.</summary>
    internal IEnumerable<(int Row, string Column)> Formulas => letters.SelectMany(column => Rows.Where(row => IsFormula(row, column.Key)).Select(row => (row, column.Key)));

    internal bool IsFormula(int row, string header) => cells.TryGetValue((row, letters[header]), out var cell) && cell.IsFormula;

    internal string Text(int row, string header) => cells.TryGetValue((row, letters[header]), out var cell) ? cell.Text : string.Empty;

    /// <summary>A number; other programs write it with an exponent, and with the last digit of a binary number.</summary>
    internal decimal Number(int row, string header) => decimal.Parse(Text(row, header), NumberStyles.Float, CultureInfo.InvariantCulture);

    internal Money Money(int row, string header) => PhbCalc.Money.FromPounds(decimal.Round(Number(row, header), 2, MidpointRounding.AwayFromZero));
}
