using PhbCalc.BottomUp;
using PhbCalc.Data;
using PhbCalc.Rates;

namespace PhbCalc.Tests.BottomUp;

/// <summary>A visit without a line in the period has one of £0.00 that says the true reason.</summary>
public sealed class NoVisitReasonTests
{
    private static readonly FinancialYear Year = new(2026);

    [Fact]
    public void No_such_weekday_lies_between_the_dates() => Reads(
        "no occurrence counts: no such weekday lies between its dates",
        Visit(DayTypes.Monday, from: new(2026, 4, 14), to: new(2026, 4, 19)));

    [Fact]
    public void Only_other_weeks_of_the_cycle_lie_between_them() => Reads(
        "no occurrence counts: only other weeks of the cycle lie between its dates",
        Visit(DayTypes.EveryDay, weeks: WeekPattern.Of(2, 1), from: new(2026, 4, 6), to: new(2026, 4, 12)));

    [Fact]
    public void All_days_are_days_of_absence() => Reads(
        "no occurrence counts: all its days are days of absence",
        Visit(DayTypes.EveryDay, from: new(2026, 4, 6), to: new(2026, 4, 12)),
        new Absence(new(2026, 4, 6), new(2026, 4, 9)),
        new Absence(new(2026, 4, 10), new(2026, 4, 12), "agency"));

    [Fact]
    public void The_clock_skips_the_minutes() => Reads(
        "no minute counts: the clock skips all of them",
        new Visit("v1", "agency", "care", DayTypes.Sunday, new(1, 15), new(1, 45), from: new(2027, 3, 28), to: new(2027, 3, 28)));

    [Fact]
    public void Its_dates_miss_the_period() => Reads(
        "its dates miss the period or the person's own",
        Visit(DayTypes.EveryDay, from: new(2027, 4, 1)));

    [Fact]
    public void A_price_by_the_week_asks_for_no_weekday() => Reads(
        "no occurrence counts: only other weeks of the cycle lie between its dates",
        new Visit("v1", "agency", "live-in", DayTypes.None, null, null, weeks: WeekPattern.Of(2, 1), from: new(2026, 4, 6), to: new(2026, 4, 12)));

    private static Visit Visit(DayTypes days, WeekPattern weeks = default, LocalDate? from = null, LocalDate? to = null) =>
        new("v1", "agency", "care", days, new(8, 0), new(9, 0), weeks: weeks, from: from, to: to);

    private static void Reads(string note, Visit visit, params Absence[] absences)
    {
        RateCards rates = RateCards.From([
            new("agency", "care", RateUnit.Hour, "all", Money.FromPounds(20m), Year.Start),
            new("agency", "live-in", RateUnit.Week, "all", Money.FromPounds(1000m), Year.Start)]);
        BottomUpBudget budget = new BottomUpCosting(rates, PublishedFigures.Bundled.BankHolidays, Year.Days)
            .Cost(new CarePlan("P1", Year.Start, visits: [visit], absences: [.. absences]));

        CostLine line = Assert.Single(budget.CalendarExact.Lines);
        Assert.Equal((note, Money.Zero), (line.Note, line.Amount));
    }
}
