using PhbCalc.BottomUp;
using PhbCalc.Rates;

namespace PhbCalc.Tests.BottomUp;

/// <summary>Spec 2b, Days that are special.</summary>
public sealed class SpecialDayTests
{
    private static readonly CostingPolicy Both = new() { BankHolidayDates = BankHolidayDates.Both };

    private static readonly CarePlan EveryNight = Build.Plan(Build.Visit("Mon-Sun", "22:00-07:00"));

    [Theory]
    [InlineData(NightDay.Either, 2_125)]
    [InlineData(NightDay.Start, 1_768)]
    public void A_sleeper_over_Christmas_2026(NightDay night, decimal pounds) =>
        Assert.Equal(pounds, Build.Costing(Sleeper(night), Build.Days("2026-12-21", "2026-12-31"), Both).CalendarExact(EveryNight).Pounds);

    [Theory]
    [InlineData(NightDay.Either, 50_860)]
    [InlineData(NightDay.Start, 49_718)]
    public void A_sleeper_over_every_night_of_2026_27(NightDay night, decimal pounds) =>
        Assert.Equal(pounds, Build.Costing(Sleeper(night), Build.Year(2026), Both).CalendarExact(EveryNight).Pounds);

    [Fact]
    public void A_night_by_its_end_is_of_the_weekday_on_which_it_ends()
    {
        RateCards rates = RateCards.From(
        [
            Build.Row("week", "Mon-Fri", "", 100m, RateUnit.Night) with { NightDay = NightDay.End },
            Build.Row("weekend", "Sat Sun", "", 140m, RateUnit.Night) with { NightDay = NightDay.End },
        ]);

        // Thursday 16 July to Sunday 19 July: they end on Friday, Saturday, Sunday and Monday.
        Assert.Equal(480m, Build.Costing(rates, Build.Days("2026-07-16", "2026-07-19")).CalendarExact(EveryNight).Pounds);
        Assert.Equal(100m, Build.Costing(rates, Build.Days("2026-07-17", "2026-07-17")).CalendarExact(Build.Plan(Build.Visit("Fri", "20:00-24:00"))).Pounds);
    }

    [Fact]
    public void Eves_and_Easter_Sunday_have_rates_of_their_own_for_their_hours_only()
    {
        RateCards rates = RateCards.From(
        [
            Build.Row("day", "Mon-Sun", "", 20m),
            Build.Row("eve", "BankHolidayEve", "18:00-24:00", 40m),
            Build.Row("easter", "EasterSunday", "", 30m),
        ]);
        CarePlan plan = Build.Plan(Build.Visit("Mon-Sun", "17:00-19:00"));

        Assert.Equal(60m, On(rates, "2026-12-24", plan));
        Assert.Equal(60m, On(rates, "2026-12-31", plan));
        Assert.Equal(40m, On(rates, "2026-12-30", plan));
        Assert.Equal(60m, On(rates, "2026-04-05", plan));
        Assert.Equal(40m, On(rates, "2026-12-24", plan, new() { BankHolidayEves = [new(12, 30)] }));
        Assert.Equal(60m, On(rates, "2026-12-30", plan, new() { BankHolidayEves = [new(12, 30)] }));
    }

    [Fact]
    public void The_most_specific_of_a_dates_kinds_decides_and_of_two_names_the_first()
    {
        SpecialDays named = new([new(Build.Date("2026-12-25"), "Christmas Day"), new(Build.Date("2026-04-05"), "Diwali"), new(Build.Date("2026-04-05"), "Eid")]);
        RateCards rates = RateCards.From(
            [
                Build.Row("day", "Mon-Sun", "", 20m),
                Build.Row("holiday", "BankHoliday", "", 40m),
                Build.Row("easter", "EasterSunday", "", 30m),
                Build.Row("christmas", "", "12:00-18:00", 60m) with { SpecialDays = ["christmasday"] },
                Build.Row("diwali", "", "", 50m) with { SpecialDays = ["Diwali"] },
                Build.Row("eid", "", "", 55m) with { SpecialDays = ["Eid"] },
            ],
            named);
        CarePlan plan = Build.Plan(Build.Visit("Mon-Sun", "11:00-13:00"));

        Assert.Equal(100m, On(rates, "2026-12-25", plan));
        Assert.Equal(80m, On(rates, "2026-12-28", plan));
        Assert.Equal(100m, On(rates, "2026-04-05", plan));
        Assert.Equal(40m, On(rates, "2026-04-07", plan));
    }

