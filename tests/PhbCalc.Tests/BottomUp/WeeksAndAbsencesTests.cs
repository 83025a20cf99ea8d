using PhbCalc.BottomUp;
using PhbCalc.Rates;

namespace PhbCalc.Tests.BottomUp;

/// <summary>Spec 2, Week pattern and Absence: in which weeks and on which dates a visit starts. Everything is an hour at £10.</summary>
public sealed class WeeksAndAbsencesTests
{
    private static readonly RateCards Rates = RateCards.From(
        [Build.Row("all", "Mon-Sun", "", 10m), Build.Row("all", "Mon-Sun", "", 10m) with { Card = "pa" }]);

    [Theory]
    [InlineData("1 of 2", "2026-04-27")]
    [InlineData("2 of 2", "2026-04-20")]
    [InlineData("3 of 3", "2026-04-27")]
    [InlineData("1 of 3", null)]
    public void Week_1_is_the_Monday_to_Sunday_week_that_holds_the_person_s_start(string weeks, string? monday)
    {
        // The person starts on Wednesday 15 April; the Monday of week 1 is the 13th, before the start. April has Mondays on the 20th and 27th.
        CarePlan plan = Build.Plan("2026-04-15", visits: [Build.Visit("Mon", "09:00-10:00", weeks: weeks)]);
        IEnumerable<LocalDate> starts = Build.Days("2026-04-01", "2026-04-30").Where(date => Hours(plan, new(date, date)) > 0);

        Assert.Equal(monday is null ? [] : [Build.Date(monday)], starts);
    }

    [Fact]
    public void The_cycle_counts_on_from_a_start_long_before_the_period()
    {
        // From Monday 2024-12-30, in whose week the start lies, to Monday 2026-04-06 are 462 days: 66 weeks, so a first week of two.
        CarePlan plan = Build.Plan("2025-01-01", visits: [Build.Visit("Mon", "09:00-10:00", weeks: "1 of 2")]);

        Assert.Equal(1, Hours(plan, Build.Days("2026-04-06", "2026-04-06")));
        Assert.Equal(0, Hours(plan, Build.Days("2026-04-13", "2026-04-13")));
    }

    [Fact]
    public void A_night_on_the_Sunday_of_its_week_runs_into_the_next()
    {
        CarePlan plan = Build.Plan("2026-04-13", visits: [Build.Visit("Sun", "22:00-02:00", weeks: "1 of 2")]);

        Assert.Equal(4, Hours(plan, Build.Days("2026-04-13", "2026-04-26")));
    }

    [Fact]
    public void Absences_that_overlap_count_once()
    {
        // Seven days less five.
        CarePlan plan = Daily(new(new(2026, 4, 13), new(2026, 4, 15)), new(new(2026, 4, 15), new(2026, 4, 17)), new(new(2026, 4, 14), new(2026, 4, 14)));

        Assert.Equal(2, Hours(plan, Build.Days("2026-04-13", "2026-04-19")));
    }

    [Fact]
    public void A_day_at_home_between_two_absences_counts()
    {
        // Away on the 13th and 14th and on the 16th and 17th: the 15th, the 18th and the 19th are left.
        CarePlan plan = Daily(new(new(2026, 4, 13), new(2026, 4, 14)), new(new(2026, 4, 16), new(2026, 4, 17)));

        Assert.Equal(3, Hours(plan, Build.Days("2026-04-13", "2026-04-19")));
    }

    [Fact]
    public void An_absence_within_another_takes_off_nothing_more_and_does_not_end_it()
    {
        CarePlan plan = Daily(new(new(2026, 4, 13), new(2026, 4, 17)), new(new(2026, 4, 14), new(2026, 4, 15)));

        Assert.Equal(2, Hours(plan, Build.Days("2026-04-13", "2026-04-19")));
    }

    [Fact]
    public void An_absence_may_be_for_one_card()
    {
        // The agency stops for three days, the personal assistant is paid on; a fourth day is for all.
        CarePlan plan = Build.Plan(
            "2026-04-13",
            visits: [Build.Visit("Mon-Sun", "09:00-10:00"), Build.Visit("Mon-Sun", "09:00-10:00", id: "v2", card: "pa")],
            absences: [new(new(2026, 4, 13), new(2026, 4, 15), Build.Card), new(new(2026, 4, 15), new(2026, 4, 16))]);

        Assert.Equal(
            "v1 all: 180 minutes at £10.00 = £30.00\nv2 all: 300 minutes at £10.00 = £50.00",
            Describe.Lines(Build.Costing(Rates, Build.Days("2026-04-13", "2026-04-19")).Cost(plan).CalendarExact));
    }

    [Fact]
    public void A_night_that_has_started_is_paid_to_its_end()
    {
        // Away on Tuesday 14 April: the night from Monday counts whole, the night from Tuesday not at all.
        CarePlan plan = Build.Plan("2026-04-13", visits: [Build.Visit("Mon-Sun", "22:00-07:00")], absences: [new(new(2026, 4, 14), new(2026, 4, 14))]);

        Assert.Equal(9, Hours(plan, Build.Days("2026-04-13", "2026-04-14")));
        Assert.Equal(0, Hours(plan, Build.Days("2026-04-14", "2026-04-14")));
        Assert.Equal(9, Hours(plan, Build.Days("2026-04-14", "2026-04-15")));
    }

    [Fact]
    public void Absences_and_weeks_go_together()
    {
        // Weeks 1 and 2 of 3, daily, from Monday 13 April: 14 days of 21, and three of the five days away are in those weeks.
        CarePlan plan = Build.Plan(
            "2026-04-13",
            visits: [Build.Visit("Mon-Sun", "09:00-10:00", weeks: "1,2 of 3")],
            absences: [new(new(2026, 4, 24), new(2026, 4, 28))]);

        Assert.Equal(11, Hours(plan, Build.Days("2026-04-13", "2026-05-03")));
    }

    [Fact]
    public void Absences_do_not_reduce_items()
    {
        CarePlan plan = Build.Plan("2026-04-13", items: [new("i1", "insurance", Money.FromPounds(2m), ItemUnit.Day)], absences: [new(new(2026, 4, 1), new(2026, 4, 30))]);

        Assert.Equal(Money.FromPounds(14m), Build.Costing(Rates, Build.Days("2026-04-13", "2026-04-19")).Totals(plan).Items);
    }

    private static CarePlan Daily(params ValueList<Absence> absences) => Build.Plan("2026-04-01", visits: [Build.Visit("Mon-Sun", "09:00-10:00")], absences: absences);

    private static decimal Hours(CarePlan plan, DateInterval period) => Build.Costing(Rates, period).Totals(plan).CalendarExact.Pounds / 10m;
}
