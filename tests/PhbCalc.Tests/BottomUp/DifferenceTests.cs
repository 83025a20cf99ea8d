using PhbCalc.BottomUp;
using PhbCalc.Rates;
using PhbCalc.Tests.Oracles;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.BottomUp;

/// <summary>Spec 2: the result says what separates the two answers.</summary>
public sealed class DifferenceTests
{
    private static readonly Visit Weekdays = Build.Visit("Mon-Fri", "09:00-10:00");

    [Fact]
    public void Days_beyond_52_weeks()
    {
        // 261 hours at £20 less 52 weeks at £100.
        Assert.Equal([(DifferenceCause.DaysBeyondWeeksPerYear, 20m)], NotNothing(Build.Flat(20m), Build.Plan(Weekdays)));
    }

    [Fact]
    public void Weeks_of_a_cycle_that_fall_where_they_fall()
    {
        // From the week of Monday 30 March 2026, every first of two weeks is in 27 of the year's 53 weeks: the first of them has 3 days in the year, the
        // last (29 March 2027) another 3, so 25 x 5 + 6 = 131 hours; 52 weeks at £50 are 130.
        CarePlan plan = Build.Plan("2026-03-30", visits: [Build.Visit("Mon-Fri", "09:00-10:00", weeks: "1 of 2")]);

        Assert.Equal([(DifferenceCause.DaysBeyondWeeksPerYear, 20m)], NotNothing(Build.Flat(20m), plan));
    }

    [Fact]
    public void Rates_that_change()
    {
        // £2 more from 1 October 2026 to 31 March 2027: 182 days are 26 weeks, 130 weekdays.
        RateCards rates = RateCards.From([Build.Row("all", "Mon-Sun", "", 20m), Build.Row("all", "Mon-Sun", "", 22m, from: Build.Date("2026-10-01"))]);

        Assert.Equal([(DifferenceCause.DaysBeyondWeeksPerYear, 20m), (DifferenceCause.RateChanges, 260m)], NotNothing(rates, Build.Plan(Weekdays)));
    }

    [Fact]
    public void Part_of_a_year()
    {
        // The person is here for one week of the year: £100, where a year is £5,220.
        Assert.Equal(
            [(DifferenceCause.DaysBeyondWeeksPerYear, 20m), (DifferenceCause.PartYear, -5120m)],
            NotNothing(Build.Flat(20m), Build.Plan("2026-04-13", "2026-04-19", [Weekdays])));
    }

    [Fact]
    public void Days_that_no_rate_covers_are_part_of_a_year_and_not_rates_that_change()
    {
        // Person and card both start on 1 October: 182 hours at £20 instead of 365.
        RateCards rates = RateCards.From([Build.Row("all", "Mon-Sun", "", 20m, from: Build.Date("2026-10-01"))]);

        Assert.Equal(
            [(DifferenceCause.DaysBeyondWeeksPerYear, 20m), (DifferenceCause.PartYear, -3660m)],
            NotNothing(rates, Build.Plan("2026-10-01", visits: [Build.Visit("Mon-Sun", "09:00-10:00")])));
    }

    [Fact]
    public void A_visit_that_starts_after_a_rise_counts_at_the_rate_of_its_first_day()
    {
        // It is not in the typical week. Two days at £22; £20 was before it came.
        RateCards rates = RateCards.From([Build.Row("all", "Mon-Sun", "", 20m), Build.Row("all", "Mon-Sun", "", 22m, from: Build.Date("2026-10-01"))]);

        Assert.Equal([(DifferenceCause.PartYear, 44m)], NotNothing(rates, Build.Plan("2026-04-01", visits: [Build.Visit("Mon-Sun", "09:00-10:00", from: "2027-03-30")])));
    }

    [Fact]
    public void A_visit_that_starts_after_the_pricing_date_is_part_of_a_year()
    {
        // It is not in the typical week; from Monday 2027-03-29 it has three days.
        Assert.Equal([(DifferenceCause.PartYear, 60m)], NotNothing(Build.Flat(20m), Build.Plan("2026-04-01", visits: [Build.Visit("Mon-Fri", "09:00-10:00", from: "2027-03-27")])));
    }

