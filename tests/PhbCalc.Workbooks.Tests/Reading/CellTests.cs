using PhbCalc.Data;

namespace PhbCalc.Workbooks.Tests;

/// <summary>What a cell of a workbook is read as.</summary>
public sealed class CellTests
{
    [Theory]
    [InlineData("<c r=\"A1\"><v>2</v></c>", "2")]
    [InlineData("<c r=\"A1\"><v>0.1</v></c>", "0.1")]
    [InlineData("<c r=\"A1\"><v>23.175000000000001</v></c>", "23.175")]
    [InlineData("<c r=\"A1\"><v>0.30000000000000004</v></c>", "0.3")]
    [InlineData("<c r=\"A1\"><v>0.29999999999999999</v></c>", "0.3")]
    [InlineData("<c r=\"A1\"><v>1.5E-2</v></c>", "0.015")]
    [InlineData("<c r=\"A1\"><v>1234567890</v></c>", "1234567890")]
    [InlineData("<c r=\"A1\"><v>123456789012345</v></c>", "123456789012345")]
    [InlineData("<c r=\"A1\"><v>1E+300</v></c>", "1E+300")]
    [InlineData("<c r=\"A1\"><v>-12.50</v></c>", "-12.5")]
    [InlineData("<c r=\"A1\" s=\"4\"><v>0.138</v></c>", "13.8%")]
    [InlineData("<c r=\"A1\" s=\"1\"><v>46118</v></c>", "2026-04-06")]
    [InlineData("<c r=\"A1\" s=\"1\"><v>46118.3125</v></c>", "2026-04-06 07:30")]
    [InlineData("<c r=\"A1\" s=\"5\"><v>46118</v></c>", "2026-04-06")]
    [InlineData("<c r=\"A1\" s=\"5\"><v>46118.3125</v></c>", "2026-04-06 07:30")]
    [InlineData("<c r=\"A1\" s=\"5\"><v>0.3125</v></c>", "07:30")]
    [InlineData("<c r=\"A1\" s=\"1\"><v>0</v></c>", "0")]
    [InlineData("<c r=\"A1\" s=\"1\"><v>60</v></c>", "60")]
    [InlineData("<c r=\"A1\" s=\"1\"><v>61</v></c>", "1900-03-01")]
    [InlineData("<c r=\"A1\" s=\"1\"><v>-1</v></c>", "-1")]
    [InlineData("<c r=\"A1\" s=\"2\"><v>0.3125</v></c>", "07:30")]
    [InlineData("<c r=\"A1\" s=\"2\"><v>0.333333333333333</v></c>", "08:00")]
    [InlineData("<c r=\"A1\" s=\"2\"><v>0.33333333333333331</v></c>", "08:00")]
    [InlineData("<c r=\"A1\" s=\"2\"><v>0.312673611111111</v></c>", "07:30:15")]
    [InlineData("<c r=\"A1\" s=\"2\"><v>0</v></c>", "00:00")]
    [InlineData("<c r=\"A1\" s=\"2\"><v>1</v></c>", "24:00")]
    [InlineData("<c r=\"A1\" s=\"3\"><v>1</v></c>", "24:00")]
    [InlineData("<c r=\"A1\" s=\"3\"><v>1.0625</v></c>", "25:30")]
    [InlineData("<c r=\"A1\" s=\"2\"><v>46118.3125</v></c>", "2026-04-06 07:30")]
    [InlineData("<c r=\"A1\" s=\"2\"><v>0.31251</v></c>", "0.31251")]
    [InlineData("<c r=\"A1\" t=\"b\"><v>1</v></c>", "TRUE")]
    [InlineData("<c r=\"A1\" t=\"b\"><v>0</v></c>", "FALSE")]
    [InlineData("<c r=\"A1\" t=\"e\"><v>#N/A</v></c>", "#N/A")]
    [InlineData("<c r=\"A1\" t=\"str\"><f>A2</f><v>P001</v></c>", "P001")]
    [InlineData("<c r=\"A1\" t=\"str\"><f>A2</f><v></v></c>", "")]
    [InlineData("<c r=\"A1\" t=\"str\"><f>A2</f></c>", "")]
    [InlineData("<c r=\"A1\"><f>1+1</f><v>2</v></c>", "2")]
    [InlineData("<c r=\"A1\"><f>1+1</f></c>", "#NOT-CALCULATED!")]
    [InlineData("<c r=\"A1\" t=\"d\"><v>2026-04-06T00:00:00</v></c>", "2026-04-06 00:00:00")]
    [InlineData("<c r=\"A1\" t=\"s\"><v>0</v></c>", "shared")]
    [InlineData("<c r=\"A1\" t=\"s\"><v>1</v></c>", "two runs")]
    [InlineData("<c r=\"A1\" t=\"s\"><v>2</v></c>", "東京")]
    [InlineData("<c r=\"A1\" t=\"s\"><v>3</v></c>", "\"a,\"\"b\"\"\"")]
    [InlineData("<c r=\"A1\" t=\"inlineStr\"><is><t>007</t></is></c>", "007")]
    [InlineData("<c r=\"A1\" t=\"inlineStr\"><is><t>a_x000D_b_x005F_x000D_c_x_</t></is></c>", "\"a\rb_x000D_c_x_\"")]
    [InlineData("<c r=\"A1\" s=\"1\"/>", "")]
    [InlineData("<c r=\"C1\"><v>3</v></c>", ",,3")]
    [InlineData("<c><v>1</v></c><c><v>2</v></c>", "1,2")]
    public void It_is_read_as_what_a_spreadsheet_shows(string cell, string text) => Assert.Equal(text, Line(new Book { SharedStrings = Shared }.With("people", $"<row r=\"1\">{cell}</row>")));

