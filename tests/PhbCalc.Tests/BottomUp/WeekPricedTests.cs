using PhbCalc.BottomUp;
using PhbCalc.Rates;

namespace PhbCalc.Tests.BottomUp;

/// <summary>Spec 2: a week-priced service costs round(rate x days in force / 7 x carers), whatever the visit's days and times.</summary>
public sealed class WeekPricedTests
{
    private static readonly RateCards LiveIn = RateCards.From([Build.Row("live-in", "Mon-Sun", "", 1400m, RateUnit.Week)]);

    [Theory]
    [InlineData("2026-04-01", "2027-03-31", "52.1429", "£73,000.00")]
    [InlineData("2027-04-01", "2028-03-31", "52.2857", "£73,200.00")]
    [InlineData("2026-04-13", "2026-04-19", "1", "£1,400.00")]
    [InlineData("2026-04-13", "2026-04-13", "0.1429", "£200.00")]
    public void It_counts_every_day_in_force(string from, string to, string weeks, string amount) =>
        Assert.Equal($"v1 live-in: {weeks} week at £1,400.00 = {amount}", Lines(LiveIn, Build.Days(from, to), Build.Plan(Build.Visit("", ""))));

    [Theory]
    [InlineData("", "")]
    [InlineData("Mon", "09:00-10:00")]
    [InlineData("", "22:00-07:00")]
    [InlineData("Mon-Sun", "")]
    public void Days_and_times_do_not_matter(string days, string times) =>
        Assert.Equal("v1 live-in: 1 week at £1,400.00 = £1,400.00", Lines(LiveIn, Build.Days("2026-04-13", "2026-04-19"), Build.Plan(Build.Visit(days, times))));

    [Fact]
    public void It_is_rounded_once_and_each_carer_is_paid()
    {
        // £1,000 x 3 / 7 = £428.571..., for two £857.142...
        RateCards rates = RateCards.From([Build.Row("live-in", "Mon-Sun", "", 1000m, RateUnit.Week)]);
        DateInterval threeDays = Build.Days("2026-04-13", "2026-04-15");

        Assert.Equal("v1 live-in: 0.4286 week at £1,000.00 = £428.57", Lines(rates, threeDays, Build.Plan(Build.Visit("", ""))));
        Assert.Equal("v1 live-in: 0.4286 week x 2 carers at £1,000.00 = £857.14", Lines(rates, threeDays, Build.Plan(Build.Visit("", "", carers: 2))));
    }

    [Fact]
    public void Days_of_absence_are_left_out()
    {
        // 14 days less 4: £1,400 x 10 / 7.
        CarePlan plan = Build.Plan("2026-04-13", visits: [Build.Visit("", "")], absences: [new(new(2026, 4, 15), new(2026, 4, 18))]);

        Assert.Equal("v1 live-in: 1.4286 week at £1,400.00 = £2,000.00", Lines(LiveIn, Build.Days("2026-04-13", "2026-04-26"), plan));
    }

    [Fact]
    public void Days_in_weeks_outside_the_pattern_are_left_out()
    {
        // The first of two weeks, and half the rate in the typical week.
        CarePlan plan = Build.Plan("2026-04-13", visits: [Build.Visit("", "", weeks: "1 of 2")]);
        BottomUpBudget budget = Build.Costing(LiveIn, Build.Days("2026-04-13", "2026-04-26")).Cost(plan);

        Assert.Equal("v1 live-in: 1 week at £1,400.00 = £1,400.00", Describe.Lines(budget.CalendarExact));
        Assert.Equal("v1 live-in: 0.5 week at £1,400.00 = £700.00", Describe.Lines(budget.TypicalWeek));
    }

    [Fact]
    public void The_typical_week_is_one_week_for_each_carer_times_the_share_of_the_cycle()
    {
        // £1,000 x 2 carers x 2/3 = £1,333.333...
        RateCards rates = RateCards.From([Build.Row("live-in", "Mon-Sun", "", 1000m, RateUnit.Week)]);
        BottomUpBudget budget = Build.Costing(rates, Build.Year(2026)).Cost(Build.Plan(Build.Visit("", "", carers: 2, weeks: "1,3 of 3")));

        Assert.Equal("v1 live-in: 0.6667 week x 2 carers at £1,000.00 = £1,333.33", Describe.Lines(budget.TypicalWeek));
    }

