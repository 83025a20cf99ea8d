using PhbCalc.BottomUp;
using PhbCalc.Data;
using PhbCalc.Rates;

namespace PhbCalc.Tests.BottomUp;

/// <summary>What a reader should know of a plan and its rates: each notice in its smallest case, and silence on the ordinary one (spec/2b, Said, never refused).</summary>
public sealed class PlanNoticeTests
{
    private static readonly FinancialYear Year = new(2026);

    private static readonly RateRow Hourly = new("agency", "care", RateUnit.Hour, "all", Money.FromPounds(24m), Year.Start);
    private static readonly RateRow Weekly = new("agency", "live-in", RateUnit.Week, "all", Money.FromPounds(1000m), Year.Start);
    private static readonly RateRow Daily = new("agency", "day-in", RateUnit.Day, "all", Money.FromPounds(200m), Year.Start);

    [Fact]
    public void An_ordinary_plan_has_none() => Assert.Empty(Of(Plan(
        visits: [Visit("v1"), Visit("v2", "12:30", "13:00"), Visit("v3", "22:00", "07:00", carers: 2)],
        items: [new("i1", "equipment", Money.FromPounds(100m), ItemUnit.Once, from: new(2026, 6, 1))],
        absences: [new(new(2026, 8, 3), new(2026, 8, 16))])));

    [Theory]
    [InlineData("08:00", "07:45", "visit v1 lasts 23 h 45 min: with start and end swapped it would last 15 min")]
    [InlineData("06:00", "22:30", "visit v1 lasts 16 h 30 min: with start and end swapped it would last 7 h 30 min")]
    [InlineData("08:00", "08:00", "visit v1 lasts 24 h: are start and end meant to be the same?")]
    [InlineData("06:00", "22:00", null)]
    public void A_visit_over_16_hours(string start, string end, string? notice) => Said(notice, Plan(Visit("v1", start, end)));

    [Fact]
    public void A_day_in_for_a_price_a_day_lasts_24_hours() => Said(null, Plan(Visit("v1", "08:00", "08:00", service: "day-in")));

    [Fact]
    public void The_same_visit_twice_under_two_ids()
    {
        Said("visits v1 and v2 are the same: both are priced", Plan(Visit("v1"), Visit("v2")));
        Said(null, Plan(Visit("v1", days: DayTypes.Monday), Visit("v2", days: DayTypes.Tuesday)));
    }

    [Fact]
    public void Visits_that_overlap_beyond_the_carers_of_their_card()
    {
        Said(
            "visits v1 and v2 of card agency overlap on Monday at 08:30: 2 carers at once, where no visit of the card has more than 1",
            Plan(Visit("v1"), Visit("v2", "08:30", "09:30")));
        Said(
            "visits v1 and v2 of card agency overlap on Tuesday at 06:00: 2 carers at once, where no visit of the card has more than 1",
            Plan(Visit("v1", "22:00", "07:00", days: DayTypes.Monday), Visit("v2", "06:00", "08:00", days: DayTypes.Tuesday)));
        Said(
            "visits v1, v2 and v3 of card agency overlap on Monday at 08:30: 3 carers at once, where no visit of the card has more than 2",
            Plan(Visit("v1"), Visit("v2", "08:15", "09:15"), Visit("v3", "08:30", "09:30"), Visit("v4", "15:00", "16:00", carers: 2)));
    }

    [Fact]
    public void Visits_that_only_seem_to_overlap() => Assert.All(
        [
            Plan(Visit("v1"), Visit("v2", "09:00", "10:00")),
            Plan(Visit("v1"), Visit("v2", "08:30", "09:30"), Visit("v3", "15:00", "16:00", carers: 2)),
            Plan(Visit("v1", to: new(2026, 6, 30)), Visit("v2", "08:30", "09:30", from: new(2026, 7, 1))),
            Plan(Visit("v1", weeks: WeekPattern.Of(2, 1)), Visit("v2", "08:30", "09:30", weeks: WeekPattern.Of(2, 2))),
            Plan(Visit("v1"), new Visit("v2", "agency", "live-in", DayTypes.EveryDay, new(0, 0), new(0, 0))),
        ],
        plan => Said(null, plan));

