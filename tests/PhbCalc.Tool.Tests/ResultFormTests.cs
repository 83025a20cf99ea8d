using System.Text.RegularExpressions;
using PhbCalc.Parquet;
using PhbCalc.Workbooks;

namespace PhbCalc.Tool.Tests;

/// <summary>Results as a workbook, as tables of Apache Parquet, and as CSV that Excel opens right.</summary>
public sealed partial class ResultFormTests
{
    public static TheoryData<string> Lines => [.. Verbs.All.Where(verb => verb.Writes).Select(verb => verb.Line)];

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_workbook_of_results_has_in_its_sheets_what_the_files_have(string line)
    {
        using Folder folder = new();
        string[] arguments = Verbs.Arguments(line);
        Run files = InProcess.Of([.. arguments, "--out", folder.Of("files")]);
        Run book = InProcess.Of([.. arguments, "--out", folder.Of("book"), "--xlsx"]);
        InProcess.Of([.. arguments, "--out", folder.Of("again"), "--xlsx"]);
        string name = $"{arguments[0]}.xlsx";

        Assert.Equal((files.ExitStatus, files.Errors), (book.ExitStatus, book.Errors));
        Assert.Equal(File.ReadAllBytes(folder.Of($"book/{name}")), File.ReadAllBytes(folder.Of($"again/{name}")));
        string[] tables = [.. Directory.EnumerateFiles(folder.Of("files"), "*.csv").Select(path => Path.GetFileName(path))];
        Assert.NotEmpty(tables);
        Assert.DoesNotContain(Directory.EnumerateFiles(folder.Of("book")), path => path.EndsWith(".csv", StringComparison.Ordinal));
        Assert.All(tables, table =>
        {
            using StreamReader sheet = new(ExcelWorkbook.OpenSheet(folder.Of($"book/{name}"), table));
            Assert.Equal(Plain(folder.Read($"files/{table}")), Plain(sheet.ReadToEnd()));
        });
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void Tables_of_results_have_what_the_files_have(string line)
    {
        using Folder folder = new();
        string[] arguments = Verbs.Arguments(line);
        Run files = InProcess.Of([.. arguments, "--out", folder.Of("files")]);
        Run tables = InProcess.Of([.. arguments, "--out", folder.Of("tables"), "--parquet"]);
        InProcess.Of([.. arguments, "--out", folder.Of("again"), "--parquet"]);

        Assert.Equal((files.ExitStatus, files.Errors), (tables.ExitStatus, tables.Errors));
        string[] names = [.. Directory.EnumerateFiles(folder.Of("files"), "*.csv").Select(path => Path.GetFileNameWithoutExtension(path))];
        Assert.NotEmpty(names);
        Assert.DoesNotContain(Directory.EnumerateFiles(folder.Of("tables")), path => path.EndsWith(".csv", StringComparison.Ordinal));
        Assert.All(names, name =>
        {
            string table = folder.Of($"tables/{name}.parquet");
            Assert.Equal(File.ReadAllBytes(table), File.ReadAllBytes(folder.Of($"again/{name}.parquet")));
            using StreamReader rows = new(ParquetTable.Open(table, $"{name}.csv"));
            Assert.Equal(Plain(folder.Read($"files/{name}.csv")), Plain(rows.ReadToEnd()));
        });
    }

    [Fact]
    public void An_id_stays_what_it_is_and_no_text_is_run()
    {
        using Folder folder = new([.. Folder.Sound, ("people.csv", "person_id,start\n007,2026-04-01\n1E5,2026-04-01\n'=1+1,2026-04-01\n"), ("visits.csv", "person_id,visit_id,card,service,days,start,end\n007,v1,agency,care,Mon,09:00,10:00\n")]);
        InProcess.Of("cost", folder.Path, "--year", "2026", "--out", folder.Of("out"), "--xlsx");
        using StreamReader sheet = new(ExcelWorkbook.OpenSheet(folder.Of("out/cost.xlsx"), "budgets.csv"));

        Assert.Equal(["person_id", "007", "1E5", "=1+1"], sheet.ReadToEnd().TrimEnd().Split('\n').Select(line => line.Split(',')[0]));
    }

    [Fact]
    public void A_byte_order_mark_comes_first_and_changes_nothing_else()
    {
        using Folder folder = new();
        string[] line = Verbs.Arguments("cost samples/first --year 2026");
        InProcess.Of([.. line, "--out", folder.Of("plain")]);
        InProcess.Of([.. line, "--out", folder.Of("marked"), "--bom"]);

        Assert.Equal((byte[])[0xEF, 0xBB, 0xBF, .. File.ReadAllBytes(folder.Of("plain/budgets.csv"))], File.ReadAllBytes(folder.Of("marked/budgets.csv")));
    }

    [Theory]
    [InlineData("--xlsx, --parquet and --bom say how files are written; write --out DIR too.", "--xlsx")]
    [InlineData("--xlsx, --parquet and --bom say how files are written; write --out DIR too.", "--parquet")]
    [InlineData("--xlsx, --parquet and --bom say how files are written; write --out DIR too.", "--bom")]
    [InlineData("--xlsx, --parquet and --bom are for tables; leave out --format json.", "--xlsx", "--out", "OUT", "--format", "json")]
    [InlineData("--xlsx, --parquet and --bom are for tables; leave out --format json.", "--parquet", "--out", "OUT", "--format", "json")]
    [InlineData("--xlsx, --parquet and --bom are forms of the same files; write one of them.", "--parquet", "--bom", "--out", "OUT")]
    public void What_does_not_go_together_is_said(string message, params string[] options)
    {
        using Folder folder = new();
        Run run = InProcess.Of([.. Verbs.Arguments("cost samples/first --year 2026"), .. options.Select(option => option == "OUT" ? folder.Of("out") : option)]);

        Assert.Equal((2, message, false), (run.ExitStatus, run.Errors.TrimEnd(), Directory.Exists(folder.Of("out"))));
    }

    [Fact]
    public void Results_in_the_folder_that_is_read_are_not_read_and_not_told()
    {
        using Folder folder = new(Folder.Sound);
        string[] line = ["cost", folder.Path, "--year", "2026", "--out", folder.Path, "--xlsx"];

        Assert.Equal(InProcess.Of(line), InProcess.Of(line));
        Assert.Equal(0, InProcess.Of(line).ExitStatus);
    }

    /// <summary>A table without zeros at the end of decimals and without blank cells at the end of rows, which a sheet does not keep.</summary>
    private static string Plain(string csv) => string.Join('\n', csv.TrimEnd().Split('\n').Select(line => Zeros().Replace(line, "${kept}").TrimEnd(',').Replace("'=", "=", StringComparison.Ordinal)));

    [GeneratedRegex(@"(?<=^|,)(?<kept>-?[0-9]+(?:\.[0-9]*?[1-9])?)\.?0*(?=,|$)", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Zeros();
}
