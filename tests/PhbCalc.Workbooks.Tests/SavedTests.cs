using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Data;
using PhbCalc.Data.Results;
using PhbCalc.Testing;
using PhbCalc.TestSupport;

namespace PhbCalc.Workbooks.Tests;

/// <summary>The samples, opened and saved by LibreOffice in en-GB with every default, give the same bytes of results as the originals. The saved files are kept beside this test; where LibreOffice is installed, it saves them again. Every verb of the command is tested so where the command is.</summary>
public sealed class SavedTests
{
    private static readonly string Cases = Repository.File("samples", "analyst", "cases");

    private static readonly string Saved = Repository.File("tests", "PhbCalc.Workbooks.Tests", "Saved");

    [Theory]
    [InlineData("first", "csv")]
    [InlineData("first", "xlsx")]
    [InlineData("caseload", "csv")]
    [InlineData("caseload", "xlsx")]
    public void A_saved_sample_gives_the_same_bytes_of_results(string sample, string form) => AssertSame(Repository.File("samples", sample), Path.Combine(Saved, form, "samples", sample));

    [Theory]
    [InlineData("first")]
    [InlineData("caseload")]
    public void So_does_the_workbook_that_a_sample_is_converted_to_and_what_that_is_converted_to(string sample)
    {
        using TemporaryFolder folder = new();
        string original = Repository.File("samples", sample);
        Convert(original, folder.File("one.xlsx"));
        AssertSame(original, folder.File("one.xlsx"));

        Directory.CreateDirectory(folder.File("back"));
        foreach (OutputFile file in Conversion.ToFiles(folder.File("one.xlsx")))
        {
            using FileStream stream = File.Create(folder.File(Path.Combine("back", file.Name)));
            file.Write(stream);
        }

        AssertSame(original, folder.File("back"));
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public void Saved_cases_are_as_green_as_the_originals(string form) => AssertGreen(Path.Combine(Saved, form, "samples", "analyst", "cases"));

    [LibreOfficeFact]
    [Trait("Kind", "Process")]
    public void Where_LibreOffice_is_installed_it_saves_them_so_today()
    {
        using TemporaryFolder folder = new();
        foreach (string sample in (string[])["first", "caseload"])
        {
            string original = Repository.File("samples", sample);
            Convert(original, folder.File($"{sample}.xlsx"));
            LibreOffice.Save(folder.Path, "xlsx", folder.File($"again-{sample}"), [folder.File($"{sample}.xlsx")]);
            AssertSame(original, folder.File(Path.Combine($"again-{sample}", $"{sample}.xlsx")));
        }

        foreach (string form in (string[])["csv", "xlsx"])
        {
            LibreOffice.SaveFolder(folder.Path, form, Cases, folder.File(Path.Combine("cases", form)));
            AssertGreen(folder.File(Path.Combine("cases", form)));
        }
    }

    /// <summary>The cases of the analyst's sample, in the form in which they were saved, beside the one file that a cell names as CSV.</summary>
    private static void AssertGreen(string saved)
    {
        using TemporaryFolder folder = new();
        foreach (string path in Directory.EnumerateFiles(saved, "*", SearchOption.AllDirectories))
        {
            string copy = folder.File(Path.GetRelativePath(saved, path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
        }

        File.Copy(Path.Combine(Cases, "table.csv"), folder.File("table.csv"), overwrite: true);
        string[] files = [.. Directory.EnumerateFiles(folder.Path).Where(path => Path.GetFileNameWithoutExtension(path) != "table")];
        int rows = 0;
        foreach (CostingCase row in files.SelectMany(path => CostingCases.Of(path, typeof(SavedTests).Assembly, workbooks: ExcelWorkbook.Format)))
        {
            row.Verify();
            rows++;
        }

        Assert.Equal((6, 29), (files.Length, rows));
    }

    private static void Convert(string from, string into)
    {
        using FileStream target = File.Create(into);
        Conversion.ToWorkbook(from, target);
    }

    private static void AssertSame(string original, string saved)
    {
        Assert.Equal(Results(original, Policies(original)), Results(saved, Policies(original)));
        if (File.Exists(Path.Combine(original, AnswersFile.Name)))
        {
            Assert.Equal(NeedsCaseloadFolder.Read(original).People, NeedsCaseloadFolder.Read(saved, options: Reading).People);
        }
    }

    private static ReadOptions Reading { get; } = new() { Workbooks = ExcelWorkbook.Format };

    private static Policies Policies(string original) => CaseloadFolder.Read(original).Policies;

    /// <summary>Every line of everybody, as the file of results.</summary>
    private static string Results(string place, Policies policies)
    {
        Caseload caseload = CaseloadFolder.Read(place, Reading);
        DateInterval year = new FinancialYear(2026).Days;
        BottomUpCosting care = new(caseload.RateCards, PublishedFigures.Bundled.BankHolidays, year, policies.Costing);
        BudgetCosting costing = caseload.Rotas.Count == 0 ? new(care) : new(care, caseload.Employing(PublishedFigures.Bundled, year, policies));
        using MemoryStream lines = new();
        LinesFile.Write(lines, caseload.EachInTurn(plan => costing.Cost(plan, caseload.RotaInPlan(plan.PersonId))));
        string employed = string.Join('\n', caseload.Teams.Each(new Employment.EmploymentCosting(PublishedFigures.Bundled.Employment, new(2026), policies.Employment).Cost).Select(cost => $"{cost.Team.PersonId} {cost.Totals}"));
        return $"{System.Text.Encoding.UTF8.GetString(lines.ToArray())}{employed}";
    }
}