    [Fact]
    public void Two_visits_beside_a_third_are_not_together_on_dates_that_only_the_third_has() => Said(
        null,
        Plan(Visit("v1", carers: 2), Visit("v2", "15:00", "17:00"), Visit("v3", "16:00", "18:00", to: new(2026, 6, 30)), Visit("v4", "16:00", "18:00", from: new(2026, 7, 1))));

    [Theory]
    [InlineData(5, "visit v1 has 5 carers at once")]
    [InlineData(4, null)]
    public void More_than_four_carers(int carers, string? notice) => Said(notice, Plan(Visit("v1", carers: carers)));

    [Theory]
    [InlineData("4.99", "agency care (all) is £4.99 an hour from 2026-04-01, under £5.00: is it by the hour?")]
    [InlineData("200.01", "agency care (all) is £200.01 an hour from 2026-04-01, over £200.00: is it by the hour?")]
    [InlineData("5.00", null)]
    [InlineData("200.00", null)]
    public void A_rate_an_hour_that_is_odd(string rate, string? notice) => Said(notice, Plan(Visit("v1")), Hourly with { Rate = Money.Parse(rate) });

    [Fact]
    public void Rates_of_services_that_the_plan_does_not_use_are_left_alone() =>
        Said(null, Plan(Visit("v1")), Hourly, Hourly with { Service = "other", Rate = Money.FromPounds(1m) });

    [Fact]
    public void A_bank_holiday_row_that_the_version_before_had_and_this_one_lacks()
    {
        RateRow holiday = Hourly with { Band = "holiday", Days = DayTypes.BankHoliday };
        RateRow later = Hourly with { ValidFrom = new(2026, 10, 1) };

        Said(
            "agency care has no BankHoliday row from 2026-10-01, but had one before: bank holidays are priced as ordinary days",
            Plan(Visit("v1")), Hourly, holiday, later);
        Said(null, Plan(Visit("v1")), Hourly, holiday, later, holiday with { ValidFrom = later.ValidFrom });
        Said(null, Plan(Visit("v1")), Hourly, later);
    }

    [Fact]
    public void A_service_without_a_bank_holiday_row_on_a_card_that_has_one()
    {
        const string Notice = "agency care has no BankHoliday row from 2026-04-01, and nights of the same card has one: bank holidays are priced as ordinary days";
        RateRow nights = Hourly with { Service = "nights" };
        RateRow holiday = nights with { Band = "holiday", Days = DayTypes.BankHoliday };

        Said(Notice, Plan(Visit("v1")), Hourly, nights, holiday);
        Said(Notice, Plan(Visit("v1")), Hourly, Hourly with { ValidFrom = new(2026, 10, 1) }, nights, holiday);
        Said(null, Plan(Visit("v1", service: "nights")), Hourly, nights, holiday);
        Said(null, Plan(Visit("v1")), Hourly, nights with { Card = "other" }, holiday with { Card = "other" });
        Said(null, Plan(Visit("v1")), Hourly, nights with { ValidFrom = new(2027, 4, 1) }, holiday with { ValidFrom = new(2027, 4, 1) });
        Said(null, Plan(new Visit("v1", "agency", "live-in", DayTypes.EveryDay, null, null)), Hourly, nights, holiday);
    }

