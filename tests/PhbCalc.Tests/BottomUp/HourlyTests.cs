using PhbCalc.BottomUp;
using PhbCalc.Rates;

namespace PhbCalc.Tests.BottomUp;

/// <summary>Spec 2: hourly services, minute by minute in the band of each minute's own date.</summary>
public sealed class HourlyTests
{
    private static readonly RateRow[] WithBankHolidays = [Build.Row("plain", "Mon-Sun", "", 10m), Build.Row("holiday", "BankHoliday", "", 30m)];

    [Fact]
    public void An_hour_each_weekday_of_a_financial_year()
    {
        // 2026/27 is 52 weeks and the Wednesday 2027-03-31: 52 x 5 + 1 = 261 hours at £20.
        Assert.Equal("v1 all: 15660 minutes at £20.00 = £5,220.00", Year(Build.Flat(20m), Build.Year(2026), Build.Visit("Mon-Fri", "09:00-10:00")));

        // 2027/28 has 366 days: 52 weeks, the Thursday 2028-03-30 and the Friday 2028-03-31: 262 hours.
        Assert.Equal("v1 all: 15720 minutes at £20.00 = £5,240.00", Year(Build.Flat(20m), Build.Year(2027), Build.Visit("Mon-Fri", "09:00-10:00")));
    }

    [Theory]
    [InlineData("09:00-10:00", 60)]
    [InlineData("22:00-07:00", 9 * 60)]
    [InlineData("07:00-07:00", 24 * 60)]
    [InlineData("00:00-24:00", 24 * 60)]
    [InlineData("00:00-00:00", 24 * 60)]
    [InlineData("23:59-24:00", 1)]
    [InlineData("00:00-00:01", 1)]
    [InlineData("00:01-00:00", (24 * 60) - 1)]
    [InlineData("12:00-11:59", (24 * 60) - 1)]
    public void An_end_at_or_before_the_start_is_on_the_next_day(string times, int minutes) =>
        Assert.Equal($"v1 all: {minutes} minutes at £60.00 = {Money.FromPounds(minutes)}", Year(Build.Flat(60m), Build.Days("2026-04-15", "2026-04-15"), Build.Visit("Wed", times)));

    [Fact]
    public void After_midnight_on_the_25th_the_Christmas_rate_starts()
    {
        // Thursday 24 December 2026, 22:00-07:00: 2 hours at £10, then 7 hours of Christmas Day at £30.
        Assert.Equal(
            "v1 plain: 120 minutes at £10.00 = £20.00\nv1 holiday: 420 minutes at £30.00 = £210.00",
            Year(RateCards.From(WithBankHolidays), Build.Days("2026-12-24", "2026-12-24"), Build.Visit("Thu", "22:00-07:00")));
    }

    [Fact]
    public void After_midnight_on_the_26th_the_Christmas_rate_stops()
    {
        // Boxing Day 2026 is a Saturday; the bank holiday is Monday the 28th.
        DateInterval christmas = Build.Days("2026-12-25", "2026-12-25");
        Visit visit = Build.Visit("Fri", "22:00-07:00");

        Assert.Equal("v1 plain: 420 minutes at £10.00 = £70.00\nv1 holiday: 120 minutes at £30.00 = £60.00", Year(RateCards.From(WithBankHolidays), christmas, visit));
        Assert.Equal("v1 holiday: 540 minutes at £30.00 = £270.00", Year(RateCards.From(WithBankHolidays), christmas, visit, new() { BankHolidayDates = BankHolidayDates.Calendar }));
    }

    [Theory]
    [InlineData(BankHolidayDates.Substitute, 1)]
    [InlineData(BankHolidayDates.Calendar, 1)]
    [InlineData(BankHolidayDates.Both, 2)]
    public void The_policy_says_on_which_dates_a_moved_bank_holiday_costs_more(BankHolidayDates dates, int days)
    {
        // 26 December 2026 (a Saturday) to the 28th: an hour a day, £10 or £30.
        Money total = Build.Costing(RateCards.From(WithBankHolidays), Build.Days("2026-12-26", "2026-12-28"), new() { BankHolidayDates = dates })
            .Totals(Build.Plan(Build.Visit("Mon-Sun", "09:00-10:00"))).CalendarExact;

        Assert.Equal(Money.FromPounds(30m + (20m * days)), total);
    }

    [Fact]
    public void Without_a_bank_holiday_row_a_bank_holiday_costs_what_its_weekday_costs()
    {
        RateCards rates = RateCards.From([Build.Row("week", "Mon-Fri", "", 10m), Build.Row("weekend", "Sat Sun", "", 15m)]);

        Assert.Equal("v1 week: 60 minutes at £10.00 = £10.00", Year(rates, Build.Days("2026-12-25", "2026-12-25"), Build.Visit("Mon-Sun", "09:00-10:00")));
    }