    [Fact]
    public void Rates_that_change_are_priced_by_the_days_of_each_version()
    {
        // 2 days at £1,400 and 5 at £2,100 a week.
        RateCards rates = RateCards.From(
        [
            Build.Row("live-in", "Mon-Sun", "", 1400m, RateUnit.Week),
            Build.Row("live-in", "Mon-Sun", "", 2100m, RateUnit.Week, from: Build.Date("2026-04-15")),
        ]);

        Assert.Equal(
            "v1 live-in: 0.2857 week at £1,400.00 = £400.00\nv1 live-in: 0.7143 week at £2,100.00 = £1,500.00",
            Lines(rates, Build.Days("2026-04-13", "2026-04-19"), Build.Plan(Build.Visit("", ""))));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_band_that_has_another_name_in_another_version_is_still_the_one_of_its_version(bool isNewestFirst)
    {
        // 262 weekdays at £16, 104 days of weekends at £18, 366/7 weeks at £1,050: 4,192 + 1,872 + 54,900.
        RateRow[] rows =
        [
            Build.Row("weekday", "Mon-Fri", "", 16m),
            Build.Row("weekend", "Sat Sun", "", 18m),
            Build.Row("2026/27", "Mon-Sun", "", 1000m, RateUnit.Week, Build.Date("2026-04-01"), service: "live-in"),
            Build.Row("2027/28", "Mon-Sun", "", 1050m, RateUnit.Week, Build.Date("2027-04-01"), service: "live-in"),
        ];
        RateCards rates = RateCards.From(isNewestFirst ? [.. rows.Reverse()] : rows);
        Visit live = Build.Visit("", "", id: "live", service: "live-in");
        Visit call = Build.Visit("Mon-Sun", "09:00-10:00", id: "call");

        Assert.Equal((1_166m, 60_964m), Sums(rates, 2027, Build.Plan(call, live)));
        Assert.Equal((1_050m, 54_900m), Sums(rates, 2027, Build.Plan(live)));
        Assert.Equal((1_000m, 52_142.86m), Sums(rates, 2026, Build.Plan(live)));
    }

    [Fact]
    public void A_band_that_has_another_name_from_a_day_in_the_year_on_is_priced_by_the_days_of_each()
    {
        // 183/7 weeks at £1,000 and 182/7 at £1,100: 26,142.857... and 28,600.
        RateCards rates = RateCards.From(
        [
            Build.Row("a", "Mon-Sun", "", 1000m, RateUnit.Week, Build.Date("2026-04-01")),
            Build.Row("b", "Mon-Sun", "", 1100m, RateUnit.Week, Build.Date("2026-10-01")),
        ]);

        Assert.Equal((1_000m, 54_742.86m), Sums(rates, 2026, Build.Plan(Build.Visit("", ""))));
    }

    [Fact]
    public void A_day_without_a_rate_is_refused()
    {
        RateCards rates = RateCards.From([Build.Row("live-in", "Mon-Sun", "", 1400m, RateUnit.Week, to: Build.Date("2026-04-16"))]);

        Assert.Equal(
            "person P1, visit v1, service: 'care' has no rate on card agency for 2026-04-17; "
            + "add a version that holds on that day (versions cover 2000-01-01 to 2026-04-16, perhaps with gaps), or end the visit before it",
            Assert.Throws<InvalidInputException>(() => Lines(rates, Build.Days("2026-04-13", "2026-04-19"), Build.Plan(Build.Visit("", "")))).Report());
    }

    private static (decimal Week, decimal Year) Sums(RateCards rates, int year, CarePlan plan)
    {
        BottomUpTotals totals = Build.Costing(rates, Build.Year(year)).Totals(plan);
        return (totals.TypicalWeek.Pounds, totals.CalendarExact.Pounds);
    }

    private static string Lines(RateCards rates, DateInterval period, CarePlan plan) => Describe.Lines(Build.Costing(rates, period).Cost(plan).CalendarExact);
}
