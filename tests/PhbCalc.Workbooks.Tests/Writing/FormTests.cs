using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PhbCalc.Data;
using PhbCalc.Data.Csv;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;
using CellStyle = PhbCalc.Workbooks.Writing.CellStyle;
using CellValue = PhbCalc.Workbooks.Writing.CellValue;
using Column = DocumentFormat.OpenXml.Spreadsheet.Column;

namespace PhbCalc.Workbooks.Tests;

/// <summary>A sheet to be filled in, of every file that a verb reads.</summary>
public sealed class FormTests
{
    /// <summary>Every file that a verb reads.</summary>
    public static TheoryData<string> Files => [.. KnownFiles.Tables.Keys];

    [Theory]
    [MemberData(nameof(Files))]
    public void It_has_every_column_with_its_format_its_list_and_a_header_that_is_locked(string file)
    {
        FileColumns columns = KnownFiles.Tables[file];
        string[] start = [.. columns.Names[..Math.Max(columns.RequiredCount, 1)], "note"];
        using MemoryStream stream = new(Form(file, string.Join(',', start)));
        using SpreadsheetDocument document = SpreadsheetDocument.Open(stream, isEditable: false);
        Worksheet sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet!;
        string[] header = [.. sheet.Descendants<Row>().First().Elements<Cell>().Select(cell => cell.InnerText)];
        CellFormat[] styles = [.. document.WorkbookPart.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>()];

        Assert.Equal("note", header[^1]);
        Assert.Equal(columns.Names.Except(columns.Kinds.Skip(1).SelectMany(kind => kind)).Order(), header[..^1].Order());
        Assert.True(sheet.GetFirstChild<SheetProtection>()!.Sheet!.Value);
        Assert.All(sheet.Descendants<Row>().First().Elements<Cell>(), cell => Assert.Null(styles[(int)cell.StyleIndex!.Value].Protection));
        for (int i = 0; i < header.Length; i++)
        {
            ColumnContent content = columns.ContentUnder(header[i]);
            Column column = sheet.Descendants<Column>().Single(one => one.Min!.Value == i + 1);
            Assert.Equal(CellValue.StyleOf(content.Kind), (CellStyle)column.Style!.Value);
            Assert.False(styles[(int)column.Style.Value].Protection!.Locked!.Value);
            DataValidation? check = sheet.Descendants<DataValidation>().SingleOrDefault(one => one.SequenceOfReferences!.InnerText == $"{TableFaults.Letters(i)}2:{TableFaults.Letters(i)}10000");
            Assert.Equal(content.Words.Length > 0 ? $"\"{string.Join(',', content.Words)}\"" : content.Kind == ColumnKind.Date ? "61" : content.Kind == ColumnKind.Time ? "0" : null, check?.Formula1!.Text);
        }
    }

    [Fact]
    public void Columns_of_ones_own_have_room_beside_it_that_is_not_locked()
    {
        using MemoryStream stream = new(Form(PeopleFile.Name, "person_id,start"));
        using SpreadsheetDocument document = SpreadsheetDocument.Open(stream, isEditable: false);
        Column room = document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Column>().Last();

        Assert.Equal((KnownFiles.Tables[PeopleFile.Name].Names.Length + 1, CellStyle.Text), ((int)room.Min!.Value, (CellStyle)room.Style!.Value));
    }

    [Fact]
    public void Rows_keep_what_they_hold_and_notes_stay_at_the_end()
    {
        using TemporaryFolder folder = new();
        File.WriteAllBytes(folder.File("table.xlsx"), Form(AllocationTableFile.Name, "points,note,amount,comment\n1,a,2,b\n3\n"));
        using StreamReader csv = new(ExcelWorkbook.OpenSheet(folder.File("table.xlsx"), AllocationTableFile.Name));

        Assert.Equal("points,note,amount,comment\n1,a,2,b\n3\n", csv.ReadToEnd());
        Assert.Equal(["points_from"], KnownFiles.Tables[AllocationTableFile.Name].Beside(["points to", "amount"]));
        Assert.Equal(["points_from", "points_to", "points"], KnownFiles.Tables[AllocationTableFile.Name].Beside(["amount"]));
    }

    private static byte[] Form(string file, string csv)
    {
        using MemoryStream target = new();
        FormWorkbook.Write(target, [new FormTable(file, new MemoryStream(System.Text.Encoding.UTF8.GetBytes(csv)))]);
        return target.ToArray();
    }
}