    [Fact]
    public void A_bank_holiday_row_counts_in_its_own_version_only()
    {
        // Bank holidays have their own rate until the end of 2026: Christmas Day at £30, New Year's Day at £10.
        RateCards rates = RateCards.From([.. WithBankHolidays, Build.Row("plain", "Mon-Sun", "", 10m, from: Build.Date("2027-01-01"))]);
        DateInterval period = Build.Days("2026-12-25", "2027-01-01");

        Assert.Equal("v1 holiday: 60 minutes at £30.00 = £30.00", Year(rates, period, Build.Visit("Fri", "09:00-10:00", to: "2026-12-25")));
        Assert.Equal("v1 plain: 60 minutes at £10.00 = £10.00", Year(rates, period, Build.Visit("Fri", "09:00-10:00", from: "2026-12-26")));
    }

    [Fact]
    public void A_band_that_wraps_holds_on_its_own_dates_only()
    {
        // Saturday 4 April 2026, 20:00-08:00: 2 hours of the day at £20, 2 hours of Saturday night at £30, then Sunday's 8 hours at £10.
        RateCards rates = RateCards.From(
        [
            Build.Row("sat night", "Sat", "22:00-06:00", 30m),
            Build.Row("sat day", "Sat", "06:00-22:00", 20m),
            Build.Row("other", "Sun-Fri", "", 10m),
        ]);

        Assert.Equal(
            "v1 sat night: 120 minutes at £30.00 = £60.00\nv1 sat day: 120 minutes at £20.00 = £40.00\nv1 other: 480 minutes at £10.00 = £80.00",
            Year(rates, Build.Days("2026-04-04", "2026-04-04"), Build.Visit("Sat", "20:00-08:00")));

        // Friday 3 April, 20:00-08:00: 4 hours of Friday at £10, then Saturday's own night until 06:00 and 2 hours of its day.
        Assert.Equal(
            "v1 sat night: 360 minutes at £30.00 = £180.00\nv1 sat day: 120 minutes at £20.00 = £40.00\nv1 other: 240 minutes at £10.00 = £40.00",
            Year(rates, Build.Days("2026-04-03", "2026-04-03"), Build.Visit("Fri", "20:00-08:00")));
    }

    [Fact]
    public void A_night_from_31_March_belongs_to_the_old_year_and_to_the_rates_of_that_date()
    {
        RateCards rates = RateCards.From([Build.Row("all", "Mon-Sun", "", 20m, from: Build.Date("2025-04-01")), Build.Row("all", "Mon-Sun", "", 22m, from: Build.Date("2026-04-01"))]);
        Visit night = Build.Visit("Mon-Sun", "22:00-07:00");

        // All 9 hours at £20, also those of 1 April; the new year starts with the night of 1 April, all 9 hours at £22.
        Assert.Equal("v1 all: 540 minutes at £20.00 = £180.00", Year(rates, Build.Days("2026-03-31", "2026-03-31"), night));
        Assert.Equal("v1 all: 540 minutes at £22.00 = £198.00", Year(rates, Build.Days("2026-04-01", "2026-04-01"), night));
        Assert.Equal(
            "v1 all: 540 minutes at £20.00 = £180.00\nv1 all: 540 minutes at £22.00 = £198.00",
            Year(rates, Build.Days("2026-03-31", "2026-04-01"), night));
    }

    [Fact]
    public void A_new_version_replaces_the_old_one_whole()
    {
        // From 15 April there is one band where there were two.
        RateCards rates = RateCards.From(
        [
            Build.Row("day", "Mon-Sun", "06:00-22:00", 20m),
            Build.Row("night", "Mon-Sun", "22:00-06:00", 30m),
            Build.Row("day", "Mon-Sun", "", 21m, from: Build.Date("2026-04-15")),
        ]);

        Assert.Equal(
            "v1 day: 60 minutes at £20.00 = £20.00\nv1 day: 120 minutes at £21.00 = £42.00\nv1 night: 60 minutes at £30.00 = £30.00",
            Year(rates, Build.Days("2026-04-14", "2026-04-15"), Build.Visit("Mon-Sun", "21:00-23:00")));
    }

    [Fact]
    public void Minutes_are_summed_before_the_line_is_rounded()
    {
        // Three visits of 10 minutes at £20 an hour are £10.00; rounded each by itself they would be £9.99.
        Assert.Equal("v1 all: 30 minutes at £20.00 = £10.00", Year(Build.Flat(20m), Build.Days("2026-04-13", "2026-04-15"), Build.Visit("Mon-Wed", "10:00-10:10")));
    }

