using System.Text;
using PhbCalc.Employment;
using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

public sealed class TeamFileTests
{
    private const string Columns = "person_id,pa_id,weekly_hours,hourly_pay,frequency";
    private const string AllColumns = $"{Columns},age,ni_category,pension,employment_allowance";
    private const string NewColumns = $"{AllColumns},apprentice,lodging,days_per_week";

    [Fact]
    public void A_row_says_everything_about_a_pa()
    {
        Team team = Assert.Single(Read(AllColumns, "P001,A,37.5,£13.50,Four-Weekly,19,m,Enrolled,No").All);
        PersonalAssistant expected = new("A", 37.5m, Money.FromPounds(13.5m), PayFrequency.FourWeekly)
        {
            Age = 19,
            NationalInsuranceCategory = "m",
            Pension = PensionEnrolment.Enrolled,
        };
        Assert.Equal(new Team("P001", [expected], claimsEmploymentAllowance: false), team);
    }

    [Theory]
    [InlineData(Columns, "P001,A,16,13,weekly")]
    [InlineData(AllColumns, "P001,A,16,13,weekly,,,,")]
    public void What_is_blank_or_has_no_column_is_the_default(string columns, string row) =>
        Assert.Equal(
            new Team("P001", [new("A", 16m, Money.FromPounds(13m), PayFrequency.Weekly)]),
            Assert.Single(Read(columns, row).All));

    [Fact]
    public void Apprentices_lodging_and_days_a_week_have_columns()
    {
        PersonalAssistant assistant = Only(NewColumns, "P001,A,37.5,13.50,weekly,19,,,,Yes,yes,5.5");
        Assert.Equal((null, true, true, 5.5m), (assistant.NationalInsuranceCategory, assistant.IsApprentice, assistant.HasFreeLodging, assistant.DaysPerWeek));
        assistant = Only(NewColumns, "P001,A,37.5,13.50,weekly,19,,,,no,no,");
        Assert.Equal((false, false, null), (assistant.IsApprentice, assistant.HasFreeLodging, assistant.DaysPerWeek));
        Assert.Equal(
            """
            team.csv:2 apprentice: 'maybe' is not yes or no; allowed: yes, no
            team.csv:2 lodging: 'free' is not yes or no; allowed: yes, no
            team.csv:2 days_per_week: '8' is not a number of days of a week; write more than 0 and at most 7, with at most two decimals, or leave it blank for five or fewer
            """,
            Refused(NewColumns, "P1,A,16,13,weekly,,,,,maybe,free,8").Report(), ignoreLineEndingDifferences: true);
    }

    [Theory]
    [InlineData("weekly", PayFrequency.Weekly)]
    [InlineData("FORTNIGHTLY", PayFrequency.Fortnightly)]
    [InlineData("four-weekly", PayFrequency.FourWeekly)]
    [InlineData("Monthly", PayFrequency.Monthly)]
    public void A_frequency_is_a_word_in_any_capitals(string word, PayFrequency frequency) =>
        Assert.Equal(frequency, Only(Columns, $"P001,A,16,13,{word}").Frequency);

    [Theory]
    [InlineData("per week", PayFrequency.Weekly)]
    [InlineData("every 2 weeks", PayFrequency.Fortnightly)]
    [InlineData("4-weekly", PayFrequency.FourWeekly)]
    [InlineData("every month", PayFrequency.Monthly)]
    public void A_frequency_is_read_as_people_write_it(string words, PayFrequency frequency) =>
        Assert.Equal(frequency, Only(Columns, $"P001,A,16,13,{words}").Frequency);

    [Theory]
    [InlineData("", PensionEnrolment.Auto)]
    [InlineData("auto", PensionEnrolment.Auto)]
    [InlineData("enrolled", PensionEnrolment.Enrolled)]
    [InlineData("opted_out", PensionEnrolment.OptedOut)]
    [InlineData("Opted-Out", PensionEnrolment.OptedOut)]
    public void Who_opted_out_of_the_pension_is_read_in_both_spellings(string word, PensionEnrolment pension) =>
        Assert.Equal(pension, Only($"{Columns},pension", $"P001,A,16,13,weekly,{word}").Pension);

    [Fact]
    public void People_come_in_ordinal_order_and_their_pas_in_that_of_the_file()
    {
        Teams teams = Read(Columns, "b,2,1,13,weekly", "B,9,1,13,weekly", "b,1,1,13,weekly", "P10,1,1,13,weekly", "B,1,1,13,weekly", "P2,1,1,13,weekly");
        Assert.Equal("B 9,1; P10 1; P2 1; b 2,1", string.Join("; ", teams.All.Select(team => $"{team.PersonId} {string.Join(',', team.Assistants.Select(pa => pa.Id))}")));
    }

