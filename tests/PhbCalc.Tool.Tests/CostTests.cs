using System.Globalization;
using System.Text.Json;
using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests;

public class CostTests
{
    private const string Sample = "samples/caseload";

    /// <summary>How many kinds of notice there are about the sample caseload, a line each.</summary>
    private const int SampleNotices = 13;

    [Fact]
    public void The_sample_caseload_costs_what_it_did_when_somebody_last_checked_it()
    {
        Run run = InProcess.Of("cost", Sample, "--year", "2026", "--format", "csv");

        Assert.Equal((0, SampleNotices), (run.ExitStatus, run.Errors.Count(letter => letter == '\n')));
        Snapshot.Matches(run.Output);
    }

    [Fact]
    public void Notices_are_a_line_a_kind_and_stand_in_the_json_with_their_rows()
    {
        Run run = InProcess.Of("cost", Sample, "--year", "2026", "--format", "json");

        Snapshot.Matches(run.Errors);
        using JsonDocument budgets = JsonDocument.Parse(run.Output);
        JsonElement notice = budgets.RootElement.GetProperty("notices").EnumerateArray().Single(each => each.GetProperty("person_id").GetString() == "P015");
        Assert.Equal(("visits.csv", 63), (notice.GetProperty("file").GetString(), notice.GetProperty("row").GetInt32()));
        Assert.Equal("direct-payment", budgets.RootElement.GetProperty("budgets")[5].GetProperty("held").GetString());
    }

