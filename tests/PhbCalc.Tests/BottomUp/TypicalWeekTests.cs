using PhbCalc.BottomUp;
using PhbCalc.Rates;

namespace PhbCalc.Tests.BottomUp;

/// <summary>Spec 2, Two answers: the typical week on the pricing date, and the indicative annual sum.</summary>
public sealed class TypicalWeekTests
{
    private static readonly Visit Weekdays = Build.Visit("Mon-Fri", "09:00-10:00");

    [Fact]
    public void It_is_one_plain_week_of_the_visits() =>
        Assert.Equal("v1 all: 300 minutes at £20.00 = £100.00", Week(Build.Flat(20m), Build.Plan(Weekdays)));

    [Theory]
    [InlineData("1 of 2", "150", "£50.00")]
    [InlineData("1,3 of 4", "150", "£50.00")]
    [InlineData("1 of 3", "100", "£33.33")]
    [InlineData("1,2 of 3", "200", "£66.67")]
    [InlineData("1 of 7", "42.8571", "£14.29")]
    public void A_pattern_takes_its_share_of_the_week(string weeks, string minutes, string amount) =>
        Assert.Equal($"v1 all: {minutes} minutes at £20.00 = {amount}", Week(Build.Flat(20m), Build.Plan(Build.Visit("Mon-Fri", "09:00-10:00", weeks: weeks))));

    [Fact]
    public void It_is_priced_on_the_later_of_the_period_s_start_and_the_person_s()
    {
        RateCards rates = RateCards.From([Build.Row("all", "Mon-Sun", "", 20m), Build.Row("all", "Mon-Sun", "", 25m, from: Build.Date("2026-10-01"))]);
        BottomUpCosting costing = Build.Costing(rates, Build.Year(2026));

        BottomUpBudget before = costing.Cost(Build.Plan("2020-01-01", visits: [Weekdays]));
        BottomUpBudget within = costing.Cost(Build.Plan("2026-11-01", visits: [Weekdays]));

        Assert.Equal((Build.Date("2026-04-01"), Money.FromPounds(100m)), (before.PricingDate!.Value, before.TypicalWeek.Total));
        Assert.Equal((Build.Date("2026-11-01"), Money.FromPounds(125m)), (within.PricingDate!.Value, within.TypicalWeek.Total));
    }

    [Theory]
    [InlineData("2026-04-01", null, 100)]
    [InlineData("2026-04-02", null, 0)]
    [InlineData(null, "2026-04-01", 100)]
    [InlineData(null, "2026-03-31", 0)]
    [InlineData("2026-04-01", "2026-04-01", 100)]
    public void A_visit_is_in_it_if_it_is_in_force_on_the_pricing_date(string? from, string? to, int pounds) =>
        Assert.Equal(Money.FromPounds(pounds), Build.Costing(Build.Flat(20m), Build.Year(2026)).Totals(Build.Plan(Build.Visit("Mon-Fri", "09:00-10:00", from: from, to: to))).TypicalWeek);

    [Fact]
    public void It_has_no_bank_holidays_absences_or_clock_changes()
    {
        // Priced on Saturday 2026-10-24, the night the clocks go back; the person is in hospital; and every day of the card is dearer on bank holidays.
        RateCards rates = RateCards.From([Build.Row("plain", "Mon-Sun", "", 10m), Build.Row("holiday", "BankHoliday", "", 30m)]);
        CarePlan plan = Build.Plan("2026-10-24", visits: [Build.Visit("Sat", "20:00-08:00")], absences: [new(new(2026, 10, 1), new(2026, 11, 30))]);

        Assert.Equal("v1 plain: 720 minutes at £10.00 = £120.00", Week(rates, plan));
    }

    [Fact]
    public void Sunday_night_runs_into_Monday()
    {
        RateCards rates = RateCards.From([Build.Row("monday", "Mon", "", 30m), Build.Row("other", "Tue-Sun", "", 10m)]);

        Assert.Equal("v1 monday: 120 minutes at £30.00 = £60.00\nv1 other: 120 minutes at £10.00 = £20.00", Week(rates, Build.Plan(Build.Visit("Sun", "22:00-02:00"))));
    }

    [Fact]
    public void A_visit_without_a_day_in_the_year_still_has_its_typical_week()
    {
        // The one day of the period is a Wednesday.
        BottomUpTotals totals = Build.Costing(Build.Flat(20m), Build.Days("2026-04-01", "2026-04-01")).Totals(Build.Plan(Build.Visit("Mon", "09:00-10:00")));

        Assert.Equal((Money.FromPounds(20m), Money.Zero), (totals.TypicalWeek, totals.CalendarExact));
    }

    [Theory]
    [InlineData("52", "£5,200.00")]
    [InlineData("52.143", "£5,214.30")]
    [InlineData("365/7", "£5,214.29")]
    public void The_indicative_sum_is_the_week_times_the_weeks_per_year_rounded_once(string weeks, string indicative)
    {
        Assert.True(Ratio.TryParse(weeks, out Ratio ratio));
        BottomUpCosting costing = Build.Costing(Build.Flat(20m), Build.Year(2026), new() { WeeksPerYear = ratio });

        Assert.Equal(indicative, costing.Totals(Build.Plan(Weekdays)).IndicativeAnnual.ToString());
        Assert.Equal(indicative, costing.Cost(Build.Plan(Weekdays)).IndicativeVisits.ToString());
    }

    [Fact]
    public void The_indicative_sum_takes_in_the_items_of_the_period()
    {
        // £5,200 and 365 days at £2.
        CarePlan plan = Build.Plan("2020-01-01", visits: [Weekdays], items: [new("i1", "insurance", Money.FromPounds(2m), ItemUnit.Day)]);

        Assert.Equal("£5,930.00", Build.Costing(Build.Flat(20m), Build.Year(2026)).Totals(plan).IndicativeAnnual.ToString());
    }

    [Fact]
    public void For_part_of_a_year_it_is_still_a_full_year_of_the_typical_week_and_says_so()
    {
        BottomUpBudget budget = Build.Costing(Build.Flat(20m), Build.Year(2026)).Cost(Build.Plan("2027-01-01", visits: [Weekdays]));

        Assert.Equal("£5,200.00", budget.Totals.IndicativeAnnual.ToString());
        Assert.Equal("The indicative sum is for a full year of the typical week; the person's dates cover only part of the period.", Assert.Single(budget.Notices));
    }

    private static string Week(RateCards rates, CarePlan plan) => Describe.Lines(Build.Costing(rates, Build.Year(2026)).Cost(plan).TypicalWeek);
}
