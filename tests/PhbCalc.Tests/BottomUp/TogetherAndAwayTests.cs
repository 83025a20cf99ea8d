using PhbCalc.BottomUp;
using PhbCalc.Rates;

namespace PhbCalc.Tests.BottomUp;

/// <summary>Spec 2b, People together, people away; and items by the mile and the night.</summary>
public sealed class TogetherAndAwayTests
{
    private static readonly DateInterval Week = Build.Days("2026-06-01", "2026-06-07");

    [Fact]
    public void Of_carers_whom_three_share_one_bears_a_third_exactly_and_has_whole_hours_of_care()
    {
        BottomUpBudget budget = Build.Costing(Build.Flat(25m), Week).Cost(Build.Plan(Shared(3)));

        CostLine line = Assert.Single(budget.CalendarExact.Lines);
        Assert.Equal((new Ratio(7, 3), 58.33m, "shared by 3 people: 1/3 of the price"), (line.Quantity, line.Amount.Pounds, line.Note));
        Assert.Equal(7m, budget.HoursByService[0].Hours);
        Assert.Equal([0, 100], new[] { 0, 100 }.Where(people => Assert.Throws<InvalidInputException>(() => Shared(people)).Faults[0].Path == "/shared_with"));

        static Visit Shared(int people) => new("v1", Build.Card, Build.Care, DayTypes.EveryDay, new(9, 0), new(10, 0), sharedWith: people);
    }

    [Fact]
    public void A_visit_that_has_started_is_worked_and_one_that_starts_after_somebody_is_home_too()
    {
        Visit[] visits = [Build.Visit("Mon-Sun", "08:00-09:00", id: "morning"), Build.Visit("Mon-Sun", "13:00-14:00", id: "noon")];
        Absence hospital = new(Build.Date("2026-06-02"), Build.Date("2026-06-04"), fromTime: new(8, 30), toTime: new(13, 0));

        // Away from Tuesday 08:30 to Thursday 13:00: the mornings of Wednesday and Thursday are missed, and the noons of Tuesday and Wednesday.
        Assert.Equal([100m, 100m], Lines(Build.Flat(20m), [.. visits], hospital).Select(line => line.Amount.Pounds));
    }

    [Fact]
    public void An_absence_that_ends_before_it_starts_is_refused_with_its_time() => Assert.Equal(
        "to_time: '09:00' is not after from_time, and the absence starts and ends on the same day; write a later time, or a later last day",
        Assert.Throws<InvalidInputException>(() => new Absence(Build.Date("2026-06-02"), Build.Date("2026-06-02"), fromTime: new(9, 0), toTime: new(9, 0))).Faults[0].WithoutPersonalData().Replace("the value", "'09:00'", StringComparison.Ordinal));

    [Fact]
    public void Half_the_price_keeps_a_carer_on_for_the_first_days_of_an_absence()
    {
        RateCards rates = RateCards.From([Build.Row("day", "Mon-Sun", "", 20m) with { Retainer = 0.5m, RetainerDays = 2 }]);

        ValueList<CostLine> lines = Lines(rates, [Build.Visit("Mon-Sun", "08:00-09:00")], new Absence(Build.Date("2026-06-02"), Build.Date("2026-06-05")));

        Assert.Equal([(CostLineKind.Visit, new Ratio(3), 60m), (CostLineKind.Retainer, new Ratio(1), 20m)], lines.Select(line => (line.Kind, line.Quantity, line.Amount.Pounds)));
        Assert.Equal("kept on while away: 2 days at 50%", lines[1].Note);
    }

    [Fact]
    public void Days_of_a_retainer_are_counted_from_the_first_day_away_even_before_the_period()
    {
        RateCards rates = RateCards.From([Build.Row("day", "Mon-Sun", "", 20m) with { Retainer = 1m, RetainerDays = 7 }]);

        ValueList<CostLine> lines = Lines(rates, [Build.Visit("Mon-Sun", "08:00-09:00")], new Absence(Build.Date("2026-05-30"), Build.Date("2026-06-03")), new Absence(Build.Date("2026-06-04"), Build.Date("2026-06-20")));

        Assert.Equal([(CostLineKind.Retainer, 100m)], lines.Select(line => (line.Kind, line.Amount.Pounds)));
    }

    [Fact]
    public void Four_weeks_of_respite_without_dates_take_4_52nds_off_the_visits_on_one_line()
    {
        CarePlan plan = new("P1", Build.LongAgo, visits: [Build.Visit("Mon-Sun", "08:00-09:00")], respiteWeeks: 4m);
        BottomUpCosting costing = Build.Costing(Build.Flat(20m), Build.Year(2026));

        BottomUpBudget budget = costing.Cost(plan);

        Assert.Equal([7_300m, -561.54m], budget.CalendarExact.Lines.Select(line => line.Amount.Pounds));
        Assert.Equal(("4 weeks of 52 without visits", new Ratio(1, 13)), (budget.CalendarExact.Lines[1].Note, budget.CalendarExact.Lines[1].Quantity));
        Assert.Equal(6_738.46m, costing.Totals(plan).CalendarExact.Pounds);
        Assert.Equal(6_738.46m, costing.CalendarExact(plan).Pounds);
        Assert.Equal(-561.54m, budget.Differences.Single(difference => difference.Cause == DifferenceCause.Respite).Amount.Pounds);
    }

