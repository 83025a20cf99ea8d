namespace PhbCalc.Data.Tests;

public sealed class DateTests
{
    private static readonly ReadOptions Uk = new() { Dates = DateForm.Uk };

    [Fact]
    public void Dates_are_year_month_and_day() => Assert.Equal(new LocalDate(2024, 2, 29), Start("2024-02-29"));

    [Fact]
    public void Dates_are_day_month_and_year_if_so_asked_in_every_file()
    {
        Caseload caseload = Files.None
            .With("people.csv", "person_id,start,end", "P001,06/04/2026,29/02/2028")
            .With("absences.csv", "person_id,from,to", "P001,07/04/2026,08/04/2026")
            .With("items.csv", "person_id,item_id,category,amount,unit,from", "P001,I1,equipment,1,once,09/04/2026")
            .With("rates.csv", "card,service,unit,band,days,from_time,to_time,rate,valid_from,valid_to", "a,s,week,any,,,,1,01/02/2020,03/04/2030")
            .With("visits.csv", "person_id,visit_id,card,service,days,start,end,from,to", "P001,V1,a,s,,,,10/04/2026,11/04/2026")
            .Read(Uk);
        Assert.Equal((new LocalDate(2026, 4, 6), (LocalDate?)new LocalDate(2028, 2, 29)), (caseload.People[0].Start, caseload.People[0].End));
        Assert.Equal(new BottomUp.Absence(new(2026, 4, 7), new(2026, 4, 8)), caseload.Plans[0].Absences[0]);
        Assert.Equal(new LocalDate(2026, 4, 9), caseload.Plans[0].Items[0].From);
        Assert.Equal((new LocalDate(2020, 2, 1), (LocalDate?)new LocalDate(2030, 4, 3)), (caseload.RateCards.Services[0].Versions[0].ValidFrom, caseload.RateCards.Services[0].Versions[0].ValidTo));
        Assert.Equal((new LocalDate(2026, 4, 10), new LocalDate(2026, 4, 11)), (caseload.Plans[0].Visits[0].From, caseload.Plans[0].Visits[0].To));
    }

    [Fact]
    public void A_date_as_excel_writes_it_in_the_uk_is_refused_with_directions() =>
        Assert.Equal("people.csv:2 start: '06/04/2026' is not a date as yyyy-MM-dd; write 2026-04-06, or use --dates uk", Refused("06/04/2026"));

    [Fact]
    public void A_date_that_reads_one_way_only_is_read_with_uk_dates_too() => Assert.Equal(new LocalDate(2026, 4, 6), Assert.Single(Read("2026-04-06", Uk)).Start);

    [Theory]
    [InlineData("2026-02-29")]
    [InlineData("2026-13-01")]
    [InlineData("2026-00-10")]
    [InlineData("2026-04-00")]
    [InlineData("2026-04-31")]
    [InlineData("0000-01-01")]
    [InlineData("26-04-06")]
    [InlineData("2026-04-06T00:00")]
    [InlineData("31/04/2026")]
    [InlineData("04/31/2026")]
    [InlineData("-026-04-06")]
    [InlineData("٢٠٢٦-04-06")]
    [InlineData("today")]
    public void What_is_not_a_day_of_the_calendar_is_refused(string text) =>
        Assert.Equal($"people.csv:2 start: '{text}' is not a date as yyyy-MM-dd; write a day of the calendar as yyyy-MM-dd, such as 2026-04-06", Refused(text));

    [Theory]
    [InlineData("06-04-2026")]
    [InlineData("31/04/2026")]
    public void What_is_not_a_uk_day_of_the_calendar_is_refused(string text) =>
        Assert.Equal($"people.csv:2 start: '{text}' is not a date as dd/MM/yyyy; write a day of the calendar as dd/MM/yyyy, such as 06/04/2026", Refused(text, Uk));

    [Theory]
    [InlineData("6/4/2026")]
    [InlineData("06/04/26")]
    [InlineData("6-Apr-26")]
    [InlineData("6 April 2026")]
    [InlineData("06/04/2026 00:00")]
    public void Forms_of_a_uk_date_are_read_where_asked_for_and_otherwise_answered_with_what_to_write(string text)
    {
        Assert.Equal(new LocalDate(2026, 4, 6), Assert.Single(Read(text, Uk)).Start);
        Assert.Equal($"people.csv:2 start: '{text}' is not a date as yyyy-MM-dd; write 2026-04-06, or use --dates uk", Refused(text));
    }

    [Fact]
    public void A_date_with_its_month_first_is_told_as_such() =>
        Assert.Equal("people.csv:2 start: '04/13/2026' is not a date as dd/MM/yyyy; put the day before the month: read as day/month/year it has no such month", Refused("04/13/2026", Uk));

    [Fact]
    public void A_date_with_midnight_after_it_is_read() => Assert.Equal(new LocalDate(2026, 4, 1), Start("2026-04-01 00:00:00"));

    [Fact]
    public void The_report_without_personal_data_does_not_give_the_date_away_in_its_remedy()
    {
        InvalidFilesException iso = Assert.Throws<InvalidFilesException>(() => Read("06/04/2026", ReadOptions.Default));
        Assert.Equal("people.csv:2 start: the value is not a date as yyyy-MM-dd; write it as yyyy-MM-dd, or use --dates uk", iso.Report(personal: false));
        InvalidFilesException serial = Assert.Throws<InvalidFilesException>(() => Read("46118", ReadOptions.Default));
        Assert.Equal(
            "people.csv:2 start: the value is the number that a spreadsheet keeps for a date; format the column as a date (yyyy-MM-dd) and save the file again", serial.Report(personal: false));
        InvalidFilesException near = Assert.Throws<InvalidFilesException>(() => Read("2026/4/6", ReadOptions.Default));
        Assert.Equal("people.csv:2 start: the value is not a date as yyyy-MM-dd; write it as yyyy-MM-dd", near.Report(personal: false));
    }

    private static LocalDate Start(string cell) => Assert.Single(Read(cell, ReadOptions.Default)).Start;

    private static string Refused(string cell, ReadOptions? options = null) =>
        Assert.Throws<InvalidFilesException>(() => Read(cell, options ?? ReadOptions.Default)).Report();

    private static ValueList<Person> Read(string cell, ReadOptions options) =>
        PeopleFile.Read(Files.Stream("person_id,start", $"P001,{cell}"), options: options);
}