    [Fact]
    public void Absences()
    {
        // Ten weekdays in hospital.
        CarePlan plan = Build.Plan("2026-04-01", visits: [Weekdays], absences: [new(new(2026, 4, 13), new(2026, 4, 26))]);

        Assert.Equal([(DifferenceCause.DaysBeyondWeeksPerYear, 20m), (DifferenceCause.Absences, -200m)], NotNothing(Build.Flat(20m), plan));
    }

    [Fact]
    public void Bank_holidays()
    {
        // £10 more on each of the ten bank holidays of 2026/27.
        RateCards rates = RateCards.From([Build.Row("plain", "Mon-Sun", "", 20m), Build.Row("holiday", "BankHoliday", "", 30m)]);

        Assert.Equal([(DifferenceCause.DaysBeyondWeeksPerYear, 20m), (DifferenceCause.BankHolidays, 100m)], NotNothing(rates, Build.Plan(Weekdays)));
    }

    [Fact]
    public void Clock_changes()
    {
        // Every night, 364 in 52 weeks and one more: £90 of 9 hours; the year has one hour more in October and one less in March, the same £10.
        Assert.Equal(
            [(DifferenceCause.DaysBeyondWeeksPerYear, 90m)],
            NotNothing(Build.Flat(10m), Build.Plan(Build.Visit("Mon-Sun", "22:00-07:00"))));

        // Until the end of 2026 there is the hour more only.
        Assert.Equal(
            [(DifferenceCause.DaysBeyondWeeksPerYear, 90m), (DifferenceCause.PartYear, -90m * 90), (DifferenceCause.ClockChanges, 10m)],
            NotNothing(Build.Flat(10m), Build.Plan("2026-04-01", "2026-12-31", [Build.Visit("Mon-Sun", "22:00-07:00")])));
    }

    [Fact]
    public void They_come_one_each_in_the_order_in_which_they_are_taken_in() =>
        Assert.Equal(
            [DifferenceCause.DaysBeyondWeeksPerYear, DifferenceCause.PartYear, DifferenceCause.RateChanges, DifferenceCause.Absences, DifferenceCause.BankHolidays, DifferenceCause.ClockChanges],
            Causes(Build.Flat(20m), Build.Plan(Weekdays)));

    [Fact]
    public void Other_special_days_and_weeks_of_respite_have_their_own_where_they_are_asked_for()
    {
        RateCards rates = RateCards.From([Build.Row("all", "Mon-Sun", "", 20m), Build.Row("easter", "EasterSunday", "", 40m)]);
        CarePlan plan = new("P1", Build.LongAgo, visits: [Weekdays], respiteWeeks: 4m);

        Assert.Equal(
            [
                DifferenceCause.DaysBeyondWeeksPerYear, DifferenceCause.PartYear, DifferenceCause.RateChanges, DifferenceCause.Absences, DifferenceCause.BankHolidays,
                DifferenceCause.SpecialDays, DifferenceCause.ClockChanges, DifferenceCause.Respite,
            ],
            Causes(rates, plan));
    }

    private static IEnumerable<DifferenceCause> Causes(RateCards rates, CarePlan plan) =>
        Build.Costing(rates, Build.Year(2026)).Cost(plan).Differences.Select(difference => difference.Cause);

    [Law(100)]
    public Property They_sum_to_what_separates_the_two_answers() => Law.Of(Scenarios.Sound, scenario =>
    {
        BottomUpBudget budget = scenario.Costing().Cost(scenario.Plan());
        Money separates = budget.Differences.Aggregate(Money.Zero, (sum, difference) => sum + difference.Amount);
        Assert.Equal(budget.CalendarExact.Total - budget.IndicativeVisits, separates);
    });

    private static IEnumerable<(DifferenceCause Cause, decimal Pounds)> NotNothing(RateCards rates, CarePlan plan) =>
        Build.Costing(rates, Build.Year(2026)).Cost(plan).Differences
            .Where(difference => difference.Amount != Money.Zero)
            .Select(difference => (difference.Cause, difference.Amount.Pounds));
}
