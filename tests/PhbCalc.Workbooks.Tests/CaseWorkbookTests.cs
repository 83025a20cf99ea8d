using PhbCalc.Testing;

namespace PhbCalc.Workbooks.Tests;

/// <summary>Cases in a workbook: rows of a sheet are tests as rows of a CSV file are, and what is red is told at its cell.</summary>
public sealed class CaseWorkbookTests
{
    private const string Header = "case,calculation,year,rate,days,start,end,expect typical_week";

    [Fact]
    public void Rows_of_the_sheet_are_tests_and_a_red_one_names_its_cell()
    {
        using TemporaryFolder folder = new();
        new Book().With("cases", Header, "right,cost,2026,20,Mon-Sun,10:00,11:00,7*20", "wrong,cost,2026,20,Mon-Sun,10:00,11:00,141", "faulty,cost,2026,20,Son,10:00,11:00,140").With("notes", "what we did").Save(folder, "ours.xlsx");
        IReadOnlyList<CostingCase> rows = Rows(folder.File("ours.xlsx"));

        Assert.Equal(["ours.xlsx:2 right", "ours.xlsx:3 wrong", "ours.xlsx:4 faulty"], rows.Select(row => row.ToString()));
        rows[0].Verify();
        Assert.Contains("£141.00  £140.00", Problem(rows[1]), StringComparison.Ordinal);
        Assert.Contains("cases!E4 days: 'Son' is not a day", Problem(rows[2]), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_go_on_in_the_next_sheet_and_cells_are_what_they_are_formatted_as()
    {
        using TemporaryFolder folder = new();
        string cells = $"<row r=\"2\">{Book.Text("A2", "typed")}{Book.Text("B2", "cost")}<c r=\"C2\"><v>2026</v></c><c r=\"D2\"><v>20</v></c>{Book.Text("E2", "Mon")}<c r=\"F2\" s=\"2\"><v>0.4375</v></c><c r=\"G2\" s=\"2\"><v>1</v></c><c r=\"H2\"><f>13.5*20</f><v>270</v></c></row>";
        new Book().With("cases", Header, "right,cost,2026,20,Mon-Sun,10:00,11:00,140").With("cases 2", Header, cells).Save(folder, "ours.xlsx");
        IReadOnlyList<CostingCase> rows = Rows(folder.File("ours.xlsx"));

        Assert.Equal(2, rows.Count);
        Assert.All(rows, row => row.Verify());
    }

    [Fact]
    public void A_sheet_that_would_be_green_for_ever_is_refused()
    {
        using TemporaryFolder folder = new();
        new Book().With("cases", Header, "right,cost,2026,20,Mon-Sun,10:00,11:00,140").With("nights", Header, "x").Save(folder, "ours.xlsx");

        Assert.Contains("has sheets that are not read: the sheet 'nights' of 'ours.xlsx'", Problem(Assert.Single(Rows(folder.File("ours.xlsx")))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_a_cell_names_may_be_a_workbook_and_so_may_the_folder()
    {
        using TemporaryFolder folder = new();
        const string Rates = "card,service,unit,band,days,from_time,to_time,rate,valid_from";
        new Book().With("Sheet1", Rates, "a,care,hour,any,Mon-Sun,,,20,2026-04-01").Save(folder, "rates.xlsx");
        new Book().With("people", "person_id,start", "P1,2026-04-01").With("visits", "person_id,visit_id,card,service,days,start,end", "P1,V1,a,care,Mon,10:00,12:00").With("rates", Rates, "a,care,hour,any,Mon-Sun,,,20,2026-04-01").Save(folder, "caseload.xlsx");
        folder.With("cases.csv", "case,calculation,year,rates,card,service,days,start,end,folder,person_id,expect typical_week", "rates,cost,2026,rates.xlsx,a,care,Mon,10:00,11:00,,,20", "everything,cost,2026,,,,,,,caseload.xlsx,P1,40");

        Assert.All(Rows(folder.File("cases.csv")), row => row.Verify());
    }

    [Fact]
    public void Actual_figures_of_a_workbook_are_written_beside_it()
    {
        using TemporaryFolder folder = new();
        new Book().With("Sheet1", Header, "wrong,cost,2026,20,Mon-Sun,10:00,11:00,141").Save(folder, "ours.xlsx");
        string said = Blessing.Now(CaseFile.Read(folder.File("ours.xlsx"), ExcelWorkbook.Format), new() { Workbooks = ExcelWorkbook.Format });

        Assert.Contains("ours.xlsx.actual.csv", said, StringComparison.Ordinal);
        Assert.Equal($"{Header}\nwrong,cost,2026,20,Mon-Sun,10:00,11:00,140.00\n", File.ReadAllText(folder.File("ours.xlsx.actual.csv")).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Without_the_form_a_workbook_is_one_red_row_that_says_what_to_do()
    {
        using TemporaryFolder folder = new();
        new Book().With("cases", Header, "right,cost,2026,20,Mon-Sun,10:00,11:00,140").Save(folder, "ours.xlsx");
        CostingCase row = Assert.Single(CostingCases.Of(folder.File("ours.xlsx"), typeof(CaseWorkbookTests).Assembly));

        Assert.Contains("is a workbook or another file that is not text", Problem(row), StringComparison.Ordinal);
    }

    private static IReadOnlyList<CostingCase> Rows(string path) => CostingCases.Of(path, typeof(CaseWorkbookTests).Assembly, workbooks: ExcelWorkbook.Format);

    private static string Problem(CostingCase row) => Assert.Throws<CheckFailedException>(row.Verify).Message;
}