    [Fact]
    public void A_name_that_no_date_has_is_refused() => Assert.Equal(
        "0 card agency, service care, days: 'Chrismas' is not a special day with a date; add it to special-days.csv with its dates, or write a day of the week",
        Build.Lines(Assert.Throws<InvalidInputException>(() => RateCards.From([Build.Row("day", "Mon-Sun", "", 20m) with { SpecialDays = ["Chrismas"] }])).Faults));

    [Fact]
    public void That_a_named_day_has_no_date_in_the_period_is_said()
    {
        RateCards rates = RateCards.From(
            [Build.Row("day", "Mon-Sun", "", 20m), Build.Row("christmas", "", "", 60m) with { SpecialDays = ["Christmas Day"] }],
            new([new(Build.Date("2025-12-25"), "Christmas Day")]));

        Assert.Equal(
            ["Agency care has a price for Christmas Day, but no date from 2026-04-01 to 2027-03-31 has that name."],
            Build.Costing(rates, Build.Year(2026)).Cost(Build.Plan(Build.Visit("Mon-Sun", "09:00-10:00"))).Notices);
    }

    [Fact]
    public void Special_days_are_a_difference_of_their_own()
    {
        RateCards rates = RateCards.From([Build.Row("day", "Mon-Sun", "", 20m), Build.Row("easter", "EasterSunday", "", 30m)]);

        Assert.Equal(
            [(DifferenceCause.DaysBeyondWeeksPerYear, 20m), (DifferenceCause.SpecialDays, 20m)],
            Build.Costing(rates, Build.Year(2026)).Cost(Build.Plan(Build.Visit("Mon-Sun", "09:00-10:00"))).Differences
                .Where(difference => difference.Amount != Money.Zero).Select(difference => (difference.Cause, difference.Amount.Pounds)));
    }

    [Fact]
    public void Easter_Sunday_is_the_day_before_every_published_Easter_Monday() => Assert.All(
        Published.BankHolidays.Holidays.Where(holiday => holiday.Name == "Easter Monday"),
        monday => Assert.Equal(monday.Date.PlusDays(-1), Easter.Sunday(monday.Date.Year)));

    [Theory]
    [InlineData("1954-04-18")]
    [InlineData("1981-04-19")]
    [InlineData("2000-04-23")]
    [InlineData("2049-04-18")]
    [InlineData("2076-04-19")]
    [InlineData("2200-04-06")]
    public void Easter_Sunday_of_other_years_as_almanacs_have_it(string date) => Assert.Equal(Build.Date(date), Easter.Sunday(Build.Date(date).Year));

    [Fact]
    public void Faulty_special_days_are_refused_all_at_once()
    {
        LocalDate day = Build.Date("2026-12-25");

        Assert.Equal(
            ["/days/0/name", "/days/1/name", "/days/3/date"],
            Assert.Throws<InvalidInputException>(() => new SpecialDays([new(day, " - "), new(day, "Bank Holiday"), new(day, "Christmas"), new(day, "christmas")])).Faults.Select(fault => fault.Path));
    }

    [Theory]
    [InlineData("Sun BankHoliday Christmas Day", "Sun BankHoliday", "Christmas Day")]
    [InlineData("christmasday, Sat to Sun", "Sat Sun", "Christmas Day")]
    [InlineData("Easter Sunday", "EasterSunday", "")]
    [InlineData("bank holiday eve Mon", "Mon BankHolidayEve", "")]
    public void Names_stand_among_day_words(string text, string days, string names)
    {
        SpecialDays named = new([new(Build.Date("2026-12-25"), "Christmas Day")]);

        Assert.True(DayWords.TryParse(text, named, out DayTypes read, out ValueList<string> found, out _));
        Assert.Equal((days, names), (DayWords.Text(read), string.Join(',', found)));
        Assert.False(DayWords.TryParse(text + " Xmas", named, out _, out _, out string? faulty));
        Assert.Equal("Xmas", faulty);
    }

    private static RateCards Sleeper(NightDay night) => RateCards.From(
    [
        Build.Row("week", "Mon-Thu", "", 125m, RateUnit.Night),
        Build.Row("weekend", "Fri-Sun", "", 143m, RateUnit.Night),
        Build.Row("bank holiday", "BankHoliday", "", 250m, RateUnit.Night) with { NightDay = night },
    ]);

    private static decimal On(RateCards rates, string date, CarePlan plan, CostingPolicy? policy = null) => Build.Costing(rates, Build.Days(date, date), policy).CalendarExact(plan).Pounds;
}