    [Theory]
    [InlineData(",A,16,13,weekly,,,,", "person_id: is blank; give it a value")]
    [InlineData("P1,,16,13,weekly,,,,", "pa_id: is blank; give it a value")]
    [InlineData("P1,A,,13,weekly,,,,", "weekly_hours: is blank; give it a value")]
    [InlineData("P1,A,16h,13,weekly,,,,", "weekly_hours: '16h' is not a number; write it like 1234.56, with digits and a point only")]
    [InlineData("P1,A,169,13,weekly,,,,", "weekly_hours: '169' is out of range; write a number from 0 to 168 with at most six decimals")]
    [InlineData("P1,A,-1,13,weekly,,,,", "weekly_hours: '-1' is out of range; write a number from 0 to 168 with at most six decimals")]
    [InlineData("P1,A,16,,weekly,,,,", "hourly_pay: is blank; give it a value")]
    [InlineData("P1,A,16,thirteen,weekly,,,,", "hourly_pay: 'thirteen' is not a sum of money; write it like 1234.56 or £1,234.56")]
    [InlineData("P1,A,16,-13,weekly,,,,", "hourly_pay: '-13' is a sum below zero; write a sum of 0 or more")]
    [InlineData("P1,A,16,13,,,,,", "frequency: is blank; give it a value")]
    [InlineData("P1,A,16,13,weekley,,,,", "frequency: 'weekley' is not a pay frequency; did you mean 'weekly'? allowed: weekly, fortnightly, four-weekly, monthly")]
    [InlineData("P1,A,16,13,weekly,12,,,", "age: '12' is not an age at which a person can be employed; write it in years, 13 to 120, or leave it blank for 22 to State Pension age")]
    [InlineData("P1,A,16,13,weekly,19.5,,,", "age: '19.5' is not a whole number; write it like 2")]
    [InlineData("P1,A,16,13,weekly,,,no pension,", "pension: 'no pension' is not a word for who is in a pension; allowed: auto, enrolled, opted_out")]
    [InlineData("P1,A,16,13,weekly,,,enroled,", "pension: 'enroled' is not a word for who is in a pension; did you mean 'enrolled'? allowed: auto, enrolled, opted_out")]
    [InlineData("P1,A,16,13,weekly,,,,y", "employment_allowance: 'y' is not yes or no; did you mean 'yes'? allowed: yes, no")]
    public void A_faulty_cell_is_refused_with_directions(string row, string message) => Assert.Equal($"team.csv:2 {message}", Refused(AllColumns, row).Report());

    [Fact]
    public void Every_fault_of_a_row_is_reported_whatever_its_other_cells_are() =>
        Assert.Equal(
            """
            team.csv:2 person_id: is blank; give it a value
            team.csv:2 pa_id: is blank; give it a value
            team.csv:2 weekly_hours: '200' is out of range; write a number from 0 to 168 with at most six decimals
            team.csv:2 hourly_pay: 'x' is not a sum of money; write it like 1234.56 or £1,234.56
            team.csv:2 frequency: 'daily' is not a pay frequency; allowed: weekly, fortnightly, four-weekly, monthly
            team.csv:2 age: '7' is not an age at which a person can be employed; write it in years, 13 to 120, or leave it blank for 22 to State Pension age
            team.csv:2 pension: 'none' is not a word for who is in a pension; allowed: auto, enrolled, opted_out
            team.csv:2 employment_allowance: 'maybe' is not yes or no; allowed: yes, no
            team.csv:3 hourly_pay: '-1' is a sum below zero; write a sum of 0 or more
            """,
            Refused(AllColumns, ",,200,x,daily,7,A,none,maybe", "P1,A,16,-1,weekly,,,,").Report(), ignoreLineEndingDifferences: true);

    [Fact]
    public void A_pa_is_unique_within_a_person_also_among_faulty_rows()
    {
        Assert.Equal(2, Read(Columns, "P1,A,16,13,weekly", "P2,A,16,13,weekly").All.Count);
        Assert.Equal(
            """
            team.csv:4 pa_id: 'A' appears twice; one PA has one row; put several rates on a card of pay; give another PA another id
            team.csv:5 pa_id: 'A' appears twice; one PA has one row; put several rates on a card of pay; give another PA another id
            team.csv:5 hourly_pay: is blank; give it a value
            """,
            Refused(Columns, "P1,A,16,13,weekly", "P2,A,16,13,weekly", "P1,A,16,13,weekly", "P1,A,16,,weekly").Report(), ignoreLineEndingDifferences: true);
    }

