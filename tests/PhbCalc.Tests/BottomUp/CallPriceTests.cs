using PhbCalc.BottomUp;
using PhbCalc.Rates;

namespace PhbCalc.Tests.BottomUp;

/// <summary>Spec 2b, Prices as they are published: by the length of a call, least charges, rounding as invoiced.</summary>
public sealed class CallPriceTests
{
    private static readonly RateRow HourlyRow = Build.Row("any", "Mon-Sun", "", 24m);

    /// <summary>£16 for 30 minutes, £20 for 45, £24 an hour.</summary>
    private static readonly RateRow[] List = [Call(30, 16m), Call(45, 20m), Call(60, 24m)];

    private static readonly CarePlan ThirtyFortyFiveFifty = Build.Plan(
        Build.Visit("Wed", "08:00-08:30", id: "a"), Build.Visit("Wed", "12:00-12:45", id: "b"), Build.Visit("Wed", "18:00-18:50", id: "c"));

    [Fact]
    public void Calls_of_30_45_and_50_minutes_are_56_pounds_with_the_hour_in_proportion()
    {
        Assert.Equal(56m, Day(List, ThirtyFortyFiveFifty, CallLength.ProRata).Pounds);
        Assert.Equal(56m, Day([Call(30, 16m), Call(45, 20m), HourlyRow], ThirtyFortyFiveFifty, CallLength.ProRata).Pounds);
    }

    [Fact]
    public void They_are_60_pounds_where_50_minutes_are_charged_as_60() => Assert.Equal(60m, Day(List, ThirtyFortyFiveFifty, CallLength.NextLonger).Pounds);

    [Fact]
    public void A_supplier_with_a_price_of_its_own_for_50_minutes_writes_it() => Assert.Equal(58m, Day([.. List, Call(50, 22m)], ThirtyFortyFiveFifty, CallLength.Refuse).Pounds);

    [Fact]
    public void A_length_that_is_not_on_the_list_is_refused_with_those_that_are()
    {
        InvalidInputException refused = Assert.Throws<InvalidInputException>(() => Day(List, ThirtyFortyFiveFifty, CallLength.Refuse));

        Assert.Equal(
            "2 person P1, visit c, end: '50 min' is a length that agency care has no price for in the version from 2000-01-01 (it has 30 min, 45 min, 60 min); "
            + "add rows with call_minutes 50, or set call_length in policy.json to next_longer or pro_rata",
            Build.Lines(refused.Faults));
    }

    [Fact]
    public void Longer_than_every_call_is_refused_by_next_longer_and_a_share_of_no_hour_by_pro_rata()
    {
        CarePlan plan = Build.Plan(Build.Visit("Wed", "08:00-09:30"));

        Assert.Contains("call_minutes 90 or more", Build.Lines(Assert.Throws<InvalidInputException>(() => Day(List, plan, CallLength.NextLonger)).Faults), StringComparison.Ordinal);
        Assert.Contains("rows with the unit hour", Build.Lines(Assert.Throws<InvalidInputException>(() => Day(List[..2], plan, CallLength.ProRata)).Faults), StringComparison.Ordinal);
        Assert.Equal(36m, Day(List, plan, CallLength.ProRata).Pounds);
    }

    [Fact]
    public void A_length_that_never_occurs_needs_no_price() =>
        Assert.Equal(0m, Build.Costing(RateCards.From(List), Build.Days("2026-07-15", "2026-07-15"), new() { TypicalWeek = TypicalWeekBasis.PricingDate }).CalendarExact(Build.Plan(Build.Visit("Thu", "08:00-08:50"))).Pounds);

    [Fact]
    public void That_a_call_has_another_length_is_said()
    {
        string Said(CallLength policy) => Assert.Single(Costed(List, ThirtyFortyFiveFifty, new() { CallLength = policy }).Notices, notice => notice.Contains("visit", StringComparison.OrdinalIgnoreCase));

        Assert.Equal("Visit c lasts 50 min, and agency care has no call of that length: its price is its share of the price of an hour.", Said(CallLength.ProRata));
        Assert.Equal("Visit c lasts 50 min, and agency care has no call of that length: its price is that of the next longer call.", Said(CallLength.NextLonger));
    }

