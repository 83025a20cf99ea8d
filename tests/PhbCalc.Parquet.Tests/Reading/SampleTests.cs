using PhbCalc.Budgets;
using PhbCalc.Data;
using PhbCalc.Data.Results;
using PhbCalc.TestSupport;

namespace PhbCalc.Parquet.Tests.Reading;

/// <summary>The caseload of the samples, read by DuckDB with the types that it finds and written as tables: every line is the same, to the penny and letter by letter.</summary>
public sealed class SampleTests : IDisposable
{
    private static readonly string Sample = Repository.File("samples", "caseload");

    private readonly TemporaryFolder folder = new();
    private readonly Duck duck = new();

    [Theory]
    [InlineData("COMPRESSION uncompressed")]
    [InlineData("COMPRESSION snappy, ROW_GROUP_SIZE 2048")]
    [InlineData("COMPRESSION zstd, COMPRESSION_LEVEL 15, PARQUET_VERSION V2")]
    [InlineData("COMPRESSION gzip, PARQUET_VERSION V2")]
    [InlineData("COMPRESSION brotli")]
    [InlineData("COMPRESSION lz4_raw")]
    [InlineData("PER_THREAD_OUTPUT true")]
    public void What_DuckDB_writes_costs_the_same(string options)
    {
        string[] names = [PeopleFile.Name, VisitsFile.Name, ItemsFile.Name, AbsencesFile.Name, RatesFile.Name, TeamFile.Name, OnCostsFile.Name];
        foreach (string name in names)
        {
            duck.Do($"COPY (SELECT * FROM read_csv('{Path.Combine(Sample, name)}', header = true)) TO '{folder.File(Path.ChangeExtension(name, ".parquet"))}' (FORMAT parquet, {options})");
        }

        File.Copy(Path.Combine(Sample, PolicyFile.Name), folder.File(PolicyFile.Name));
        Assert.Contains("from DATE", duck.Types(folder.File(options.StartsWith("PER", StringComparison.Ordinal) ? "items.parquet/*.parquet" : "items.parquet")));

        Assert.Equal(LinesOf(Sample), LinesOf(folder.Path));
    }

    public void Dispose()
    {
        duck.Dispose();
        folder.Dispose();
    }

    private static string LinesOf(string path)
    {
        Caseload caseload = CaseloadFolder.Read(path, new ReadOptions { Tables = ParquetTable.Format, AllowOtherFiles = true });
        BudgetCosting costing = caseload.Costing(PublishedFigures.Bundled, new FinancialYear(2026).Days);
        using MemoryStream lines = new();
        LinesFile.Write(lines, caseload.EachInTurn(plan => costing.Cost(plan, caseload.RotaInPlan(plan.PersonId))));
        return System.Text.Encoding.UTF8.GetString(lines.ToArray());
    }
}
