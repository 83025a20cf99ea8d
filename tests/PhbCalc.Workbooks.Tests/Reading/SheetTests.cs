using PhbCalc.Data;

namespace PhbCalc.Workbooks.Tests;

/// <summary>A sheet that is opened by itself, in the place of one file.</summary>
public sealed class SheetTests
{
    private const string Pay = "tax_year,category,frequency,period,pay";

    [Fact]
    public void A_fault_that_pricing_finds_names_its_cell()
    {
        using TemporaryFolder folder = new();
        new Book().With("Sheet1", Pay, "2026/27,A,weekly,1,381.03", "2026/27,Q,weekly,1,381.03").Save(folder, "ours.xlsx");
        using Stream stream = ExcelWorkbook.OpenSheet(folder.File("ours.xlsx"), "pay.csv");
        NicRows rows = NicFile.Read(stream, "ours.xlsx");

        Assert.Equal("Sheet1!B3", Assert.Single(Assert.Throws<InvalidFilesException>(() => rows.Contributions(new(PublishedFigures.Bundled.Employment))).Faults).Cell);
    }

    [Fact]
    public void Rows_go_on_in_the_next_sheet_and_faults_are_at_its_cells()
    {
        using TemporaryFolder folder = new();
        new Book().With("pay 2", Pay, "2026/27,Q,weekly,1,381.03").With("pay", Pay, "2026/27,A,weekly,1,381.03").With("notes", "anything").Save(folder, "ours.xlsx");
        using Stream stream = ExcelWorkbook.OpenSheet(folder.File("ours.xlsx"), "pay.csv");
        NicRows rows = NicFile.Read(stream);

        Assert.Equal(2, rows.All.Count);
        Assert.Equal("'pay 2'!B2", Assert.Single(Assert.Throws<InvalidFilesException>(() => rows.Contributions(new(PublishedFigures.Bundled.Employment))).Faults).Cell);
        Assert.Null(ExcelWorkbook.SheetsNotRead(folder.File("ours.xlsx"), ["pay.csv"]));
    }

    [Theory]
    [InlineData("pays", "is not read from the sheet 'pays' of 'ours.xlsx': the name is only similar")]
    [InlineData("pay (2)", "is not read from the sheet 'pay (2)' of 'ours.xlsx': the name is only similar")]
    [InlineData("pay 3", "has the sheet 'pay 3' of 'ours.xlsx', but not the sheet before it")]
    public void What_would_be_passed_over_is_refused(string sheet, string problem)
    {
        using TemporaryFolder folder = new();
        new Book().With("pay", Pay, "2026/27,A,weekly,1,381.03").With(sheet, Pay, "2026/27,A,weekly,1,381.03").Save(folder, "ours.xlsx");

        Assert.Contains(problem, Assert.Throws<InvalidFilesException>(() => ExcelWorkbook.OpenSheet(folder.File("ours.xlsx"), "pay.csv")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Others_are_a_notice()
    {
        using TemporaryFolder folder = new();
        new Book().With("pay", Pay, "2026/27,A,weekly,1,381.03").With("team", "x").With("Sheet3", "x").With("Policy", "name,value").Save(folder, "ours.xlsx");

        Assert.Equal(
            "not read: the sheet 'team' of 'ours.xlsx', the sheet 'Policy' of 'ours.xlsx', which other verbs read; the sheet 'Sheet3' of 'ours.xlsx', which no verb reads",
            ExcelWorkbook.SheetsNotRead(folder.File("ours.xlsx"), ["pay.csv"])?.Text);
        Assert.Equal((true, false), (ExcelWorkbook.HasSheet(folder.File("ours.xlsx"), "policy.csv"), ExcelWorkbook.HasSheet(folder.File("ours.xlsx"), "rates.csv")));
    }
}
