using PhbCalc.BottomUp;
using PhbCalc.Rates;

namespace PhbCalc.Tests.BottomUp;

/// <summary>Spec 2, Time: a wall-clock minute counts as often as the clock shows it. The clocks go forward on 2026-03-29 and back on 2026-10-25, at night, both Sundays.</summary>
public sealed class ClockRuleTests
{
    private static readonly CostingPolicy ByTheFace = new() { ClockChanges = ClockChanges.Ignored };

    [Theory]
    [InlineData("2026-03-28", "20:00-08:00", 11 * 60)]
    [InlineData("2026-10-24", "20:00-08:00", 13 * 60)]
    [InlineData("2026-10-24", "22:00-01:30", 4 * 60)]
    [InlineData("2026-03-28", "22:00-01:30", 3 * 60)]
    [InlineData("2026-10-25", "01:15-01:45", 60)]
    [InlineData("2026-03-29", "00:30-02:30", 60)]
    [InlineData("2026-10-25", "00:30-02:30", 180)]
    [InlineData("2026-03-29", "02:00-03:00", 60)]
    [InlineData("2026-10-25", "02:00-03:00", 60)]
    [InlineData("2026-03-29", "00:00-24:00", 23 * 60)]
    [InlineData("2026-10-25", "00:00-24:00", 25 * 60)]
    [InlineData("2026-03-28", "01:30-01:30", (24 * 60) - 30)]
    public void A_visit_has_the_minutes_that_the_clock_shows(string date, string times, int minutes) =>
        Assert.Equal(minutes, Minutes(date, times, CostingPolicy.Default));

    [Theory]
    [InlineData("2026-03-28", "20:00-08:00", 12 * 60)]
    [InlineData("2026-10-24", "20:00-08:00", 12 * 60)]
    [InlineData("2026-10-24", "22:00-01:30", 210)]
    [InlineData("2026-03-29", "01:15-01:45", 30)]
    public void Where_clock_changes_are_ignored_it_has_those_of_the_clock_face(string date, string times, int minutes) =>
        Assert.Equal(minutes, Minutes(date, times, ByTheFace));

    [Fact]
    public void A_visit_in_the_hour_that_the_clock_skips_is_listed_with_nothing()
    {
        CostLine line = Assert.Single(Night("2026-03-29", "01:15-01:45", CostingPolicy.Default).CalendarExact.Lines);

        Assert.Equal("v1: 0 minutes at £0.00 = £0.00", Describe.Line(line));
        Assert.Equal("no minute counts: the clock skips all of them", line.Note);
    }

    [Fact]
    public void Published_shifts_cost_their_published_hours() => Assert.All(Published.ClockChangeShifts, shift =>
    {
        string times = $"{shift.Start.Hour:00}:00-{shift.End.Hour:00}:00";
        string date = Iso.Text(shift.Start.Date);

        Assert.Equal(Money.FromPounds(10m * shift.ElapsedHours), Night(date, times, CostingPolicy.Default).Totals.CalendarExact);
        Assert.Equal(Money.FromPounds(10m * shift.ClockFaceHours), Night(date, times, ByTheFace).Totals.CalendarExact);
        Assert.Equal(Money.FromPounds(10m * shift.ClockFaceHours * 7), Night(date, times, CostingPolicy.Default).Totals.TypicalWeek);
    });

    [Fact]
    public void The_minutes_skipped_or_repeated_are_those_of_the_band_they_are_in()
    {
        // 00:00-03:00 on the night in March: late has 00:00-01:00 (its 01:00-01:30 is skipped), early has 02:00-03:00.
        // In October late has 00:00-01:00 and twice 01:00-01:30, early twice 01:30-02:00 and 02:00-03:00.
        RateCards rates = RateCards.From([Build.Row("late", "Mon-Sun", "22:00-01:30", 10m), Build.Row("early", "Mon-Sun", "01:30-22:00", 20m)]);
        CarePlan plan = Build.Plan(Build.Visit("Sun", "00:00-03:00"));

        Assert.Equal(
            "v1 late: 60 minutes at £10.00 = £10.00\nv1 early: 60 minutes at £20.00 = £20.00",
            Describe.Lines(Build.Costing(rates, Build.Days("2026-03-29", "2026-03-29")).Cost(plan).CalendarExact));
        Assert.Equal(
            "v1 late: 120 minutes at £10.00 = £20.00\nv1 early: 120 minutes at £20.00 = £40.00",
            Describe.Lines(Build.Costing(rates, Build.Days("2026-10-25", "2026-10-25")).Cost(plan).CalendarExact));
    }

    [Fact]
    public void What_is_priced_by_the_night_is_one_night_whatever_the_clock_does()
    {
        RateCards rates = RateCards.From([Build.Row("each", "Mon-Sun", "", 95m, RateUnit.Night)]);

        CarePlan plan = Build.Plan(Build.Visit("Sat", "22:00-07:00"));

        Assert.Equal(Money.FromPounds(95m), Build.Costing(rates, Build.Days("2026-03-28", "2026-03-28")).Totals(plan).CalendarExact);
        Assert.Equal(Money.FromPounds(95m), Build.Costing(rates, Build.Days("2026-10-24", "2026-10-24")).Totals(plan).CalendarExact);
    }

    private static int Minutes(string date, string times, CostingPolicy policy) => (int)Assert.Single(Night(date, times, policy).CalendarExact.Lines).Minutes!.Value.Numerator;

    /// <summary>A visit on one date, at £10 an hour.</summary>
    private static BottomUpBudget Night(string date, string times, CostingPolicy policy) =>
        Build.Costing(Build.Flat(10m), Build.Days(date, date), policy).Cost(Build.Plan(Build.Visit("Mon-Sun", times)));
}
