namespace PhbCalc.Tests;

/// <summary>Spec 2, Bank holidays, on days as published for England and Wales.</summary>
public sealed class BankHolidaysTests
{
    /// <summary>Boxing Day 2020 was a Saturday; both Christmas days of 2021 and New Year's Day 2022 fell on a weekend; in 2022 only Christmas Day did.</summary>
    [Theory]
    [InlineData("2020-12-25", true, true)]
    [InlineData("2020-12-26", false, true)]
    [InlineData("2020-12-28", true, false)]
    [InlineData("2021-12-25", false, true)]
    [InlineData("2021-12-26", false, true)]
    [InlineData("2021-12-27", true, false)]
    [InlineData("2021-12-28", true, false)]
    [InlineData("2022-01-01", false, true)]
    [InlineData("2022-01-03", true, false)]
    [InlineData("2022-12-25", false, true)]
    [InlineData("2022-12-26", true, true)]
    [InlineData("2022-12-27", true, false)]
    [InlineData("2026-04-06", true, true)]
    [InlineData("2026-04-07", false, false)]
    [InlineData("2022-09-19", true, true)]
    public void The_policy_says_whether_the_substitute_day_or_the_day_itself_counts(string date, bool isSubstitute, bool isCalendar)
    {
        LocalDate day = Build.Date(date);

        Assert.Equal(isSubstitute, Published.BankHolidays.Contains(day));
        Assert.Equal(isSubstitute, Published.BankHolidays.Contains(day, BankHolidayDates.Substitute));
        Assert.Equal(isCalendar, Published.BankHolidays.Contains(day, BankHolidayDates.Calendar));
        Assert.Equal(isSubstitute || isCalendar, Published.BankHolidays.Contains(day, BankHolidayDates.Both));
    }

    [Fact]
    public void Only_Christmas_and_New_Year_move_back_to_their_own_dates()
    {
        Source source = new("a list");
        BankHolidays holidays = new([new(new(2026, 5, 5), "Early May bank holiday", true, source), new(new(2026, 12, 25), "Christmas Day", false, source)]);

        Assert.True(holidays.Contains(new(2026, 5, 5), BankHolidayDates.Calendar));
        Assert.True(holidays.Contains(new(2026, 12, 25), BankHolidayDates.Calendar));
    }

    [Fact]
    public void Whole_calendar_years_are_known() =>
        Assert.Equal(new DateInterval(new(2012, 1, 1), new(2028, 12, 31)), Published.BankHolidays.Known);

    [Theory]
    [InlineData("2011-12-31")]
    [InlineData("2029-01-01")]
    public void A_day_outside_the_known_years_is_refused_with_what_is_known(string date)
    {
        Fault fault = Assert.Single(Assert.Throws<InvalidInputException>(() => Published.BankHolidays.Contains(Build.Date(date))).Faults);

        Assert.Equal(
            $"date: '{date}' is outside the years whose bank holidays are known (2012-01-01 to 2028-12-31); "
            + "cost a period inside those years, give a longer list of bank holidays, or use a rate card without a BankHoliday row",
            fault.ToString());
    }

    [Fact]
    public void An_empty_list_is_refused() =>
        Assert.Equal(
            "date: there is no bank holiday; give every bank holiday of at least one calendar year",
            Assert.Throws<InvalidInputException>(() => new BankHolidays([])).Report());

    [Fact]
    public void A_date_that_is_there_twice_is_refused_with_its_place()
    {
        BankHoliday christmas = new(new(2026, 12, 25), "Christmas Day", false, new("a list"));
        Fault fault = Assert.Single(Assert.Throws<InvalidInputException>(() => new BankHolidays([christmas, christmas])).Faults);

        Assert.Equal("date: '2026-12-25' appears twice in the list of bank holidays; give each date once", fault.ToString());
        Assert.Equal(1, fault.Position);
    }

    [Fact]
    public void Lists_are_equal_by_their_holidays()
    {
        BankHolidays same = new([.. Published.BankHolidays.Holidays]);
        BankHolidays shorter = new([Published.BankHolidays.Holidays[0]]);

        Assert.Equal(Published.BankHolidays, same);
        Assert.Equal(Published.BankHolidays.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(shorter, same);
    }

    [Fact]
    public void A_policy_that_is_none_is_an_error_of_the_caller() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Published.BankHolidays.Contains(new(2026, 1, 1), (BankHolidayDates)9));
}
