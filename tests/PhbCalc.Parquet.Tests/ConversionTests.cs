using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PhbCalc.Data;
using PhbCalc.Data.Results;
using PhbCalc.TestSupport;

namespace PhbCalc.Parquet.Tests;

/// <summary>Files become tables and tables files, and what is read means the same.</summary>
public sealed class ConversionTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public static TheoryData<string> Samples => [.. Directory.EnumerateDirectories(Repository.File("samples"), "*", SearchOption.AllDirectories)
        .Where(path => File.Exists(Path.Combine(path, PeopleFile.Name))).Select(path => Path.GetRelativePath(Repository.File("samples"), path).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_is_the_same_caseload_as_tables_and_as_the_files_that_they_become(string sample)
    {
        string original = Files(Repository.File("samples", sample));
        Write(TableConversion.ToParquet(original), "tables");
        Write(TableConversion.ToCsv(folder.File("tables")), "back");

        Assert.Equal(Names(original, ".csv"), Names(folder.File("tables"), ".parquet"));
        Assert.Equal(Names(original, ".csv"), Names(folder.File("back"), ".csv"));
        Assert.Equal(Meaning(original), Meaning(folder.File("tables")));
        Assert.Equal(Meaning(original), Meaning(folder.File("back")));
    }

    [Law]
    public Property Whatever_the_cells_are_they_come_back_as_they_mean() => Law.Of(Tables, table =>
    {
        using TemporaryFolder own = new();
        File.WriteAllText(own.File("visits.csv"), table);
        own.With("people.csv", "person_id,start", "P1,2026-04-01");
        Directory.CreateDirectory(own.File("tables"));
        foreach (OutputFile file in TableConversion.ToParquet(own.Path))
        {
            using FileStream target = File.Create(own.File($"tables/{file.Name}"));
            file.Write(target);
        }

        Assert.Equal(Plain(table), Plain(AsCsv.Of(own.File("tables/visits.parquet"))));
    });

    [Fact]
    public void The_cells_of_the_law_are_of_every_kind()
    {
        string all = string.Join('\n', Tables.Generator.Sample(30, new Rnd(20261130), 200));
        Assert.All((string[])["24:00", "07:30", "2026-04-06", "2027-02-29", "\"", "007", "0.10", ",,", "1 of 2", "é"], part => Assert.Contains(part, all, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("start", "09:00", "10:30", "TIME")]
    [InlineData("start", "09:00", "24:00", "VARCHAR")]
    [InlineData("carers", "1", "2", "INTEGER")]
    [InlineData("carers", "1", "2.5", "DECIMAL(18,2)")]
    [InlineData("carers", "1", "3000000000", "DECIMAL(18,0)")]
    [InlineData("carers", "1", "two", "VARCHAR")]
    [InlineData("from", "2026-04-06", "", "DATE")]
    [InlineData("from", "2026-04-06", "2026-02-30", "VARCHAR")]
    [InlineData("person_id", "007", "2", "VARCHAR")]
    public void A_column_is_what_it_is_described_to_hold_if_every_cell_is(string column, string one, string other, string type)
    {
        folder.With("visits.csv", $"visit_id,{column}", $"v1,{one}", $"v2,{other}");
        Write(TableConversion.ToParquet(folder.Path), "tables");
        using Duck duck = new();

        Assert.Equal(["visit_id VARCHAR", $"{column} {type}"], duck.Types(folder.File("tables/visits.parquet")));
    }

    [Fact]
    public void Dates_as_people_in_the_UK_write_them_become_dates()
    {
        folder.With("people.csv", "person_id,start", "P1,06/04/2026");
        Write(TableConversion.ToParquet(folder.Path, new() { Dates = DateForm.Uk }), "tables");

        Assert.Equal("person_id,start\nP1,2026-04-06\n", AsCsv.Of(folder.File("tables/people.parquet")));
    }

    [Theory]
    [InlineData("visits.csv:2: has a value in spreadsheet column C, which has no name in the header; put quotes around cells that hold commas, or name the column", "visit_id,card", "v1,agency,5")]
    [InlineData("visits.csv:1: has 'card' twice; name each column once", "visit_id,card,card", "v1,agency,5")]
    [InlineData("visits.csv:1: has a column without a name; name the column, or take it out", "visit_id,,card", "v1,agency,5")]
    [InlineData("visits.csv:2: has a quote inside a cell", "visit_id,card", "v1,a\"b")]
    public void What_a_table_has_no_place_for_is_refused(string fault, params string[] lines)
    {
        folder.With("visits.csv", lines);

        InvalidFilesException refused = Assert.Throws<InvalidFilesException>(() => Write(TableConversion.ToParquet(folder.Path), "tables"));
        Assert.StartsWith(fault, refused.Report(personal: true), StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private static Arbitrary<string> Tables => Arb.From(
        from rows in Gen.Choose(0, 12)
        from columns in Gen.SubListOf("visit_id", "card", "days", "start", "end", "carers", "weeks", "from", "to", "label", "note")
        from odd in Gen.Elements(0, 0, 1, 3)
        from cells in Gen.ArrayOf(Gen.ArrayOf(Gen.Choose(0, int.MaxValue), columns.Count + 1), rows)
        let names = columns.Prepend("person_id").ToArray()
        select $"{string.Join(',', names)}\n{string.Concat(cells.Select(row => $"{string.Join(',', row.Select((pick, i) => Quoted(Cell(names[i], pick, odd))))}\n"))}");

    private static readonly string[] Words = ["P1", "007", "Sat Sun", "1 of 2", "é", "two, with", "a \"b\"", "x\ny", "=1+1", "1E5"];

    private static readonly string[] Odd = ["24:00", "30%", "2027-02-29", "7:30", "+5", "0.10", "1,5", "12345678901234567890", "2026-04-06 00:00:00"];

    private static string Cell(string column, int pick, int odd) => pick % 4 == 0 ? string.Empty
        : odd > 0 && pick % (10 - odd) == 1 ? Odd[pick / 10 % Odd.Length]
        : column switch
        {
            "start" or "end" => FormattableString.Invariant($"{pick / 7 % 24:00}:{pick / 11 % 2 * 30:00}"),
            "from" or "to" => new LocalDate(2026, 4, 6).PlusDays(pick / 13 % 400).ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            "carers" => FormattableString.Invariant($"{pick / 17 % 3}"),
            _ => Words[pick / 19 % Words.Length],
        };

    private static string Quoted(string cell) => cell.IndexOfAny([',', '"', '\n']) < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A table without rows that are blank, and with what means the same written in one way.</summary>
    private static string Plain(string csv)
    {
        StringBuilder plain = new();
        foreach (string line in csv.Split('\n').Where(line => line.Trim(',').Length > 0))
        {
            plain.Append(string.Join(',', line.Split(',').Select(cell => cell switch
            {
                "0.10" => "0.1",
                "7:30" => "07:30",
                "2026-04-06 00:00:00" => "2026-04-06",
                _ => cell,
            }))).Append('\n');
        }

        return plain.ToString();
    }

    private static string[] Names(string path, string form) => [.. Directory.EnumerateFiles(path, $"*{form}").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal)!];

    /// <summary>What is read from a folder.</summary>
    private static (ValueList<Person>, ValueList<BottomUp.CarePlan>, Rates.RateCards, Rotas.PayRates?, ValueList<Rotas.Rota>, ValueList<ValueList<Sufficiency.SupportNeed>>, Policies) Meaning(string path)
    {
        Caseload caseload = CaseloadFolder.Read(path, new ReadOptions { Tables = ParquetTable.Format });
        return (caseload.People, caseload.Plans, caseload.RateCards, caseload.PayRates, caseload.Rotas, caseload.Needs, caseload.Policies);
    }

    /// <summary>The files of a sample that hold rows or policies: beside them are programs.</summary>
    private string Files(string sample)
    {
        string copy = Directory.CreateDirectory(folder.File("original")).FullName;
        foreach (string path in Directory.EnumerateFiles(sample).Where(path => Path.GetExtension(path) == ".csv" || Path.GetFileName(path) == PolicyFile.Name))
        {
            File.Copy(path, Path.Combine(copy, Path.GetFileName(path)));
        }

        return copy;
    }

    private void Write(ValueList<OutputFile> files, string into)
    {
        Directory.CreateDirectory(folder.File(into));
        foreach (OutputFile file in files)
        {
            using FileStream target = File.Create(folder.File(Path.Combine(into, file.Name)));
            file.Write(target);
        }
    }
}
