using System.Text;
using PhbCalc.Data;
using PhbCalc.TestSupport;

namespace PhbCalc.Testing.Tests;

/// <summary>Files of cases as a whole: whatever is wrong is a red row that says what to do.</summary>
public sealed class CaseFileTests
{
    private const string Header = "case,calculation,year,rate,days,start,end,expect typical_week\n";
    private const string Good = "every day,cost,2026,20,Mon-Sun,10:00,11:00,140\n";

    [Fact]
    public void A_file_that_is_missing_is_a_red_row()
    {
        using TemporaryFolder folder = new();
        folder.Write("Cases.csv", Header + Good);

        CostingCase missing = Assert.Single(CaseRun.Rows(folder.File("casses.csv")));
        Assert.Equal("casses.csv cannot be used", missing.ToString());
        Assert.Contains("casses.csv' cannot be found; it is looked for in ", CaseRun.Problem(missing), StringComparison.Ordinal);
        Assert.Contains("capitals count", CaseRun.Problem(Assert.Single(CaseRun.Rows(folder.File("cases.csv")))), StringComparison.Ordinal);
        Assert.Contains("is not named", CaseRun.Problem(Assert.Single(CaseRun.Rows(" "))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_one_red_row() => Snapshot.Matches(string.Join('\n',
        CaseRun.Of(string.Empty),
        CaseRun.Of(Header),
        CaseRun.Of(Header + "baseline,cost,2026,20,Mon-Sun,10:00,11:00,\n"),
        CaseRun.Of(Header.Replace("expect typical_week", "expect tipical_week", StringComparison.Ordinal) + Good),
        CaseRun.Of(Header.Replace("rate", "amount", StringComparison.Ordinal) + Good),
        CaseRun.Of(Header.Replace("rate", "cheese", StringComparison.Ordinal) + Good),
        CaseRun.Of(Header.Replace("typical_week", "happiness", StringComparison.Ordinal) + Good),
        CaseRun.Of(Header.Replace("days", "rate", StringComparison.Ordinal) + Good),
        CaseRun.Of(Header.Replace("case,", "name,", StringComparison.Ordinal) + Good),
        CaseRun.Of(Header.Replace("case,", "name,", StringComparison.Ordinal).Replace(',', ';') + Good.Replace(',', ';'))));

    [Fact]
    public void A_file_all_in_semicolons_is_read() => Assert.Contains("cases.csv:2 every day: green", CaseRun.Of(Header.Replace(',', ';') + Good.Replace(',', ';')), StringComparison.Ordinal);

    [Fact]
    public void A_workbook_and_other_bytes_are_refused()
    {
        using TemporaryFolder folder = new();
        string workbook = folder.Write("workbook.csv", "PK\u0003\u0004");
        string wide = folder.File("wide.csv");
        File.WriteAllText(wide, Header + Good, Encoding.Unicode);
        string latin = folder.File("latin.csv");
        File.WriteAllBytes(latin, Encoding.Latin1.GetBytes(Header + "£ a day,cost,2026,20,Mon-Sun,10:00,11:00,140\n"));

        Assert.Contains("is a workbook", CaseRun.Problem(Assert.Single(CaseRun.Rows(workbook))), StringComparison.Ordinal);
        Assert.Contains("save as CSV UTF-8", CaseRun.Problem(Assert.Single(CaseRun.Rows(wide))), StringComparison.Ordinal);
        Assert.Contains("latin.csv:2: has bytes that are not UTF-8", CaseRun.Problem(Assert.Single(CaseRun.Rows(latin))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sheet_that_was_not_saved_as_csv_is_named()
    {
        using TemporaryFolder folder = new();
        folder.Write("mornings.xlsx", "x");

        Assert.Contains(
            "mornings.csv' cannot be found; there is 'mornings.xlsx': in Excel, save it as CSV UTF-8 (Comma delimited), under the name of the file",
            CaseRun.Problem(Assert.Single(CaseRun.Rows(folder.File("mornings.csv")))),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_is_of_one_row_but_there_may_be_many_baselines()
    {
        string baseline = Good.Replace("every day", "baseline", StringComparison.Ordinal);
        using TemporaryFolder folder = new();

        Assert.Equal(
            [
                null, null,
                "cases.csv:4 every day: 1 thing to put right\n\ncases.csv:4 case: 'every day' is the name of row 3 too; give each case a name of its own, so that a red one can be told from the others",
                null,
            ],
            CaseRun.Rows(folder.Write("cases.csv", Header + baseline + Good + Good + baseline)).Select(CaseRun.Problem));
    }

    [Fact]
    public void A_row_that_cannot_be_taken_apart_is_red_and_the_others_are_run() => Snapshot.Matches(CaseRun.Of(
        Header + Good + "\n" + "a \"quote\" inside,cost,2026,20,Mon-Sun,10:00,11:00,140\n" + "too long,cost,2026,20,Mon-Sun,10:00,11:00,140,,stray\n" + Good.Replace("every", "each", StringComparison.Ordinal)));

    [Fact]
    public void Every_fault_of_a_row_is_told_at_once() => Snapshot.Matches(CaseRun.Of(
        "case,calculation,year,period_from,period_to,rate,days,start,end,carers,weeks,from,weeks_per_year,weekly_hours,expect typical_week,expect total,expect gross\n"
        + ",cost,2026,,,20,Mon-Sun,10:00,11:00,,,,,,140,,\n"
        + "no calculation,,2026,,,20,Mon-Sun,10:00,11:00,,,,,,140,,\n"
        + "a word,costs,2026,,,20,Mon-Sun,10:00,11:00,,,,,,140,,\n"
        + "nothing expected,cost,2026,,,20,Mon-Sun,10:00,11:00,,,,,,,,\n"
        + "words,cost,2026,,,2o,Mno,9.30,25:00,two,1 off 2,06/04/2026,52 weeks,,140*,pounds,\n"
        + "other calculations,cost,2026,,,20,Mon-Sun,10:00,11:00,,,,,37.5,140,,1\n"
        + "two periods,cost,2026,2026-04-01,,20,Mon-Sun,10:00,11:00,,,,,,140,,\n"
        + "half a period,cost,,,2026-04-01,20,Mon-Sun,10:00,11:00,,,,,,140,,\n"
        + "no period,cost,,,,20,Mon-Sun,10:00,11:00,,,,,,140,,\n"
        + "back to front,cost,,2026-04-30,2026-04-01,20,Mon-Sun,10:00,11:00,,,,,,140,,\n"
        + "long ago,cost,,1900-04-01,1900-04-30,20,Mon-Sun,10:00,11:00,,,,,,140,,\n"
        + "not a year,cost,1066,,,20,Mon-Sun,10:00,11:00,,,,,,140,,\n"
        + "no rate,cost,2026,,,,Mon-Sun,10:00,11:00,,,,,,140,,\n"
        + "no visit,cost,2026,,,,,,,,,,,,140,,\n"
        + "no times,cost,2026,,,20,Mon-Sun,,,,,,,,140,,\n"));

    [Fact]
    public void What_the_baseline_gives_is_told_at_the_baseline() => Snapshot.Matches(CaseRun.Of(
        Header + "baseline,cost,2026,20,Mno,10:00,11:00,\n" + "one,,,,,,,140\n" + "two,,,,Mon,,,20\n"));

    [Fact]
    public void A_later_baseline_takes_over_and_one_that_expects_something_is_a_test() => Snapshot.Matches(CaseRun.Of(
        Header + "baseline,cost,2026,20,Mon-Sun,10:00,11:00,140\n" + "as it is,,,,,,,140\n" + "Baseline,cost,2026,30,Mon,10:00,11:00,\n" + "anew,,,,,,,30\n"));

    [Fact]
    public void Dates_may_be_written_as_in_the_UK()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("cases.csv", "case,calculation,period_from,period_to,rate,days,start,end,expect calendar_exact\nApril,cost,01/04/2026,30/04/2026,20,Mon-Sun,10:00,11:00,30*20\n");

        Assert.Null(CaseRun.Problem(Assert.Single(CaseRun.Rows(path, new(path) { Dates = DateForm.Uk }))));
        Assert.Contains("'01/04/2026' is not a date as yyyy-MM-dd; write 2026-04-01, or write Dates = DateForm.Uk in the attribute", CaseRun.Problem(Assert.Single(CaseRun.Rows(path))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_is_read_when_it_is_run_and_one_that_moved_is_told()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("cases.csv", Header + Good + "another,cost,2026,20,Mon,10:00,11:00,20\n");
        IReadOnlyList<CostingCase> rows = CaseRun.Rows(path);
        folder.Write("cases.csv", Header + Good.Replace("140", "141", StringComparison.Ordinal) + "something else,cost,2026,20,Mon,10:00,11:00,20\n");

        Assert.Contains("£141.00", CaseRun.Problem(rows[0]), StringComparison.Ordinal);
        Assert.Contains("'something else' was 'another' when the project was built; build the project again", CaseRun.Problem(rows[1]), StringComparison.Ordinal);

        folder.Write("cases.csv", Header + Good);
        Assert.Contains("is not there any more", CaseRun.Problem(rows[1]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_was_put_right_asks_to_be_built()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("cases.csv", Header);
        CostingCase row = Assert.Single(CaseRun.Rows(path));
        folder.Write("cases.csv", Header + Good);

        Assert.Contains("was corrected after the project was built", CaseRun.Problem(row), StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_of_a_row_is_its_file_its_row_and_what_it_is_called_however_long()
    {
        string name = new string('x', 300) + ", Christmas Day";
        using TemporaryFolder folder = new();
        string path = folder.Write("agency.csv", Header + Good + "\n" + $"\"{name}\",cost,2026,20,Mon,10:00,11:00,20\n\"on\ntwo lines\",cost,2026,20,Mon,10:00,11:00,20\n");

        Assert.Equal(["agency.csv:2 every day", $"agency.csv:4 {name}", "agency.csv:5 on two lines"], CaseRun.Rows(path).Select(row => row.ToString()));
    }

    [Fact]
    public void It_is_the_same_in_every_culture()
    {
        const string Cases = Header + "one and a bit,cost,2026,20.5,Mon-Sun,10:00,11:00,\"1,435.25/10\"\n" + "two,cost,2026,20,Mon,10:00,11:00,1234.56\n" + "three,cost,2026,I,Mon,10:00,11:00,20\n";
        string invariant = CaseRun.Of(Cases);

        Assert.All(Cultures.Names, culture => Assert.Equal(invariant, Cultures.In(culture, () => CaseRun.Of(Cases))));
    }
}
