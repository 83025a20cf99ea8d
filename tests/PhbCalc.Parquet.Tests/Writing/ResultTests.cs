using System.Security.Cryptography;
using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Data;
using PhbCalc.Data.Results;
using PhbCalc.TestSupport;

namespace PhbCalc.Parquet.Tests.Writing;

/// <summary>Results as tables: DuckDB reads them as they are, with the types that are promised.</summary>
public sealed class ResultTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Duck duck = new();

    [Fact]
    public void A_table_has_the_types_of_its_columns_whether_it_has_rows_or_not()
    {
        string[] types = ["person_id VARCHAR", "from DATE", "to DATE", "typical_week DECIMAL(18,2)", "indicative_annual DECIMAL(18,2)", "calendar_exact DECIMAL(18,2)", "team DECIMAL(18,2)", "items DECIMAL(18,2)", "contingency DECIMAL(18,2)", "total DECIMAL(18,2)", "held VARCHAR"];
        CaseloadTotals sample = Sample();
        foreach (CaseloadTotals totals in (CaseloadTotals[])[sample, new(sample.Period, sample.Policy, [])])
        {
            string path = Write(BudgetsFile.Name, target => BudgetsFile.Write(target, totals));

            Assert.Equal(types, duck.Types(path));
            Assert.Equal([$"{totals.Budgets.Count}"], duck.Rows($"SELECT count(*) FROM '{path}'"));
        }
    }

    [Fact]
    public void DuckDB_sums_what_was_written_to_the_penny()
    {
        CaseloadTotals totals = Sample();
        string path = Write(BudgetsFile.Name, target => BudgetsFile.Write(target, totals));

        Assert.Equal([.. totals.Budgets.Select(budget => FormattableString.Invariant($"{budget.PersonId}|{budget.Totals.Total.Pounds:0.00}"))], duck.Rows($"SELECT person_id, total FROM '{path}' ORDER BY person_id"));
        Assert.Equal(totals.Budgets.Sum(budget => budget.Totals.Total.Pounds), decimal.Parse(duck.Rows($"SELECT sum(total) FROM '{path}'")[0], System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Large_tables_have_several_groups_and_DuckDB_finds_each_row_by_what_it_holds()
    {
        const int Count = 300_000;
        string path = Write("wide.csv", target => new ResultFile<int>()
            .Text("id", i => $"P{i:0000000} Zoë £ {(i % 3 == 0 ? "\U0001F600" : "\uFB01")}")
            .Text("word", i => i % 5 == 0 ? null : i % 2 == 0 ? "agency" : "pa")
            .Date("day", i => i % 7 == 0 ? null : new LocalDate(2026, 4, 6).PlusDays(i % 1000))
            .Pounds("sum", i => Money.FromPounds((i - 150_000) / 100m))
            .Rate("rate", i => i % 11 == 0 ? null : Money.FromPounds(i / 10_000m))
            .Number("count", i => i - 5)
            .Decimals("share", i => i / 1_000_000m, 5)
            .Quantity("quantity", i => new Ratio(i, 7))
            .Write(target, Enumerable.Range(0, Count)));

        Assert.Equal(["id VARCHAR", "word VARCHAR", "day DATE", "sum DECIMAL(18,2)", "rate DECIMAL(18,6)", "count INTEGER", "share DECIMAL(18,5)", "quantity VARCHAR"], duck.Types(path));
        Assert.Equal(["5"], duck.Rows($"SELECT count(DISTINCT row_group_id) FROM parquet_metadata('{path}')"));
        Assert.Equal([$"{Count}|{Count / 5}|{(Count + 6) / 7}"], duck.Rows($"SELECT count(*), count(*) FILTER (word IS NULL), count(*) FILTER (day IS NULL) FROM '{path}'"));
        Assert.Equal(["-150000"], duck.Rows($"SELECT sum(sum) * 100 FROM '{path}'").Select(sum => sum.Split('.')[0]));

        // Filters are answered from what the file says of its groups: it must say it right.
        foreach (int i in (int[])[0, 1, 65_535, 65_536, 149_999, 150_001, 299_999])
        {
            string id = $"P{i:0000000} Zoë £ {(i % 3 == 0 ? "\U0001F600" : "\uFB01")}";
            string count = FormattableString.Invariant($"{i - 5}");
            Assert.Equal([count], duck.Rows($"SELECT count FROM '{path}' WHERE id = '{id}'"));
            Assert.Equal([count], duck.Rows(FormattableString.Invariant($"SELECT count FROM '{path}' WHERE sum = {(i - 150_000) / 100m}")));
            Assert.Equal([id], duck.Rows($"SELECT id FROM '{path}' WHERE count = {count}"));
        }

        Assert.Equal([$"{Enumerable.Range(0, Count).Count(i => i % 7 != 0 && i % 1000 == 999)}"], duck.Rows($"SELECT count(*) FROM '{path}' WHERE day = DATE '2026-04-06' + 999"));
        Assert.Equal(["1 2/7"], duck.Rows($"SELECT quantity FROM '{path}' WHERE count = 4"));
    }

    [Fact]
    public void The_same_results_give_the_same_bytes_on_every_machine()
    {
        string path = Write(BudgetsFile.Name, target => BudgetsFile.Write(target, Sample()));
        string again = Write("again.csv", target => BudgetsFile.Write(target, Sample()));

        Assert.Equal(File.ReadAllBytes(path), File.ReadAllBytes(again));
        Assert.Equal("805b6daf979ad4f7", $"{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))[..16]}");
    }

    [Fact]
    public void No_number_loses_a_digit()
    {
        decimal[] rates = [15.3m, 0.0000001m, -12.34567890123456789m, 1_234_567_890_123_456.78m];
        string path = Write("rates.csv", target => new ResultFile<decimal>().Number("rate", rate => rate).Pounds("sum", rate => Money.FromPounds(rate)).Write(target, rates));

        Assert.Equal(["rate DECIMAL(38,17)", "sum DECIMAL(38,17)"], duck.Types(path));
        Assert.Equal(rates, duck.Rows($"SELECT rate FROM '{path}'").Select(rate => decimal.Parse(rate, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(rates, duck.Rows($"SELECT sum FROM '{path}'").Select(rate => decimal.Parse(rate, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void A_number_that_comes_too_late_to_widen_its_column_is_refused()
    {
        OutputFile late = new("late.csv", target => new ResultFile<int>().Rate("rate", i => Money.FromPounds(i == 150_000 ? 1.2345678m : 1.5m)).Write(target, Enumerable.Range(0, 200_000)));

        InvalidInputException refused = Assert.Throws<InvalidInputException>(() => ResultTables.Write(Stream.Null, late));
        Assert.Equal("rate: has a number of more digits than those before it, which its column of a Parquet table cannot hold; write the results as CSV files", refused.Message);
    }

    [Fact]
    public void What_a_spreadsheet_would_run_is_as_it_is()
    {
        string path = Write("people.csv", target => new ResultFile<string>().Text("person_id", id => id).Write(target, ["=1+1", "'=1", " x", ""]));

        Assert.Equal(["=1+1", "'=1", " x", ""], duck.Rows($"SELECT person_id FROM '{path}'"));
        Assert.Equal(["1"], duck.Rows($"SELECT count(*) FROM '{path}' WHERE person_id IS NULL"));
    }

    public void Dispose()
    {
        duck.Dispose();
        folder.Dispose();
    }

    private static CaseloadTotals Sample()
    {
        Caseload caseload = CaseloadFolder.Read(Repository.File("samples", "first"));
        DateInterval year = new FinancialYear(2026).Days;
        BudgetCosting costing = caseload.Costing(PublishedFigures.Bundled, year);
        return new(year, CostingPolicy.Default, [.. caseload.Plans.Select(plan => new PersonTotals(plan.PersonId, plan.DaysIn(year), costing.Totals(plan, caseload.RotaInPlan(plan.PersonId))))]);
    }

    private string Write(string name, Action<Stream> write)
    {
        OutputFile table = ResultTables.Of(new(name, write));
        using FileStream target = File.Create(folder.File(table.Name));
        table.Write(target);
        return target.Name;
    }
}
