using System.Globalization;

namespace PhbCalc.Data.Tests;

public sealed class TimeTests
{
    [Theory]
    [InlineData("07:30", "08:15", 45)]
    [InlineData("22:00", "07:00", 540)]
    [InlineData("00:00", "24:00", 1440)]
    [InlineData("00:00", "00:00", 1440)]
    [InlineData("18:00", "24:00", 360)]
    [InlineData("23:59", "00:00", 1)]
    public void Times_are_hours_and_minutes_and_24_00_is_the_end_of_the_day(string start, string end, int minutes) =>
        Assert.Equal(minutes, Files.Sound.Visit("person_id,visit_id,card,service,days,start,end", $"P001,V1,agency,personal-care,Mon,{start},{end}").Minutes);

    [Fact]
    public void A_visit_does_not_start_at_24_00() =>
        Assert.Equal("visits.csv:2 start: '24:00' is the end of a day, not a start; write 00:00, and the day that begins then", Refused("24:00", "08:00"));

    [Theory]
    [InlineData("7:30", "07:30")]
    [InlineData("07:30:00", "07:30")]
    [InlineData("7:30:00", "07:30")]
    [InlineData("7:30 AM", "07:30")]
    [InlineData("7:30:00 pm", "19:30")]
    [InlineData("12:05 AM", "00:05")]
    public void A_time_that_can_only_mean_one_is_read(string text, string meant) =>
        Assert.Equal(meant, Visits(text, "24:00:00").Read().Plans[0].Visits[0].Start?.ToString("HH:mm", CultureInfo.InvariantCulture));

    [Fact]
    public void Seconds_are_refused() => Assert.Equal("visits.csv:2 start: '07:30:30' has seconds; write whole minutes, like 07:30", Refused("07:30:30", "23:00"));

    [Theory]
    [InlineData("07:60")]
    [InlineData("25:00")]
    [InlineData("24:01")]
    [InlineData("7:60")]
    [InlineData("07:3O")]
    [InlineData("-7:30")]
    [InlineData("noon")]
    public void What_is_not_a_time_is_refused(string text)
    {
        Assert.Equal($"visits.csv:2 start: '{text}' is not a time as HH:mm; write it like 07:30", Refused(text, "23:00"));
        Assert.Equal($"visits.csv:2 end: '{text}' is not a time as HH:mm; write it like 07:30", Refused("06:00", text));
    }

    [Theory]
    [InlineData("07.30")]
    [InlineData("0730")]
    [InlineData("7.30am")]
    [InlineData("7.30 a.m.")]
    public void What_is_meant_by_it_is_said(string text)
    {
        Assert.Equal($"visits.csv:2 start: '{text}' is not a time as HH:mm; write 07:30", Refused(text, "23:00"));
        Assert.Equal($"visits.csv:2 end: '{text}' is not a time as HH:mm; write 07:30", Refused("06:00", text));
    }

    [Fact]
    public void The_report_without_personal_data_does_not_give_the_time_away_in_its_remedy() =>
        Assert.Equal(
            "visits.csv:2 start: the value is not a time as HH:mm; write it like 07:30",
            Visits("7.45", "23:00").Refused().Report(personal: false));

    private static string Refused(string start, string end) => Visits(start, end).Faults();

    private static Files Visits(string start, string end) =>
        Files.Sound.With("visits.csv", "person_id,visit_id,card,service,days,start,end", $"P001,V1,agency,personal-care,Mon,{start},{end}");
}
