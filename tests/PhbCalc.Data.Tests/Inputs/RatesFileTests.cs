using PhbCalc.Rates;

namespace PhbCalc.Data.Tests;

public sealed class RatesFileTests
{
    private const string Columns = "card,service,unit,band,days,from_time,to_time,rate,valid_from";

    [Fact]
    public void A_row_says_everything_about_a_rate()
    {
        ServiceRates service = Assert.Single(Read(
            $"{Columns},valid_to,source,note",
            "agency,care,Night,week,mon-fri,,,£80.50,2026-04-01,2027-03-31,Council fee 2026,not read",
            "agency,care,night,weekend,Sat Sun,20:00,24:00,100,2026-04-01,2027-03-31,,").Services);
        ValueList<RateRow> expected =
        [
            new("agency", "care", RateUnit.Night, "week", Money.FromPounds(80.5m), new(2026, 4, 1))
            {
                Days = DayTypes.Weekdays,
                ValidTo = new(2027, 3, 31),
                Source = new("Council fee 2026"),
            },
            new("agency", "care", RateUnit.Night, "weekend", Money.FromPounds(100m), new(2026, 4, 1))
            {
                Days = DayTypes.Weekend,
                From = new(20, 0),
                To = LocalTime.Midnight,
                ValidTo = new(2027, 3, 31),
            },
        ];
        Assert.Equal(expected, Assert.Single(service.Versions).Rows);
    }

    [Theory]
    [InlineData("hour", RateUnit.Hour)]
    [InlineData("night", RateUnit.Night)]
    [InlineData("Visit", RateUnit.Visit)]
    [InlineData("day", RateUnit.Day)]
    [InlineData("WEEK", RateUnit.Week)]
    public void A_unit_is_a_word_in_any_capitals(string word, RateUnit unit) =>
        Assert.Equal(unit, Assert.Single(Read(Columns, $"agency,care,{word},any,Mon-Sun,,,24,2026-04-01").Services).Unit);

    [Theory]
    [InlineData("hourly", RateUnit.Hour)]
    [InlineData("per hour", RateUnit.Hour)]
    [InlineData("an hour", RateUnit.Hour)]
    [InlineData("nightly", RateUnit.Night)]
    [InlineData("/visit", RateUnit.Visit)]
    [InlineData("per day", RateUnit.Day)]
    [InlineData("Weekly", RateUnit.Week)]
    public void A_unit_is_read_as_people_write_it(string words, RateUnit unit) =>
        Assert.Equal(unit, Assert.Single(Read(Columns, $"agency,care,{words},any,Mon-Sun,,,24,2026-04-01").Services).Unit);

    [Theory]
    [InlineData("BankHoliday")]
    [InlineData("Bank Holiday")]
    [InlineData("bank holidays")]
    [InlineData("BH")]
    public void A_rate_of_bank_holidays_is_read_as_people_write_it(string words) =>
        Assert.Equal(
            [DayTypes.EveryDay, DayTypes.BankHoliday],
            Assert.Single(Assert.Single(Read(Columns, "agency,care,hour,any,Mon-Sun,,,24,2026-04-01", $"agency,care,hour,holiday,{words},,,48,2026-04-01").Services).Versions).Rows.Select(row => row.Days));

