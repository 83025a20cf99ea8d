using PhbCalc.Data;
using PhbCalc.TestSupport;
using PhbCalc.Workbooks;
using PhbCalc.Workbooks.Tests;

namespace PhbCalc.Docs;

/// <summary>The example of docs/packages/PhbCalc.Workbooks.md runs as it stands there.</summary>
public sealed class WorkbookPackagePageTests
{
    [Fact]
    public void The_example_is_the_code_that_is_compiled_here_and_reads_a_workbook()
    {
        string before = Directory.GetCurrentDirectory();
        using TemporaryFolder folder = new();
        try
        {
            using (FileStream target = File.Create(folder.File("caseload.xlsx")))
            {
                Conversion.ToWorkbook(Repository.File("samples", "caseload"), target);
            }

            Directory.SetCurrentDirectory(folder.Path);
            Assert.Equal("42 people", Page.Printed(Run).Trim());
        }
        finally
        {
            Directory.SetCurrentDirectory(before);
        }

        string readme = File.ReadAllText(Repository.File("docs", "packages", "PhbCalc.Workbooks.md")).ReplaceLineEndings("\n");
        string code = Page.Code("WorkbookPackagePageTests.cs").Replace("using PhbCalc.TestSupport;\n", string.Empty, StringComparison.Ordinal).Replace("using PhbCalc.Workbooks.Tests;\n", string.Empty, StringComparison.Ordinal);
        Assert.Equal(code, Page.Block(readme, "snippet: a workbook"));
    }

    private static void Run()
    {
        // begin
        Caseload caseload = CaseloadFolder.Read("caseload.xlsx", new ReadOptions { Workbooks = ExcelWorkbook.Format });
        Console.WriteLine($"{caseload.People.Count} people");
        // end
    }
}