    [Fact]
    public void The_band_is_that_of_the_start_and_each_length_has_its_own_price_in_it()
    {
        RateRow[] list = [Call(30, 16m), Call(30, 19m, "late", "18:00-24:00"), Call(45, 20m)];
        RateRow[] early = [list[0] with { To = new(18, 0) }, list[1], list[2]];
        CarePlan plan = Build.Plan(Build.Visit("Wed", "17:45-18:15", id: "a"), Build.Visit("Wed", "18:00-18:30", id: "b"));

        Assert.Equal([16m, 19m], Costed(early, plan, new()).CalendarExact.Lines.Select(line => line.Amount.Pounds));
    }

    [Fact]
    public void Merton_homecare_of_21_August_2023()
    {
        RateRow[] card =
        [
            Call(30, 11.90m), Call(45, 15.72m), Call(60, 19.55m),
            Build.Row("any", "", "", 1_368.50m, RateUnit.Week, service: "live-in week"),
            Build.Row("any", "Mon-Sun", "", 195.50m, RateUnit.Day, service: "live-in day"),
        ];
        BottomUpCosting costing = Build.Costing(RateCards.From(card), Build.Days("2023-08-21", "2023-08-27"));
        CarePlan calls = Build.Plan(
            Build.Visit("Mon-Sun", "08:00-08:30", id: "a"), Build.Visit("Mon-Sun", "12:00-12:45", id: "b"), Build.Visit("Mon-Sun", "18:00-19:00", id: "c"));

        Assert.Equal(330.19m, costing.CalendarExact(calls).Pounds);
        Assert.Equal(1_368.50m, costing.CalendarExact(Build.Plan(Build.Visit("", "", service: "live-in week"))).Pounds);
        Assert.Equal(195.50m * 7, costing.CalendarExact(Build.Plan(Build.Visit("Mon-Sun", "08:00-08:00", service: "live-in day"))).Pounds);
    }

    [Fact]
    public void Able_Community_Care_for_every_hour_of_a_week() =>
        Assert.Equal(3_897.60m, Build.Costing(Build.Flat(23.20m), Build.Days("2026-06-01", "2026-06-07")).CalendarExact(Build.Plan(Build.Visit("Mon-Sun", "08:00-08:00"))).Pounds);

    [Fact]
    public void A_shorter_visit_is_lengthened_to_the_least_charge_in_the_band_of_its_last_minute_on_a_line_of_its_own()
    {
        RateRow[] card =
        [
            Build.Row("day", "Mon-Sun", "06:00-22:00", 20m) with { LeastMinutes = 60 },
            Build.Row("night", "Mon-Sun", "22:00-06:00", 30m) with { LeastMinutes = 60 },
        ];

        ValueList<CostLine> lines = Costed(card, Build.Plan(Build.Visit("Wed", "21:30-22:00")), new()).CalendarExact.Lines;

        Assert.Equal([(CostLineKind.Visit, "day", 10m), (CostLineKind.LeastCharge, "day", 10m)], lines.Select(line => (line.Kind, line.Band!, line.Amount.Pounds)));
        Assert.Equal("to the least charge, 1 h a visit", lines[1].Note);
    }

    [Fact]
    public void A_visit_of_the_least_length_or_more_has_no_such_line()
    {
        RateRow[] card = [Build.Row("day", "Mon-Sun", "", 20m) with { LeastMinutes = 30 }];

        Assert.Equal([CostLineKind.Visit], Costed(card, Build.Plan(Build.Visit("Wed", "21:30-22:00")), new()).CalendarExact.Lines.Select(line => line.Kind));
    }

