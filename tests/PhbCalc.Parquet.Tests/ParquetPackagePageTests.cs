using PhbCalc.Data;
using PhbCalc.Data.Results;
using PhbCalc.Parquet;
using PhbCalc.Parquet.Tests;
using PhbCalc.TestSupport;

namespace PhbCalc.Docs;

/// <summary>The example of docs/packages/PhbCalc.Parquet.md runs as it stands there.</summary>
public sealed class ParquetPackagePageTests
{
    [Fact]
    public void The_example_is_the_code_that_is_compiled_here_and_reads_and_writes_tables()
    {
        string before = Directory.GetCurrentDirectory();
        using TemporaryFolder folder = new();
        try
        {
            Directory.CreateDirectory(folder.File("caseload"));
            foreach (OutputFile file in TableConversion.ToParquet(Repository.File("samples", "caseload")))
            {
                using FileStream target = File.Create(folder.File($"caseload/{file.Name}"));
                file.Write(target);
            }

            Directory.SetCurrentDirectory(folder.Path);
            Assert.Equal("42 people", Page.Printed(Run).Trim());
            using Duck duck = new();
            Assert.Equal(["P001", "P002"], duck.Rows($"SELECT person_id FROM '{folder.File("ids.parquet")}' LIMIT 2"));
        }
        finally
        {
            Directory.SetCurrentDirectory(before);
        }

        string readme = File.ReadAllText(Repository.File("docs", "packages", "PhbCalc.Parquet.md")).ReplaceLineEndings("\n");
        string code = Page.Code("ParquetPackagePageTests.cs").Replace("using PhbCalc.TestSupport;\n", string.Empty, StringComparison.Ordinal).Replace("using PhbCalc.Parquet.Tests;\n", string.Empty, StringComparison.Ordinal);
        Assert.Equal(code, Page.Block(readme, "snippet: tables"));
    }

    private static void Run()
    {
        // begin
        Caseload caseload = CaseloadFolder.Read("caseload", new ReadOptions { Tables = ParquetTable.Format });
        Console.WriteLine($"{caseload.People.Count} people");

        OutputFile people = new("ids.csv", target => LeftOutFile.Write(target, [.. caseload.People.Select(person => person.Id)]));
        using FileStream target = File.Create("ids.parquet");
        ResultTables.Write(target, people);
        // end
    }
}
