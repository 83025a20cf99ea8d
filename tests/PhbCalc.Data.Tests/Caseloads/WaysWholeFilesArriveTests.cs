using System.Text;

namespace PhbCalc.Data.Tests;

/// <summary>The ways in which whole files and folders arrive: each read, read with a notice, or refused with what to do (spec 8b).</summary>
public sealed class WaysWholeFilesArriveTests
{
    private const string Rates = "card,service,unit,band,days,from_time,to_time,rate,valid_from\ng,care,hour,all,Mon-Sun,00:00,24:00,20,2026-04-01\n";
    private const string Visits = "person_id,visit_id,card,service,days,start,end\nA,v1,g,care,Mon-Sun,09:00,10:00\n";
    private const string People = "person_id,start\nA,2026-04-01\n";

    [Theory]
    [InlineData("people.csv", "My people\nperson_id,start\nA,2026-04-01\n", "people.csv:1: is not the first row: the column names are in row 2; delete the rows above it")]
    [InlineData("rates.csv", "card,service,unit,band,days,from_time,to_time,rate,valid_from\ng,care,hour,all,Mon-Sun,00:00,24:00,abc,2026-04-01\n",
        "rates.csv:2 rate: 'abc' is not a sum of money; write it like 1234.56 or £1,234.56")]
    [InlineData("rates.csv", "card,service,unit,band,days,from_time,to_time,rate,valid_from,source\ng,care,hour,all,Mon-Sun,00:00,24:00,20,2026-04-01,#N/A\n",
        "rates.csv:2 source: '#N/A' is an error: a formula failed here; correct the formula in the spreadsheet, or write the value")]
    [InlineData("policy.json", "{\"\\ud800\":1}", "policy.json:1: holds half a character, such as \\ud800 without the other half; write the text again, without \\u")]
    public void One_fault_is_told_once(string file, string text, string fault) => Assert.Equal(fault, Refusal(file, text));

    [Fact]
    public void A_total_row_is_told_as_one() => Assert.StartsWith("people.csv:3", Refusal("people.csv", People + "Total,\n"), StringComparison.Ordinal);

    [Fact]
    public void A_long_value_is_cut_in_a_message()
    {
        string refusal = Refusal("visits.csv", Visits.Replace("Mon-Sun", new string('x', 100_000), StringComparison.Ordinal));

        Assert.InRange(refusal.Length, 80, 400);
    }

    [Fact]
    public void What_cannot_be_seen_is_shown() => Assert.Contains("<U+200B>", Refusal("visits.csv", Visits.Replace("A,v1", "A\u200bB,v1", StringComparison.Ordinal)), StringComparison.Ordinal);

    [Fact]
    public void Rows_that_are_equal_in_every_cell_are_a_notice()
    {
        ValueList<Notice> notices = Read(("team.csv", "person_id,pa_id,weekly_hours,hourly_pay,frequency\nA,p,30,14,weekly\n"), ("oncosts.csv", "person_id,item,amount\nA,Payroll,20\nA,Payroll,20\n"));

        Assert.Equal("oncosts.csv:3: is equal in every cell to an earlier row, and both are counted; take one out if it is a mistake", Assert.Single(notices).ToString());
    }

    [Fact]
    public void A_last_row_that_is_cut_short_is_a_notice()
    {
        Notice notice = Assert.Single(Read(("visits.csv", Visits.Replace("start,end", "start,end,label", StringComparison.Ordinal).TrimEnd('\n'))));

        Assert.Equal("visits.csv:2: is the last row, has fewer cells than the header and no line end; check that the file is complete", notice.ToString());
    }

    [Fact]
    public void Dates_that_all_read_both_ways_are_a_notice()
    {
        using TemporaryFolder folder = Folder(("people.csv", "person_id,start\nA,01/04/2026\n"));
        Caseload caseload = CaseloadFolder.Read(folder.Path, new ReadOptions { Dates = DateForm.Uk });

        Assert.Equal("people.csv: every date in start could be day/month or month/day; the file was read as day/month/year, as --dates uk says", Assert.Single(caseload.Notices).ToString());
    }

    [Fact]
    public void A_sound_folder_has_no_notice() => Assert.Empty(Read());

    private static string Refusal(string file, string text)
    {
        using TemporaryFolder folder = Folder((file, text));
        return Assert.Throws<InvalidFilesException>(() => CaseloadFolder.Read(folder.Path)).Report();
    }

    private static ValueList<Notice> Read(params (string Name, string Text)[] files)
    {
        using TemporaryFolder folder = Folder(files);
        return CaseloadFolder.Read(folder.Path).Notices;
    }

    private static TemporaryFolder Folder(params (string Name, string Text)[] files)
    {
        TemporaryFolder folder = new();
        foreach ((string name, string text) in (ReadOnlySpan<(string, string)>)[("people.csv", People), ("visits.csv", Visits), ("rates.csv", Rates), .. files])
        {
            File.WriteAllText(folder.File(name), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }

        return folder;
    }
}