    [Theory]
    [InlineData("yes", "no", "'no' is not what row 2 of the same person says, yes")]
    [InlineData("no", "Yes", "'yes' is not what row 2 of the same person says, no")]
    [InlineData("no", "", "is blank, which means yes, so it is not what row 2 of the same person says, no")]
    [InlineData("", "no", "'no' is not what row 2 of the same person says, blank, which means yes")]
    public void The_rows_of_a_person_agree_about_the_allowance(string first, string second, string problem)
    {
        string[] rows = [$"P1,A,16,13,weekly,{first}", "P2,A,16,13,weekly,no", $"P1,B,16,13,weekly,{second}", "P2,B,16,13,weekly,no"];
        Assert.Equal(
            $"team.csv:4 employment_allowance: {problem}; write the same in all of the person's rows: an employer claims it once or not at all",
            Refused($"{Columns},employment_allowance", rows).Report());
    }

    [Fact]
    public void Blank_and_yes_agree_and_a_faulty_row_is_held_against_the_others_too()
    {
        Assert.True(Read($"{Columns},employment_allowance", "P1,A,16,13,weekly,", "P1,B,16,13,weekly,yes").All[0].ClaimsEmploymentAllowance);
        Assert.Equal(
            """
            team.csv:2 hourly_pay: is blank; give it a value
            team.csv:3 employment_allowance: 'no' is not what row 2 of the same person says, yes; write the same in all of the person's rows: an employer claims it once or not at all
            """,
            Refused($"{Columns},employment_allowance", "P1,A,16,,weekly,yes", "P1,B,16,13,weekly,no").Report(), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void An_unknown_column_and_a_missing_one_are_told_with_what_is_allowed() =>
        Assert.Equal(
            """
            pas.csv:1 houry_pay: is not a column of this file; did you mean 'hourly_pay'? allowed: hourly_pay, holiday, pa_id, frequency, lodging, from, to, person_id, age, pension, apprentice, weekly_hours and 9 more; a column whose name starts with note is not read
            pas.csv:1 hourly_pay: the column is missing; add it: the file needs person_id, pa_id, weekly_hours, hourly_pay, frequency
            """,
            Assert.Throws<InvalidFilesException>(() => TeamFile.Read(Files.Stream("person_id,pa_id,weekly_hours,houry_pay,frequency"), fileName: "pas.csv")).Report(), ignoreLineEndingDifferences: true);

    [Fact]
    public void A_byte_order_mark_carriage_returns_notes_and_blank_rows_do_not_matter()
    {
        byte[] text = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes($"note,{Columns}\r\n\"a, b\",P1,A, 16 ,\"£1,013.00\",weekly\r\n,,,,,\r\n")];
        Assert.Equal(new Team("P1", [new("A", 16m, Money.FromPounds(1013m), PayFrequency.Weekly)]), Assert.Single(TeamFile.Read(new MemoryStream(text)).All));
    }

    [Fact]
    public void Nobody_makes_no_team()
    {
        Assert.Empty(Read(Columns).All);
        Assert.Empty(Read(Columns).OnCosts("P1"));
        Assert.Null(Read(Columns).Find("P1"));
    }

    [Fact]
    public void The_report_without_personal_data_shows_no_value() =>
        Assert.Equal(
            """
            team.csv:2 weekly_hours: the value is out of range; write a number from 0 to 168 with at most six decimals
            team.csv:3 employment_allowance: the value is not what row 2 of the same person says, yes; write the same in all of the person's rows: an employer claims it once or not at all
            oncosts.csv:2 person_id: the value is not in team.csv; correct the id, or add the person to team.csv
            """,
            Assert.Throws<InvalidFilesException>(() => TeamFile.Read(
                Files.Stream($"{Columns},employment_allowance", "P1,A,200,13,weekly,yes", "P1,B,16,13,weekly,no"),
                Files.Stream("person_id,item,amount", "P7,Payroll,1"))).Report(personal: false), ignoreLineEndingDifferences: true);

    [Fact]
    public void Culture_does_not_matter()
    {
        string[] sound = [AllColumns, "I1,i,16.5,1013.25,MONTHLY,19,m,AUTO,NO"];
        string[] faulty = [AllColumns, "I1,i,1616.5,-1013.25,MONTHLI,7,m,AUT,NI"];
        Assert.All(Cultures.Names, culture =>
        {
            Assert.Equal(Read(sound[0], sound[1..]), Cultures.In(culture, () => Read(sound[0], sound[1..])));
            Assert.Equal(Refused(faulty[0], faulty[1..]).Report(), Cultures.In(culture, () => Refused(faulty[0], faulty[1..]).Report()));
        });
    }

    private static PersonalAssistant Only(string columns, string row) => Assert.Single(Assert.Single(Read(columns, row).All).Assistants);

    private static Teams Read(string columns, params string[] rows) => TeamFile.Read(Files.Stream([columns, .. rows]));

    private static InvalidFilesException Refused(string columns, params string[] rows) => Assert.Throws<InvalidFilesException>(() => Read(columns, rows));
}
