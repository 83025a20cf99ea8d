using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using PhbCalc.Data;
using PhbCalc.Data.Csv;
using PhbCalc.Workbooks.Writing;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;
using CellValue = PhbCalc.Workbooks.Writing.CellValue;

namespace PhbCalc.Workbooks.Tests;

/// <summary>What is written as a workbook.</summary>
public sealed class WriterTests
{
    private const string Visits = "person_id,visit_id,card,service,days,start,end,carers,from,note\n007,1.10,agency,care,Mon-Fri,08:00,24:00,2,2026-04-06,=1+1\n";

    [Fact]
    public void The_library_of_Microsoft_finds_it_without_fault()
    {
        foreach (byte[] book in (byte[][])[Form(Visits), Written(Visits)])
        {
            using MemoryStream stream = new(book);
            using SpreadsheetDocument document = SpreadsheetDocument.Open(stream, isEditable: false);
            Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
        }
    }

    [Fact]
    public void The_same_tables_make_the_same_bytes() => Assert.Equal(Form(Visits), Form(Visits));

    [Fact]
    public void Cells_are_what_their_columns_hold()
    {
        using MemoryStream stream = new(Written(Visits));
        using SpreadsheetDocument document = SpreadsheetDocument.Open(stream, isEditable: false);
        Cell[] cells = [.. document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().Last().Elements<Cell>()];

        Assert.Equal("A2 007,B2 1.10,C2 agency,D2 care,E2 Mon-Fri,J2 =1+1", string.Join(',', cells.Where(cell => cell.DataType?.Value == CellValues.InlineString).Select(cell => $"{cell.CellReference} {cell.InnerText}")));
        Assert.Equal("F2 0.33333333333333333,G2 1,H2 2,I2 46118", string.Join(',', cells.Where(cell => cell.DataType is null).Select(cell => $"{cell.CellReference} {cell.CellValue!.Text}")));
        Assert.DoesNotContain(cells, cell => cell.CellFormula is not null);
    }

    [Fact]
    public void A_form_has_lists_and_formats_and_a_header_that_cannot_be_written_over()
    {
        using MemoryStream stream = new(Form("person_id,item_id,category,amount,unit,quantity,from,to,funded_by\n", ItemsFile.Name));
        using SpreadsheetDocument document = SpreadsheetDocument.Open(stream, isEditable: false);
        Worksheet sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet!;

        Assert.True(sheet.GetFirstChild<SheetProtection>()!.Sheet!.Value);
        Assert.StartsWith("E2:E10000 \"once,day,week,month,year", Lists(sheet).First(), StringComparison.Ordinal);
        Assert.Equal("I2:I10000 \"phb,block,own\"", Lists(sheet).Last());
        Assert.Equal(2, sheet.Descendants<DataValidation>().Count(check => check.Type?.Value == DataValidationValues.Date));
        Assert.Equal([2u, 2u, 2u, 3u, 2u, 3u, 5u, 5u, 2u, 2u, 2u, 2u, 2u], sheet.Descendants<Column>().Select(column => column.Style!.Value));
    }

    [Fact]
    public void A_table_with_more_rows_than_a_sheet_can_have_goes_on_in_another()
    {
        string[][] rows = [["person_id", "start"], .. Enumerable.Range(1, 7).Select(i => (string[])[$"P{i}", "2026-04-01"])];
        using TemporaryFolder folder = new();
        using (FileStream target = File.Create(folder.File("book.xlsx")))
        {
            WorkbookWriter.Write(target, [new("people", rows, _ => ColumnContent.Text)], lastRow: 4);
        }

        Assert.Equal(["people", "people 2", "people 3"], ExcelWorkbook.Format.Sheets(folder.File("book.xlsx")).Select(sheet => sheet.Name));
        Assert.Equal("P1,P2,P3,P4,P5,P6,P7", string.Join(',', CaseloadFolder.Read(folder.File("book.xlsx"), new ReadOptions { Workbooks = ExcelWorkbook.Format }).People.Select(person => person.Id)));
    }

    [Theory]
    [InlineData(" lead and trail ")]
    [InlineData("two\nlines")]
    [InlineData("a\rb")]
    [InlineData("_x000D_")]
    [InlineData("\u0001")]
    [InlineData("a\ud800b")]
    [InlineData("😀 <&> \"quoted\"")]
    public void Any_text_comes_back(string text)
    {
        using TemporaryFolder folder = new();
        using (FileStream target = File.Create(folder.File("book.xlsx")))
        {
            WorkbookWriter.Write(target, [new("people", [["note"], [text]], _ => ColumnContent.Text)]);
        }

        using StreamReader csv = new(ExcelWorkbook.OpenSheet(folder.File("book.xlsx"), PeopleFile.Name));
        Assert.Equal($"note\n{(text.AsSpan().ContainsAny("\n\r\",") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text)}\n".Replace('\ud800', '\ufffd').Replace("\ufffd\udea0", "\ud800\udea0", StringComparison.Ordinal), csv.ReadToEnd());
    }

    [Theory]
    [InlineData("12.50", "Number", "Pounds", "12.50")]
    [InlineData("£1,234.5", "Number", "Number", "1234.5")]
    [InlineData("1234567890123456", "Number", "Text", null)]
    [InlineData("13.8%", "Number", "Text", null)]
    [InlineData("2026-04-06", "Date", "Date", "46118")]
    [InlineData("1899-12-31", "Date", "Text", null)]
    [InlineData("06/04/2026", "Date", "Text", null)]
    [InlineData("07:30", "Time", "Time", "0.3125")]
    [InlineData("24:00", "Time", "EndOfDay", "1")]
    [InlineData("25:00", "Time", "Text", null)]
    [InlineData("007", "Text", "Text", null)]
    public void What_its_column_cannot_hold_stays_text(string text, string kind, string style, string? number)
    {
        CellValue value = CellValue.Of(text, Enum.Parse<ColumnKind>(kind), DateForm.Iso);

        Assert.Equal((style, number), (value.Style.ToString(), value.Number));
    }

    private static IEnumerable<string> Lists(Worksheet sheet) =>
        sheet.Descendants<DataValidation>().Where(check => check.Type?.Value == DataValidationValues.List).Select(check => $"{check.SequenceOfReferences!.InnerText} {check.Formula1!.Text}");

    private static byte[] Form(string csv, string name = VisitsFile.Name)
    {
        using MemoryStream target = new();
        FormWorkbook.Write(target, [new FormTable(name, new MemoryStream(System.Text.Encoding.UTF8.GetBytes(csv)))]);
        return target.ToArray();
    }

    private static byte[] Written(string csv)
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder.File("visits.csv"), csv);
        using MemoryStream target = new();
        Conversion.ToWorkbook(folder.Path, target);
        return target.ToArray();
    }
}