    [Fact]
    public void Half_a_penny_is_rounded_up()
    {
        // £0.01 x 30 / 60 = £0.005; £15.305 x 50 x 2 / 60 = £25.50833...
        Assert.Equal("v1 all: 30 minutes at £0.01 = £0.01", Year(Build.Flat(0.01m), Build.Days("2026-04-13", "2026-04-13"), Build.Visit("Mon", "10:00-10:30")));
        Assert.Equal("v1 all: 29 minutes at £0.01 = £0.00", Year(Build.Flat(0.01m), Build.Days("2026-04-13", "2026-04-13"), Build.Visit("Mon", "10:00-10:29")));
        Assert.Equal("v1 all: 50 minutes x 2 carers at £15.305 = £25.51", Year(Build.Flat(15.305m), Build.Days("2026-04-13", "2026-04-13"), Build.Visit("Mon", "10:00-10:50", carers: 2)));
    }

    [Fact]
    public void Lines_come_by_visit_then_by_band_as_in_the_card_then_by_version()
    {
        RateCards rates = RateCards.From(
        [
            Build.Row("night", "Mon-Sun", "22:00-06:00", 30m),
            Build.Row("day", "Mon-Sun", "06:00-22:00", 20m),
            Build.Row("day", "Mon-Sun", "06:00-22:00", 21m, from: Build.Date("2026-04-15")),
            Build.Row("night", "Mon-Sun", "22:00-06:00", 31m, from: Build.Date("2026-04-15")),
        ]);

        Assert.Equal(
            """
            b night: 60 minutes at £30.00 = £30.00
            b night: 60 minutes at £31.00 = £31.00
            b day: 60 minutes at £20.00 = £20.00
            b day: 60 minutes at £21.00 = £21.00
            a day: 60 minutes at £20.00 = £20.00
            a day: 60 minutes at £21.00 = £21.00
            """.ReplaceLineEndings("\n"),
            Year(rates, Build.Days("2026-04-14", "2026-04-15"), [Build.Visit("Mon-Sun", "21:00-23:00", id: "b"), Build.Visit("Mon-Sun", "09:00-10:00", id: "a")]));
    }

    [Fact]
    public void A_line_says_where_its_rate_comes_from_and_what_it_is_for()
    {
        Source source = new("County rate card 2026/27");
        RateCards rates = RateCards.From([Build.Row("all", "Mon-Sun", "", 20m) with { Source = source }]);
        CostLine line = Assert.Single(Build.Costing(rates, Build.Year(2026)).Cost(Build.Plan(Build.Visit("Mon-Fri", "22:00-24:00", weeks: "1 of 2"))).CalendarExact.Lines);

        Assert.Equal(source, line.Source);
        Assert.Equal("agency care Mon-Fri 22:00-24:00 (1 of 2)", line.Label);
        Assert.Equal((CostLineKind.Visit, "hour", (string?)null), (line.Kind, line.Unit.Word, line.Note));
    }

    [Fact]
    public void A_line_says_from_when_to_when_its_rate_holds()
    {
        RateCards rates = RateCards.From([Build.Row("all", "Mon-Sun", "", 20m, from: Build.Date("2026-01-01")), Build.Row("all", "Mon-Sun", "", 21m, from: Build.Date("2026-10-01"))]);
        BottomUpBudget budget = Build.Costing(rates, Build.Year(2026)).Cost(Build.Plan([Build.Visit("Mon", "09:00-10:00"), Build.Visit("Mon", "09:00-10:00", to: "2026-03-31", id: "over")]));

        Assert.Equal(
            [(Build.Date("2026-01-01"), Build.Date("2026-09-30")), (Build.Date("2026-10-01"), null), (null, null)],
            budget.CalendarExact.Lines.Select(line => (line.RateValidFrom, line.RateValidTo)));
    }

    [Fact]
    public void A_visit_runs_between_its_own_dates_and_the_person_s_both_included()
    {
        // An hour a day at £10: 10 to 12 April for the visit, 11 April to 20 April for the person.
        CarePlan plan = Build.Plan("2026-04-11", "2026-04-20", [Build.Visit("Mon-Sun", "09:00-10:00", from: "2026-04-10", to: "2026-04-12"), Build.Visit("Mon-Sun", "09:00-10:00", id: "v2")]);

        Assert.Equal(
            "v1 all: 120 minutes at £10.00 = £20.00\nv2 all: 600 minutes at £10.00 = £100.00",
            Describe.Lines(Build.Costing(Build.Flat(10m), Build.Year(2026)).Cost(plan).CalendarExact));
    }

    private static string Year(RateCards rates, DateInterval period, Visit visit, CostingPolicy? policy = null) => Describe.Lines(Build.Costing(rates, period, policy).Cost(Build.Plan(visit)).CalendarExact);

    private static string Year(RateCards rates, DateInterval period, ValueList<Visit> visits) => Describe.Lines(Build.Costing(rates, period).Cost(Build.Plan(visits)).CalendarExact);
}