    [Theory]
    [InlineData(MinuteRounding.None, 733)]
    [InlineData(MinuteRounding.NearestFive, 667)]
    [InlineData(MinuteRounding.UpToFive, 833)]
    [InlineData(MinuteRounding.DownToFive, 667)]
    [InlineData(MinuteRounding.NearestFifteen, 500)]
    [InlineData(MinuteRounding.UpToFifteen, 1000)]
    [InlineData(MinuteRounding.DownToFifteen, 500)]
    public void The_22_minutes_of_a_visit_at_20_pounds_an_hour_are_rounded(MinuteRounding way, long pence) =>
        Assert.Equal(pence, Costed([Build.Row("day", "Mon-Sun", "", 20m)], Build.Plan(Build.Visit("Wed", "08:00-08:22")), new() { RoundMinutes = way }).CalendarExact.Total.ToPence());

    [Fact]
    public void At_least_one_step_is_charged() =>
        Assert.Equal(5m, Costed([Build.Row("day", "Mon-Sun", "", 20m)], Build.Plan(Build.Visit("Wed", "08:00-08:04")), new() { RoundMinutes = MinuteRounding.DownToFifteen }).CalendarExact.Total.Pounds);

    [Fact]
    public void Each_visit_is_rounded_as_invoiced()
    {
        // 20 minutes at £20 are £6.666...: 7 of them are £46.67 as a line, and 7 x £6.67 as invoiced.
        RateCards rates = Build.Flat(20m);
        CarePlan plan = Build.Plan(Build.Visit("Mon-Sun", "08:00-08:20"));

        Assert.Equal(46.67m, Build.Costing(rates, Build.Days("2026-06-01", "2026-06-07")).CalendarExact(plan).Pounds);
        Assert.Equal(46.69m, Build.Costing(rates, Build.Days("2026-06-01", "2026-06-07"), new() { RoundEachVisit = true }).CalendarExact(plan).Pounds);
        Assert.Equal(46.69m, Build.Costing(rates, Build.Days("2026-06-01", "2026-06-07"), new() { RoundEachVisit = true }).Totals(plan).TypicalWeek.Pounds);
    }

    [Fact]
    public void A_row_by_the_call_without_a_length_and_lengths_of_other_units_are_refused_all_at_once()
    {
        RateRow[] rows =
        [
            Build.Row("a", "Mon-Sun", "", 16m, RateUnit.Call),
            Build.Row("a", "Mon-Sun", "", 16m, RateUnit.Night, service: "night") with { CallMinutes = 30, LeastMinutes = 30 },
            Build.Row("a", "Mon-Sun", "", 16m, service: "other") with { NightDay = NightDay.End, LeastMinutes = 0, Retainer = 1.5m },
            Build.Row("a", "Mon-Sun", "", 16m, service: "another") with { RetainerDays = 14 },
        ];

        Assert.Equal(
            [(0, "/rows/0/call_minutes"), (1, "/rows/1/call_minutes"), (1, "/rows/1/least_minutes"), (2, "/rows/2/least_minutes"), (2, "/rows/2/night_day"), (2, "/rows/2/retainer"), (3, "/rows/3/retainer_days")],
            Assert.Throws<InvalidInputException>(() => RateCards.From(rows)).Faults.Select(fault => (fault.Position!.Value, fault.Path)));
    }

    [Fact]
    public void Terms_that_differ_within_a_version_are_refused()
    {
        RateRow[] rows = [Build.Row("a", "Mon-Fri", "", 16m) with { LeastMinutes = 30, Retainer = 0.5m }, Build.Row("b", "Sat Sun", "", 16m)];

        Assert.Equal(["/rows/1/least_minutes", "/rows/1/retainer"], Assert.Throws<InvalidInputException>(() => RateCards.From(rows)).Faults.Select(fault => fault.Path));
    }

    private static RateRow Call(int minutes, decimal rate, string band = "any", string times = "") => Build.Row(band, "Mon-Sun", times, rate, RateUnit.Call) with { CallMinutes = minutes };

    /// <summary>What a plan comes to on Wednesday 15 July 2026.</summary>
    private static Money Day(RateRow[] rows, CarePlan plan, CallLength policy) => Costed(rows, plan, new() { CallLength = policy }).CalendarExact.Total;

    private static BottomUpBudget Costed(RateRow[] rows, CarePlan plan, CostingPolicy policy) => Build.Costing(RateCards.From(rows), Build.Days("2026-07-15", "2026-07-15"), policy).Cost(plan);
}
