namespace PhbCalc.Data.Tests;

public sealed class DaysAndWeeksTests
{
    private const string Columns = "person_id,visit_id,card,service,days,start,end,weeks";
    private const string Allowed = "allowed: Mon, Tue, Wed, Thu, Fri, Sat, Sun";

    [Theory]
    [InlineData("Mon", DayTypes.Monday)]
    [InlineData("mon-FRI", DayTypes.Weekdays)]
    [InlineData("Sat Sun", DayTypes.Weekend)]
    [InlineData("\"Sat, Sun\"", DayTypes.Weekend)]
    [InlineData("Fri-Mon", DayTypes.Friday | DayTypes.Weekend | DayTypes.Monday)]
    [InlineData("Mon-Sun", DayTypes.EveryDay)]
    [InlineData("Mon–Fri", DayTypes.Weekdays)]
    [InlineData("Mon to Fri", DayTypes.Weekdays)]
    [InlineData("Monday-Friday", DayTypes.Weekdays)]
    [InlineData("Weekdays", DayTypes.Weekdays)]
    public void Days_are_words_and_ranges_in_any_capitals(string cell, DayTypes days) => Assert.Equal(days, Visit(cell, string.Empty).Days);

    [Theory]
    [InlineData("Mno", $"'Mno' is not a day; did you mean 'Mon'? {Allowed}")]
    [InlineData("Mon Teu", $"'Teu' is not a day; did you mean 'Tue'? {Allowed}")]
    [InlineData("-", $"'-' is not a day; {Allowed}")]
    [InlineData("\",\"", $"',' is not a day; {Allowed}")]
    public void A_word_that_is_no_day_is_answered_with_the_nearest(string cell, string message) => Assert.Equal($"visits.csv:2 days: {message}", Refused(cell, string.Empty));

    [Fact]
    public void Days_may_be_said_at_length() =>
        Assert.Equal(DayTypes.Monday, Visit($"\"{string.Join(", ", Enumerable.Repeat("Mon", 40))}\"", string.Empty).Days);

    [Fact]
    public void Bank_holiday_is_no_day_of_a_visit() =>
        Assert.Equal("visits.csv:2 days: 'BankHoliday' is a day for rates only; write the days of the week: the rate card prices bank holidays", Refused("Mon BankHoliday", string.Empty));

    [Theory]
    [InlineData("", "every")]
    [InlineData("every", "every")]
    [InlineData("EVERY", "every")]
    [InlineData("1 of 2", "1 of 2")]
    [InlineData("1/2", "1 of 2")]
    [InlineData("\"1,3 of 4\"", "1,3 of 4")]
    public void Weeks_are_every_week_or_weeks_of_a_cycle(string cell, string weeks) => Assert.Equal(weeks, Visit("Mon", cell).Weeks.ToString());

    [Theory]
    [InlineData("01-Feb", "1 of 2")]
    [InlineData("1-feb", "1 of 2")]
    [InlineData("03-Apr", "3 of 4")]
    [InlineData("02-Jan", "1 of 2")]
    [InlineData("12-Dec", "12 of 12")]
    [InlineData("2026-02-01", "1 of 2")]
    [InlineData("02/01/2026", "1 of 2")]
    [InlineData("2026-04-03 00:00:00", "3 of 4")]
    public void Weeks_that_a_spreadsheet_made_a_date_of_are_answered_with_what_was_meant(string cell, string meant) =>
        Assert.Equal($"visits.csv:2 weeks: '{cell}' is not a week pattern; write {meant}: a spreadsheet made a date of it", Refused("Mon", cell));

    [Theory]
    [InlineData("2 of 1")]
    [InlineData("0 of 2")]
    [InlineData("1 of 54")]
    [InlineData("biennially")]
    [InlineData("1 of 2 from 2026-02-30")]
    [InlineData("01-Foo")]
    [InlineData("00-Feb")]
    public void What_is_no_week_pattern_is_refused(string cell) =>
        Assert.Equal($"visits.csv:2 weeks: '{cell}' is not a week pattern; write every, or weeks of a cycle such as 1 of 2 or 1,3 of 4", Refused("Mon", cell));

    [Theory]
    [InlineData("fortnightly")]
    [InlineData("Every other week")]
    public void Every_second_week_in_words_is_answered_with_how_to_count_them(string cell) =>
        Assert.Equal($"visits.csv:2 weeks: '{cell}' is not a week pattern; write 1 of 2, counted from the week of the person's start, or 1 of 2 from 2026-07-15", Refused("Mon", cell));

    private static BottomUp.Visit Visit(string days, string weeks) => Files.Sound.Visit(Columns, $"P001,V1,agency,personal-care,{days},08:00,09:00,{weeks}");

    private static string Refused(string days, string weeks) =>
        Files.Sound.With("visits.csv", Columns, $"P001,V1,agency,personal-care,{days},08:00,09:00,{weeks}").Faults();
}