    [Fact]
    public void A_cycle_counts_from_the_week_that_it_names()
    {
        Visit Every(string weeks) => Build.Visit("Mon", "09:00-10:00", weeks: weeks, from: "2026-07-13");

        // The person's start is in an odd week: the first of two weeks from 13 July is the other one.
        BottomUpCosting costing = Build.Costing(Build.Flat(20m), Build.Days("2026-07-13", "2026-07-19"));
        Assert.Equal(
            [0m, 20m, 0m],
            new[] { "1 of 2", "1 of 2 from 2026-07-15", "2 of 2 from 2026-07-15" }.Select(weeks => costing.CalendarExact(Build.Plan("2026-07-06", visits: [Every(weeks)])).Pounds));
    }

    [Theory]
    [InlineData("1 of 2 from 2026-07-15", true)]
    [InlineData("1,3 of 4 FROM 2026-07-15", true)]
    [InlineData("1/2 from 2026-07-15", true)]
    [InlineData("1 of 2 from", false)]
    [InlineData("1 of 2 from 15/07/2026", false)]
    [InlineData("1 of 2 from 1899-12-31", false)]
    [InlineData("from 2026-07-15", false)]
    [InlineData("every from 2026-07-15", false)]
    public void A_pattern_with_a_date_is_read_or_not(string text, bool isPattern)
    {
        Assert.Equal(isPattern, WeekPattern.TryParse(text, out WeekPattern read));
        Assert.Equal(isPattern ? Build.Date("2026-07-15") : null, read.CountedFrom);
        Assert.True(!isPattern || WeekPattern.Parse(read.ToString()) == read);
    }

    [Theory]
    [InlineData("v1", "12 miles each time visit v1 happens", 2700)]
    [InlineData("week", "12 miles a week", 540)]
    [InlineData("four-weekly", "12 miles every four weeks", 135)]
    public void Miles_come_with_a_visit_or_with_the_time(string per, string note, long pence)
    {
        Item miles = new("m", "travel", Money.FromPounds(0.45m), ItemUnit.Mile, 12m, per: per);

        CostLine line = Build.Costing(Build.Flat(20m), Week).Cost(Build.Plan("2026-06-01", visits: [Build.Visit("Mon-Fri", "09:00-10:00")], items: [miles])).Items.Lines[0];

        Assert.Equal((note, pence), (line.Note, line.Amount.ToPence()));
    }

    [Fact]
    public void Nights_come_once_and_an_hour_of_travel_is_no_hour_of_care()
    {
        Item nights = new("n", "respite stay", Money.FromPounds(148m), ItemUnit.Night, 28m);
        Item travel = new("t", "travel", Money.FromPounds(12m), ItemUnit.Hour, 1m, per: "day");

        BottomUpBudget budget = Build.Costing(Build.Flat(20m), Week).Cost(Build.Plan("2026-06-01", items: [nights, travel]));

        Assert.Equal([4_144m, 84m], budget.Items.Lines.Select(line => line.Amount.Pounds));
        Assert.Equal(["28 nights", "7 hours"], budget.Items.Lines.Select(line => CostText.Quantity(line)));
        Assert.All(budget.Items.Lines, line => Assert.Null(line.Minutes));
    }

    [Fact]
    public void How_often_an_item_comes_must_make_sense()
    {
        Item week = Made(ItemUnit.Mile, "week");
        Assert.Equal("/per", Refused(() => Made(ItemUnit.Week, "v1")));
        Assert.Equal("/per", Refused(() => Made(ItemUnit.Once, "v1")));
        Assert.Equal("/items/1/per", Refused(() => Build.Plan("2026-06-01", items: [week, new("j", "travel", Money.FromPounds(1m), ItemUnit.Mile, per: "v9")])));
        Assert.Equal("/items/0/per", Refused(() => Build.Plan("2026-06-01", visits: [Build.Visit("", "")], items: [Made(ItemUnit.Mile, "v1")])));

        static Item Made(ItemUnit unit, string per) => new("i", "travel", Money.FromPounds(1m), unit, per: per);
        static string Refused(Func<object> make) => Assert.Throws<InvalidInputException>(make).Faults.Single().Path;
    }

    private static ValueList<CostLine> Lines(RateCards rates, ValueList<Visit> visits, params ValueList<Absence> absences) =>
        Build.Costing(rates, Week).Cost(Build.Plan("2026-04-01", visits: visits, absences: absences)).CalendarExact.Lines;
}