    [Theory]
    [InlineData(ItemUnit.Week, "5000", "1", null, "in a full year")]
    [InlineData(ItemUnit.Day, "137", "1", null, "in a full year")]
    [InlineData(ItemUnit.FourWeekly, "1918", "2", null, "in a full year")]
    [InlineData(ItemUnit.Month, "4166.67", "1", null, "in a full year")]
    [InlineData(ItemUnit.Year, "50000.01", "1", null, "in a full year")]
    [InlineData(ItemUnit.Once, "50000.01", "1", null, "once")]
    [InlineData(ItemUnit.Mile, "0.45", "2131", "week", "in a full year")]
    [InlineData(ItemUnit.Mile, "0.45", "305", "v1", "in the period")]
    [InlineData(ItemUnit.Week, "958.90", "1", null, null)]
    [InlineData(ItemUnit.Year, "50000", "1", null, null)]
    [InlineData(ItemUnit.Mile, "0.45", "304", "v1", null)]
    public void An_item_that_comes_to_very_much(ItemUnit unit, string amount, string quantity, string? per, string? when)
    {
        Item item = new("i1", "equipment", Money.Parse(amount), unit, decimal.Parse(quantity, System.Globalization.CultureInfo.InvariantCulture), from: new(2026, 4, 1), per: per);

        Said(when is null ? null : $"item i1 comes to over £50,000.00 {when}: are its amount and unit right?", Plan(visits: [Visit("v1")], items: [item]));
    }

    [Fact]
    public void An_item_for_some_weeks_comes_to_what_it_does_in_these()
    {
        Said(null, Plan(visits: [Visit("v1")], items: [new("i1", "respite", Money.FromPounds(1_500m), ItemUnit.Week, from: new(2026, 7, 1), to: new(2026, 7, 14))]));
        Said("item i1 comes to over £50,000.00 over its dates: are its amount and unit right?", Plan(visits: [Visit("v1")], items: [new("i1", "respite", Money.FromPounds(25_001m), ItemUnit.Week, from: new(2026, 7, 1), to: new(2026, 7, 14))]));
        Said("item i1 comes to over £50,000.00 in a full year: are its amount and unit right?", Plan(visits: [Visit("v1")], items: [new("i1", "nursing", Money.FromPounds(1_500m), ItemUnit.Week, to: new(2028, 3, 31))]));
    }

    [Fact]
    public void What_is_very_much_for_an_item_is_a_policy()
    {
        CarePlan plan = Plan(visits: [Visit("v1")], items: [new("i1", "equipment", Money.FromPounds(100m), ItemUnit.Week)]);
        BottomUpCosting costing = new(RateCards.From([Hourly]), PublishedFigures.Bundled.BankHolidays, Year.Days, new CostingPolicy { PlausibleItemMost = Money.FromPounds(5_000m) });

        Assert.Equal(["item i1 comes to over £5,000.00 in a full year: are its amount and unit right?"], PlanNotices.Of(costing, plan, costing.Totals(plan)).Select(notice => notice.Text));
        Assert.Equal(
            "policy, plausible_item_most: '-1' is out of range; write a number from 0 to under 1,000,000,000,000 with at most six decimals",
            Assert.Throws<InvalidInputException>(() => new CostingPolicy { PlausibleItemMost = Money.FromPounds(-1m) }).Faults[0].ToString());
    }

    [Fact]
    public void A_plan_that_comes_to_nothing_or_has_no_visit()
    {
        Item block = new("i1", "nursing", Money.FromPounds(10m), ItemUnit.Week, fundedBy: Funding.Block);

        Said("the budget comes to £0.00: it has no visit and no item", Plan(items: []));
        Said("the budget comes to £0.00: it has 0 visits and 1 item, and none of them adds to it", Plan(items: [block]));
        Said("the plan has no visit: the budget is for items only", Plan(items: [new("i1", "nursing", Money.FromPounds(10m), ItemUnit.Week)]));
    }

    [Fact]
    public void Dates_that_miss()
    {
        Visit usual = Visit("v1");
        Item late = new("i1", "equipment", Money.FromPounds(10m), ItemUnit.Once, from: new(2027, 4, 1));
        Item ended = new("i1", "nursing", Money.FromPounds(10m), ItemUnit.Week, to: new(2026, 3, 31));

        Said("the person's dates miss the period: the budget is £0.00", new CarePlan("P1", new(2027, 4, 1), visits: [usual]));
        Said("the indicative sum is for a full year of the typical week; the person's dates cover only part of the period", new CarePlan("P1", new(2026, 10, 1), visits: [usual]));
        Said(
            "the indicative sum is for a full year of the typical week, with the items of the person's own days; the person's dates cover only part of the period",
            new CarePlan("P1", new(2026, 10, 1), visits: [usual], items: [new("i1", "nursing", Money.FromPounds(10m), ItemUnit.Week)]));
        Said("visit v2 misses the period or the person's own dates: it adds £0.00", Plan(usual, Visit("v2", "10:00", "11:00", from: new(2027, 4, 1))));
        Said("item i1 comes once, and its date 2027-04-01 misses the period or the person's own dates: it adds £0.00", Plan(visits: [usual], items: [late]));
        Said("item i1 misses the period or the person's own dates: it adds £0.00", Plan(visits: [usual], items: [ended]));
        Said(
            "the absence from 2026-03-01 to 2026-03-02 misses the period or the person's own dates: it takes nothing off",
            Plan(visits: [usual], absences: [new(new(2026, 3, 1), new(2026, 3, 2))]));
    }

