using System.Text.Json;
using PhbCalc.Data.Results;
using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests;

/// <summary>Verbs that read one file: it may be a sheet of a workbook, or standard input, and whatever is found wrong is told at its place.</summary>
public sealed class SingleFileTests
{
    [Theory]
    [InlineData("employ {0} --year 2026", "team.csv", "person_id,pa_id,weekly_hours,hourly_pay,frequency\nP1,a,20,15.00,weekly\nP2,b,20,5.00,weekly\n", "D3 hourly_pay", "team.csv:3 hourly_pay")]
    [InlineData("employ {0} --year 2021", "team.csv", "note,person_id,pa_id,weekly_hours,hourly_pay,frequency,ni_category\n,P1,a,20,15.00,weekly,Q\n", "G2 ni_category", "team.csv:2 ni_category")]
    [InlineData("release {0}", "contract.csv", "year_start,value,guaranteed_share\n2026-04-01,1000.00,0.8\n2027-04-01,1000.00,0.9\n", "C3 guaranteed_share", "contract.csv:3 guaranteed_share")]
    [InlineData("share {0} --total 100", "weights.csv", "recipient,weight,floor,cap\nA,1,,\nB,1,5,4\n", "D3 cap", "weights.csv:3 cap")]
    [InlineData("agency-rate {0}", "quotes.csv", "service,band,provider,rate,quoted_on\ncare,any,A,4.00,2026-05-01\n", "D2 rate", "quotes.csv:2 rate")]
    [InlineData("calibrate {0} --method isotonic", "sample.csv", "points,cost\n8,-1\n", "B2 cost", "sample.csv:2 cost")]
    [InlineData("wheelchair {0}", "wheelchairs.csv", "person_id,chair,way,value,start,price\nP1,manual,notional,640,2026-04-01,\nP1,powered,notional,2400,2026-04-01,2900\n", "F3 price", "wheelchairs.csv:3 price")]
    public void What_is_wrong_is_told_at_the_cell_of_the_sheet_or_at_the_row_of_the_file(string line, string file, string text, string cell, string row)
    {
        using Folder folder = new();
        Directory.CreateDirectory(folder.Of("files"));
        folder.Write($"files/{file}", text);
        InProcess.Of("convert", folder.Of("files"), folder.Of("book.xlsx"));

        Assert.StartsWith($"{Path.GetFileNameWithoutExtension(file)}!{cell}: ", Of(line, folder.Of("book.xlsx")).Errors, StringComparison.Ordinal);
        Assert.StartsWith($"{row}: ", Of(line, folder.Of($"files/{file}")).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void So_it_is_of_pay_which_has_no_sheet_of_a_name()
    {
        using Folder folder = new(("pay.csv", "tax_year,category,frequency,period,pay\n2026/27,A,weekly,1,381.03\n2026/27,Q,weekly,1,381.03\n"));
        Assert.StartsWith("pay.csv:3 category: ", InProcess.Of("nic", folder.Of("pay.csv")).Errors, StringComparison.Ordinal);

        InProcess.Of("nic", Repository.File("samples", "oxfordshire", "pay.csv"), "--out", folder.Of("out"), "--xlsx");
        Run run = InProcess.Of("nic", folder.Of("out/nic.xlsx"));
        Assert.StartsWith("nic.xlsx: has several sheets, and none is called pay", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Sheets_that_nobody_reads_are_a_notice_and_a_sheet_of_policies_is_read()
    {
        using Folder folder = new();
        Directory.CreateDirectory(folder.Of("files"));
        folder.Write("files/team.csv", "person_id,pa_id,weekly_hours,hourly_pay,frequency\nP1,a,20,15.00,weekly\n");
        folder.Write("files/oncosts.csv", "person_id,item,amount\nP1,Payroll,100\n");
        folder.Write("files/policy.csv", "name,value\nholiday_pay,within_hours\n");
        InProcess.Of("convert", folder.Of("files"), folder.Of("book.xlsx"));
        Run run = InProcess.Of("employ", folder.Of("book.xlsx"), "--year", "2026", "--out", folder.Of("out"));

        Assert.Equal((0, "notice: not read: the sheet 'oncosts' of 'book.xlsx', which other verbs read"), (run.ExitStatus, run.Errors.TrimEnd()));
        Assert.Contains("not read: the sheet 'oncosts'", folder.Read("out/notices.csv"), StringComparison.Ordinal);
        Assert.Equal(folder.Of("files/team.csv") is { } team ? InProcess.Of("employ", team, "--year", "2026").Output : null, InProcess.Of("employ", folder.Of("book.xlsx"), "--year", "2026").Output);
        Assert.Equal("", InProcess.Of("employ", folder.Of("book.xlsx"), "--year", "2026", "--oncosts", folder.Of("book.xlsx")).Errors);
        Assert.Equal("", InProcess.Of("employ", folder.Of("book.xlsx"), "--year", "2026", "--allow-other-files").Errors);

        folder.Write("policy.json", "{}");
        Assert.StartsWith("Policies are in ", InProcess.Of("employ", folder.Of("book.xlsx"), "--year", "2026").Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("policy.json", "{ \"holiday_pay\": \"within_hours\", \"pension_percent\": 4 }", "holiday_pay within_hours, pension_percent 4")]
    [InlineData("policy.csv", "name,value\nholiday_pay,within_hours\nPension percent,4\n", "holiday_pay within_hours, pension_percent 4")]
    public void Provenance_has_what_a_file_of_policies_states_and_the_hash_of_standard_input(string file, string text, string stated)
    {
        const string Team = "person_id,pa_id,weekly_hours,hourly_pay,frequency\nP1,a,20,15.00,weekly\n";
        using Folder folder = new((file, text), ("team.csv", Team));
        Run run = InProcess.Given(Team, "employ", "-", "--year", "2026", "--policy", folder.Of(file), "--out", folder.Of("out"));
        JsonElement set = JsonDocument.Parse(folder.Read("out/provenance.json")).RootElement.GetProperty("sets")[0];

        Assert.Equal(0, run.ExitStatus);
        Assert.Equal(stated, string.Join(", ", set.GetProperty("policies").EnumerateObject().Select(policy => $"{policy.Name} {policy.Value}")));
        Assert.Equal(
            [(file, HashedFile.Of(folder.Of(file)).Sha256), ("standard input", HashedFile.Of(folder.Of("team.csv")).Sha256)],
            set.GetProperty("inputs").EnumerateArray().Select(input => (input.GetProperty("name").GetString()!, input.GetProperty("sha256").GetString()!)));
    }

    [Theory]
    [InlineData("employ {0} --year 2026", "team.csv", "person_id,pa_id,weekly_hours,hourly_pay,frequency\nP1,a,20,15.00,weekly\nP2,b,20,5.00,weekly\n", "team.parquet:2 hourly_pay")]
    [InlineData("release {0}", "contract.csv", "year_start,value,guaranteed_share\n2026-04-01,1000.00,0.8\n2027-04-01,1000.00,0.9\n", "contract.parquet:2 guaranteed_share")]
    [InlineData("share {0} --total 100", "weights.csv", "recipient,weight,floor,cap\nA,1,,\nB,1,5,4\n", "weights.parquet:2 cap")]
    [InlineData("agency-rate {0}", "quotes.csv", "service,band,provider,rate,quoted_on\ncare,any,A,4.00,2026-05-01\n", "quotes.parquet:1 rate")]
    public void What_is_wrong_is_told_at_the_row_of_a_table(string line, string file, string text, string place)
    {
        using Folder folder = new();
        Directory.CreateDirectory(folder.Of("files"));
        folder.Write($"files/{file}", text);
        InProcess.Of("convert", folder.Of("files"), folder.Of("tables"), "--to", "parquet");

        Run run = Of(line, folder.Of($"tables/{Path.ChangeExtension(file, ".parquet")}"));

        Assert.StartsWith($"{place}: ", run.Errors, StringComparison.Ordinal);
        Assert.InRange(run.ExitStatus, 1, 2);
    }

    [Fact]
    public void A_record_of_a_run_has_the_hash_of_each_file_that_a_table_is_made_of()
    {
        using Folder folder = new();
        string sample = PhbCalc.TestSupport.Repository.File("samples", "first");
        InProcess.Of("convert", sample, folder.Of("tables"), "--to", "parquet");
        Directory.CreateDirectory(folder.Of("tables/visits"));
        File.Move(folder.Of("tables/visits.parquet"), folder.Of("tables/visits/part-0.parquet"));
        InProcess.Of("cost", folder.Of("tables"), "--year", "2026", "--out", folder.Of("out"));

        using JsonDocument provenance = JsonDocument.Parse(folder.Read("out/provenance.json"));
        Assert.Equal(["people.parquet", "rates.parquet", "visits/part-0.parquet"], provenance.RootElement.GetProperty("sets")[0].GetProperty("inputs").EnumerateArray().Select(input => input.GetProperty("name").GetString()));
    }

    [Theory]
    [InlineData("'caseload' already exists", "--to", "csv")]
    [InlineData("--to parquet makes a folder", "--to", "parquet", "book.xlsx")]
    public void What_convert_cannot_make_is_said(string message, params string[] words)
    {
        using Folder folder = new([.. Folder.Sound]);
        Directory.CreateDirectory(folder.Of("caseload"));
        folder.Write("caseload/note.txt", "ours");
        Run run = InProcess.Of(["convert", PhbCalc.TestSupport.Repository.File("samples", "first"), words.Length > 2 ? folder.Of(words[2]) : folder.Of("caseload"), .. words[..2]]);

        Assert.Equal(2, run.ExitStatus);
        Assert.Contains(message.Replace("'caseload'", $"'{folder.Of("caseload")}'", StringComparison.Ordinal), run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void So_it_has_what_the_policies_of_a_folder_or_a_workbook_state(bool isWorkbook)
    {
        using Folder folder = new();
        Directory.CreateDirectory(folder.Of("files"));
        foreach ((string name, string text) in (IEnumerable<(string, string)>)[.. Folder.Sound, ("policy.csv", "name,value\ncontingency_weeks,2\n")])
        {
            folder.Write($"files/{name}", text);
        }

        InProcess.Of("convert", folder.Of("files"), folder.Of("book.xlsx"));
        InProcess.Of("cost", folder.Of(isWorkbook ? "book.xlsx" : "files"), "--year", "2026", "--out", folder.Of("out"));

        Assert.Contains("\"contingency_weeks\": \"2\"", folder.Read("out/provenance.json"), StringComparison.Ordinal);
    }

    private static Run Of(string line, string path) => InProcess.Of([.. string.Format(System.Globalization.CultureInfo.InvariantCulture, line, path).Split(' ')]);
}