    [Fact]
    public void Every_fault_of_a_row_is_reported_whatever_its_other_cells_are() =>
        Assert.Equal(
            """
            rates.csv:2 card: is blank; give it a value
            rates.csv:2 service: is blank; give it a value
            rates.csv:2 unit: is blank; give it a value
            rates.csv:2 band: is blank; give it a value
            rates.csv:2 rate: is blank; give it a value
            rates.csv:2 valid_from: is blank; give it a value
            rates.csv:3 unit: 'houer' is not a unit of rates; did you mean 'hour'? allowed: hour, night, visit, day, week, call
            rates.csv:3 days: 'BankHolidayz' is not a day; did you mean 'BankHoliday'? allowed: Mon, Tue, Wed, Thu, Fri, Sat, Sun, BankHoliday, BankHolidayEve, EasterSunday
            rates.csv:3 from_time: '24:00' is the end of a day, not a start; write 00:00, and the day that begins then
            rates.csv:3 to_time: '6.00' is not a time as HH:mm; write 06:00
            rates.csv:3 rate: '-1' is a sum below zero; write a sum of 0 or more
            rates.csv:3 valid_from: '01/04/2026' is not a date as yyyy-MM-dd; write 2026-04-01, or use --dates uk
            rates.csv:3 valid_to: 'never' is not a date as yyyy-MM-dd; write a day of the calendar as yyyy-MM-dd, such as 2026-04-06
            rates.csv:4 days: is blank; write days such as Mon-Fri, Sat Sun or BankHoliday
            rates.csv:4 to_time: is blank while the other time is given; give both times, or neither for a band that holds all day
            """,
            Refused($"{Columns},valid_to",
                ",,,,,,,,,2027-03-31",
                "agency,care,houer,any,BankHolidayz,24:00,6.00,-1,01/04/2026,never",
                "agency,nurse,hour,any,,08:00,,30,2026-04-01,"), ignoreLineEndingDifferences: true);

    [Fact]
    public void Rows_that_contradict_each_other_are_reported_with_the_row_that_does() =>
        Assert.Equal(
            """
            rates.csv:2 from_time: no band covers Saturday 20:00-24:00 in the version from 2026-04-01; add a row for those hours: the windows of each day cover 00:00-24:00 once
            rates.csv:3 rate: '£25.00' is not the rate of the other rows of band day from 2026-04-01, £24.00; give all rows of the band the same rate, or name a second band
            rates.csv:4 unit: 'night' is not the unit of the first row of the service, hour; keep to one unit, or name a second service
            rates.csv:6 valid_to: '2026-12-31' overlaps the version that starts on 2026-07-01; write 2026-06-30 or an earlier day, or leave it blank: a version lasts until the next one
            rates.csv:8 band: 'two' is a second row of a rate per week; give each version one row: a week has one rate
            """,
            Refused($"{Columns},valid_to",
                "agency,care,hour,day,Sun-Fri,,,24,2026-04-01,",
                "agency,care,hour,day,Sat,00:00,20:00,25,2026-04-01,",
                "agency,care,night,day,Mon-Sun,,,24,2027-04-01,",
                "agency,live-in,week,one,,,,1400,2027-01-01,",
                "agency,nurse,hour,any,Mon-Sun,,,50,2026-04-01,2026-12-31",
                "agency,nurse,hour,any,Mon-Sun,,,55,2026-07-01,",
                "agency,live-in,week,two,,,,1500,2027-01-01,"), ignoreLineEndingDifferences: true);

    [Fact]
    public void A_gap_that_follows_from_a_faulty_row_is_no_news() =>
        Assert.Equal(
            "rates.csv:3 rate: 'x' is not a sum of money; write it like 1234.56 or £1,234.56",
            Refused(Columns, "agency,care,hour,day,Mon-Fri,,,24,2026-04-01", "agency,care,hour,end,Sat Sun,,,x,2026-04-01"));

    [Fact]
    public void A_visit_of_a_service_that_has_a_faulty_row_is_not_refused_as_well() =>
        Assert.Equal(
            """
            visits.csv:3 service: 'nurse' is not a service of card agency; allowed: live-in
            rates.csv:2 rate: is blank; give it a value
            """,
            Files.Sound
                .With("rates.csv", Columns, "agency,care,hour,day,Mon-Sun,,,,2026-04-01", "agency,live-in,week,any,,,,1400,2026-04-01")
                .With("visits.csv", "person_id,visit_id,card,service,days,start,end", "P001,V1,agency,care,Mon,08:00,09:00", "P001,V2,agency,nurse,Mon,08:00,09:00")
                .Faults(), ignoreLineEndingDifferences: true);

    private static RateCards Read(params string[] lines) => RatesFile.Read(Files.Stream(lines)).Prices;

    private static string Refused(params string[] lines) => Assert.Throws<InvalidFilesException>(() => Read(lines)).Report();
}