    /// <summary>docs/ways.md shows the rows of that test.</summary>
    [Fact]
    public void The_page_has_the_table()
    {
        string[] styles = ["", "a date", "a time", "a time over 24 hours", "a percentage", "a date and a time"];
        IEnumerable<string> rows =
            from data in typeof(CellTests).GetMethod(nameof(It_is_read_as_what_a_spreadsheet_shows))!.CustomAttributes
            where data.AttributeType == typeof(InlineDataAttribute)
            let arguments = ((IEnumerable<System.Reflection.CustomAttributeTypedArgument>)data.ConstructorArguments[0].Value!).Select(argument => (string)argument.Value!).ToArray()
            let style = System.Text.RegularExpressions.Regex.Match(arguments[0], " s=\"(?<style>[0-9])\"", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Groups["style"]
            select $"| `{arguments[0]}` | {(style.Success ? styles[style.Value[0] - '0'] : string.Empty)} | {(arguments[1].Length == 0 ? "(blank)" : $"`{arguments[1].Replace("\r", "<U+000D>", StringComparison.Ordinal)}`")} |";

        TestSupport.WaysPage.Holds("workbooks", ["| in the workbook | formatted as | read as |", "|---|---|---|", .. rows]);
    }

    [Theory]
    [InlineData("<c r=\"A1\" s=\"1\"><v>44656</v></c>", "2026-04-06")]
    [InlineData("<c r=\"A1\" s=\"2\"><v>0.3125</v></c>", "07:30")]
    [InlineData("<c r=\"A1\" s=\"2\"><v>1</v></c>", "24:00")]
    public void Days_that_are_counted_from_1904_are_the_same_days(string cell, string text) =>
        Assert.Equal(text, Line(new Book { Properties = "<workbookPr date1904=\"1\"/>" }.With("people", $"<row r=\"1\">{cell}</row>")));

    [Fact]
    public void Rows_that_are_not_there_are_blank_lines()
    {
        using TemporaryFolder folder = new();
        new Book().With("people", "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"4\"><c r=\"A4\"><v>4</v></c></row><row><c><v>5</v></c></row>").Save(folder, "book.xlsx");

        Assert.Equal("1\n\n\n4\n5\n", Read(folder.File("book.xlsx")));
    }

    private const string Shared = """
        <si><t>shared</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">two </t></r><r><t>runs</t></r></si><si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si><si><t>a,"b"</t></si>
        """;

    private static string Line(Book book)
    {
        using TemporaryFolder folder = new();
        book.Save(folder, "book.xlsx");
        return Read(folder.File("book.xlsx"))[..^1];
    }

    private static string Read(string path)
    {
        using StreamReader text = new(ExcelWorkbook.OpenSheet(path, PeopleFile.Name));
        return text.ReadToEnd();
    }
}