    [Fact]
    public void The_list_of_notices_beside_the_budgets_has_every_one_that_their_json_has()
    {
        using Folder results = new();
        InProcess.Of("cost", Sample, "--year", "2026", "--out", results.Path);
        Run json = InProcess.Of("cost", Sample, "--year", "2026", "--format", "json");

        using JsonDocument budgets = JsonDocument.Parse(json.Output);
        string[][] rows = Rows(results.Read("notices.csv"));
        Assert.Equal(
            budgets.RootElement.GetProperty("notices").EnumerateArray().Select(notice => $"{notice.GetProperty("person_id").GetString()} {notice.GetProperty("text").GetString()}").Order(StringComparer.Ordinal),
            rows.Where(row => !row[3].StartsWith("not read: ", StringComparison.Ordinal)).Select(row => $"{row[0]} {row[3]}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_first_caseload_has_no_notices() => Assert.Equal(string.Empty, InProcess.Of("cost", "samples/first", "--year", "2026").Errors);

    [Fact]
    public void An_id_that_is_copied_from_a_result_is_the_one_in_the_files()
    {
        string[] ids = ["'=A", "'quoted'", "+1 carer", "+1(2)", "-A!1", "-B", "=A", "@A"];
        using Folder folder = new(("people.csv", $"person_id,start\n{string.Concat(ids.Select(id => $"{(id == "'=A" ? "'" : "")}{id},2026-04-01\n"))}"));
        Run first = InProcess.Of("cost", folder.Path, "--year", "2026", "--format", "csv");
        string[] written = [.. first.Output.TrimEnd().Split('\n').Skip(1).Select(row => row.Split(',')[0])];
        folder.Write("people.csv", $"person_id,start\n{string.Concat(written.Select(id => $"{id},2026-04-01\n"))}");

        Run again = InProcess.Of("cost", folder.Path, "--year", "2026", "--format", "csv");
        using JsonDocument budgets = JsonDocument.Parse(InProcess.Of("cost", folder.Path, "--year", "2026", "--format", "json").Output);

        Assert.Equal(first, again);
        Assert.Equal(ids.Order(StringComparer.Ordinal), budgets.RootElement.GetProperty("budgets").EnumerateArray().Select(budget => budget.GetProperty("person_id").GetString()));
    }

    [Fact]
    public void A_file_that_could_hold_rows_and_is_not_read_is_said()
    {
        using Folder folder = new([.. Folder.Sound, .. ((string[])["weights.csv", "answers.csv", "contact.csv", "my notes.txt", "README.md", ".x.csv", "lines.csv", "clusters.json"]).Select(name => (name, "x\n"))]);

        Assert.Equal(
            "notice: not read: answers.csv, weights.csv, which other verbs read; 'contact.csv', 'my notes.txt', which no verb reads",
            InProcess.Of("cost", folder.Path, "--year", "2026").Errors.TrimEnd());
        Assert.Equal(
            "notice: not read: answers.csv, weights.csv, which other verbs read; '...', '...', which no verb reads",
            InProcess.Of("cost", folder.Path, "--year", "2026", "--private").Errors.TrimEnd());
    }

    [Fact]
    public void A_person_who_only_employs_has_the_budget_of_the_team()
    {
        using Folder folder = new(
            ("people.csv", "person_id,start\nP1,2026-04-01\n"),
            ("team.csv", "person_id,pa_id,weekly_hours,hourly_pay,frequency\nP1,anna,30,14.00,monthly\n"));

        Run cost = InProcess.Of("cost", folder.Path, "--year", "2026", "--format", "csv");
        string team = cost.Output.Split('\n')[1].Split(',')[6];

        Assert.EndsWith(",0.00,0.00," + team + ",notional\n", cost.Output, StringComparison.Ordinal);
        Assert.Contains("notice: team.csv: person P1: No insurance, payroll service, training, sick pay or bank-holiday pay is in this sum", cost.Errors, StringComparison.Ordinal);
        Assert.Matches(
            $"Total: the budget +£{decimal.Parse(team, CultureInfo.InvariantCulture).ToString("#,##0.00", CultureInfo.InvariantCulture)}\n",
            InProcess.Of("explain", folder.Path, "--year", "2026", "--person", "P1").Output);
    }

    [Fact]
    public void A_table_shows_every_person_and_their_sum_and_nothing_else_is_printed_to_a_pipe()
    {
        Run run = InProcess.Of("cost", Sample, "--year", "2026");

        Assert.Equal((0, SampleNotices), (run.ExitStatus, run.Errors.Count(letter => letter == '\n')));
        Assert.Equal(42, run.Output.Split('\n').Count(line => line.Trim().StartsWith('P')));
        Assert.Contains("Sum", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output);
    }

    [Fact]
    public void The_lines_of_each_person_sum_to_the_total_of_the_budget()
    {
        using Folder results = new();
        Run run = InProcess.Of("cost", Sample, "--year", "2026", "--lines", "--out", results.Path);

        Assert.Equal((0, SampleNotices), (run.ExitStatus, run.Errors.Count(letter => letter == '\n')));
        string[][] budgets = Rows(results.Read("budgets.csv"));
        ILookup<string, string[]> lines = Rows(results.Read("lines.csv")).ToLookup(row => row[0]);
        Assert.Equal(42, budgets.Length);
        Assert.All(budgets, budget =>
        {
            Assert.Equal(Number(budget[9]), lines[budget[0]].Sum(line => Number(line[10])));
            Assert.Equal(Number(budget[5]), lines[budget[0]].Where(line => line[2] == "visit").Sum(line => Number(line[10])));
            Assert.Equal(Enumerable.Range(1, lines[budget[0]].Count()), lines[budget[0]].Select(line => int.Parse(line[1], CultureInfo.InvariantCulture)));
        });
    }

    [Fact]
    public void Files_have_the_columns_of_the_specification_and_plain_line_ends()
    {
        using Folder results = new();
        InProcess.Of("cost", Sample, "--year", "2026", "--lines", "--out", results.Path);

        Assert.StartsWith("person_id,from,to,typical_week,indicative_annual,calendar_exact,team,items,contingency,total,held\nP001,2026-04-01,2027-03-31,1209.31,", results.Read("budgets.csv"), StringComparison.Ordinal);
        Assert.StartsWith("person_id,line,kind,label,band,quantity,unit,minutes,rate,carers,amount,not_in_budget,source,visit_id,item_id,pa_id,hours,note\nP001,1,visit,", results.Read("lines.csv"), StringComparison.Ordinal);
        Assert.DoesNotContain('\r', results.Read("lines.csv"));
        Assert.Equal(["budgets.csv", "lines.csv", "notices.csv", "provenance.json"], Directory.EnumerateFileSystemEntries(results.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_order_of_people_in_the_files_changes_nothing()
    {
        using Folder forward = new([.. Folder.Sound, ("people.csv", "person_id,start\nP1,2026-04-01\nP2,2026-04-01\np0,2026-04-01\n")]);
        using Folder backward = new([.. Folder.Sound, ("people.csv", "person_id,start\np0,2026-04-01\nP2,2026-04-01\nP1,2026-04-01\n")]);

        string budgets = InProcess.Of("cost", forward.Path, "--year", "2026", "--format", "csv").Output;

        Assert.Equal(budgets, InProcess.Of("cost", backward.Path, "--year", "2026", "--format", "csv").Output);
        Assert.Equal(["person_id", "P1", "P2", "p0"], budgets.TrimEnd().Split('\n').Select(row => row.Split(',')[0]));
    }

    [Theory]
    [InlineData("tr_TR.UTF-8", "Asia/Kathmandu")]
    [InlineData("de_DE.UTF-8", "America/New_York")]
    [InlineData("fa_IR.UTF-8", "Pacific/Apia")]
    public void The_language_and_the_time_zone_of_the_computer_change_nothing(string language, string zone)
    {
        string[] arguments = ["cost", Sample, "--year", "2026", "--lines", "--format", "csv"];
        string plain = InProcess.Of(arguments).Output;

        Assert.Equal(plain, Run.In(Repository.Folder, [("LANG", language), ("LC_ALL", language), ("TZ", zone)], arguments).Output);
    }

    [Fact]
    public void Json_is_a_document_in_the_format_of_budgets()
    {
        Run run = InProcess.Of("cost", Sample, "--year", "2026", "--format", "json");

        using JsonDocument document = JsonDocument.Parse(run.Output);
        Assert.Equal("phbcalc.budgets.v1", document.RootElement.GetProperty("format").GetString());
        Assert.Equal(42, document.RootElement.GetProperty("budgets").GetArrayLength());
    }

    [Fact]
    public void Json_files_are_written_with_their_lines_as_whole_budgets()
    {
        using Folder results = new();
        Run run = InProcess.Of("cost", Sample, "--year", "2026", "--lines", "--format", "json", "--out", results.Path);

        Assert.Equal((0, SampleNotices), (run.ExitStatus, run.Errors.Count(letter => letter == '\n')));
        Assert.Equal(["budgets.json", "lines.json", "notices.json", "provenance.json"], Directory.EnumerateFileSystemEntries(results.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        using JsonDocument lines = JsonDocument.Parse(results.Read("lines.json"));
        Assert.Equal(42, lines.RootElement.GetArrayLength());
        Assert.Equal("phbcalc.budget.v1", lines.RootElement[0].GetProperty("format").GetString());
    }

    [Fact]
    public void Another_period_than_a_year_is_costed()
    {
        using Folder folder = new(Folder.Sound);

        Run run = InProcess.Of("cost", folder.Path, "--from", "2026-04-06", "--to", "2026-04-19", "--format", "csv");

        Assert.Equal("person_id,from,to,typical_week,indicative_annual,calendar_exact,team,items,contingency,total,held\nP1,2026-04-06,2026-04-19,20.00,1040.00,40.00,0.00,0.00,0.00,40.00,notional\n", run.Output);
    }

    [Fact]
    public void Dates_are_read_as_the_uk_writes_them_where_asked()
    {
        using Folder folder = new(
            ("people.csv", "person_id,start\nP1,01/04/2026\n"),
            Folder.Sound[1],
            ("rates.csv", Folder.Sound[2].Text.Replace("2026-04-01", "01/04/2026", StringComparison.Ordinal)));

        Assert.Equal(0, InProcess.Of("cost", folder.Path, "--year", "2026", "--dates", "uk").ExitStatus);
        Run iso = InProcess.Of("cost", folder.Path, "--year", "2026");
        Assert.Equal(2, iso.ExitStatus);
        Assert.Contains("people.csv:2 start: '01/04/2026'", iso.Errors, StringComparison.Ordinal);
        Assert.Contains("--dates uk", iso.Errors, StringComparison.Ordinal);
    }

    private static string[][] Rows(string csv) =>
        [.. csv.TrimEnd().Split('\n').Skip(1).Select(Cells)];

    /// <summary>The cells of a row; quoted cells may hold commas.</summary>
    private static string[] Cells(string row)
    {
        List<string> cells = [""];
        bool isQuoted = false;
        foreach (char letter in row)
        {
            switch (letter)
            {
                case '"': isQuoted = !isQuoted; break;
                case ',' when !isQuoted: cells.Add(""); break;
                default: cells[^1] += letter; break;
            }
        }

        return [.. cells];
    }

    private static decimal Number(string cell) => decimal.Parse(cell, CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("cost", "--year", "2026", "--format", "csv")]
    [InlineData("explain", "--year", "2026", "--person", "P1")]
    public void A_bank_holiday_of_ones_own_figures_is_paid_as_one(string verb, params string[] more)
    {
        using Folder folder = new(
            ("people.csv", "person_id,start\nP1,2026-04-01\n"),
            ("visits.csv", "person_id,visit_id,card,service,days,start,end\nP1,v1,agency,care,Mon,09:00,10:00\n"),
            ("rates.csv", "card,service,unit,band,days,from_time,to_time,rate,valid_from\nagency,care,hour,any,Mon-Sun,00:00,24:00,20.00,2026-04-01\nagency,care,hour,holiday,BankHoliday,00:00,24:00,7020.00,2026-04-01\n"));
        using Folder figures = new(("bank-holidays-england-wales.csv", "date,name,substitute_day,source,confidence,checked_on\n2026-05-11,A day of joy,no,a test,one source,2026-11-21\n"));

        // 52 Mondays, of which 6 April, 4 and 25 May, 31 August, 28 December and 29 March are bank holidays already: 6 x £7,000.00 more than 52 x £20.00.
        Assert.Contains("43040.00", InProcess.Of([verb, folder.Path, .. more]).Output.Replace(",", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("50040.00", InProcess.Of([verb, folder.Path, .. more, "--figures", figures.Path]).Output.Replace(",", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