    [Fact]
    public void Days_given_to_a_price_by_the_week()
    {
        Said("visit v1 names days (Mon-Fri), but its service is priced by the week: the days change nothing", Plan(new Visit("v1", "agency", "live-in", DayTypes.Weekdays, null, null)));
        Said(null, Plan(new Visit("v1", "agency", "live-in", DayTypes.EveryDay, null, null)));
        Said(null, Plan(new Visit("v1", "agency", "live-in", DayTypes.None, null, null)));
    }

    [Fact]
    public void Visits_most_of_which_are_not_in_force_on_the_pricing_date()
    {
        Visit term = Visit("v2", "10:00", "11:00", from: new(2026, 9, 1));

        Said(
            "2 of 3 visits are not in force on 2026-04-01, the date of the typical week: the indicative sum leaves them out",
            Plan(Visit("v1"), term, Visit("v3", "12:00", "13:00", from: new(2026, 9, 1))));
        Said(null, Plan(Visit("v1"), term));
    }

    [Fact]
    public void A_visit_that_starts_in_a_week_its_pattern_leaves_out()
    {
        Said(
            "visit v1 starts on 2026-04-08, in a week that 1 of 2 leaves out: weeks are counted from the person's start, 2026-04-01",
            Plan(Visit("v1", weeks: WeekPattern.Of(2, 1), from: new(2026, 4, 8)), Visit("v2", "10:00", "11:00")));
        Said(null, Plan(Visit("v1", weeks: WeekPattern.Of(2, 1), from: new(2026, 4, 13)), Visit("v2", "10:00", "11:00")));
    }

    [Fact]
    public void A_budget_holds_them_as_sentences() =>
        Assert.Equal(["Visit v1 has 5 carers at once."], Costing(Hourly).Cost(Plan(Visit("v1", carers: 5))).Notices);

    private static Visit Visit(
        string id, string start = "08:00", string end = "09:00", int carers = 1, DayTypes days = DayTypes.EveryDay, string service = "care",
        WeekPattern weeks = default, LocalDate? from = null, LocalDate? to = null) =>
        new(id, "agency", service, days, Time(start), Time(end), carers, weeks, from, to);

    private static LocalTime Time(string text) => NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(text).Value;

    private static CarePlan Plan(params Visit[] visits) => Plan(visits.ToValueList(), []);

    private static CarePlan Plan(ValueList<Visit> visits = default, ValueList<Item> items = default, ValueList<Absence> absences = default) =>
        new("P1", Year.Start, visits: visits, items: items, absences: absences);

    private static BottomUpCosting Costing(params RateRow[] rows) => new(RateCards.From([.. rows, Weekly, Daily]), PublishedFigures.Bundled.BankHolidays, Year.Days);

    private static ValueList<Notice> Of(CarePlan plan, params RateRow[] rows)
    {
        BottomUpCosting costing = Costing(rows.Length == 0 ? [Hourly] : rows);
        return PlanNotices.Of(costing, plan, costing.Totals(plan));
    }

    private static void Said(string? notice, CarePlan plan, params RateRow[] rows)
    {
        ValueList<Notice> notices = Of(plan, rows);
        Assert.Equal(notice is null ? [] : [notice], notices.Select(one => one.Text));
        Assert.All(notices, one => Assert.Equal("P1", one.PersonId));
    }
}
