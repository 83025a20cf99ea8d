using PhbCalc.BottomUp;
using PhbCalc.Rates;

namespace PhbCalc.Tests.BottomUp;

/// <summary>What is refused when a plan meets rate cards and a period: by both faces alike, all at once, each with the position of its visit.</summary>
public sealed class CostingFaultTests
{
    private static readonly RateCards Rates = RateCards.From(
    [
        Build.Row("all", "Mon-Sun", "", 20m, from: Build.Date("2026-04-01"), to: Build.Date("2026-09-30")),
        Build.Row("all", "Mon-Sun", "", 22m, from: Build.Date("2026-11-01")),
        Build.Row("all", "Mon-Sun", "", 30m, service: "nursing"),
        Build.Row("each", "Mon-Sun", "", 95m, RateUnit.Night, service: "waking-night"),
        Build.Row("all", "Mon-Sun", "", 15m) with { Card = "pa" },
    ]);

    [Fact]
    public void A_card_that_there_is_not() => Expect(
        "0 person P1, visit v1, card: 'agancy' is not a rate card; did you mean 'agency'? allowed: agency, pa",
        Build.Year(2027),
        Build.Visit("Mon", "09:00-10:00", card: "agancy"));

    [Fact]
    public void A_service_that_the_card_has_not()
    {
        Expect(
            "0 person P1, visit v1, service: 'nursng' is not a service of card agency; did you mean 'nursing'? allowed: care, nursing, waking-night",
            Build.Year(2027),
            Build.Visit("Mon", "09:00-10:00", service: "nursng"));
        Expect(
            "0 person P1, visit v1, service: 'physiotherapy' is not a service of card pa; allowed: care",
            Build.Year(2027),
            Build.Visit("Mon", "09:00-10:00", card: "pa", service: "physiotherapy"));
    }

    [Theory]
    [InlineData("care", "hour")]
    [InlineData("waking-night", "night")]
    public void A_visit_without_times_or_days_for_a_service_that_needs_them(string service, string unit)
    {
        Expect(
            $"0 person P1, visit v1, start: is blank, but agency {service} is priced per {unit}; write when the visit starts and ends: only a service priced per week needs no times",
            Build.Year(2027),
            Build.Visit("Mon", "", service: service));
        Expect(
            $"0 person P1, visit v1, days: is blank, but agency {service} is priced per {unit}; write days such as Mon-Fri: only a service priced per week needs no days",
            Build.Year(2027),
            Build.Visit("", "09:00-10:00", service: service));
    }

    [Theory]
    [InlineData("2026-03-01", "2026-04-30", "2026-03-01")]
    [InlineData("2026-09-01", "2026-10-31", "2026-10-01")]
    [InlineData("2026-10-31", "2026-11-30", "2026-10-31")]
    public void A_day_that_is_needed_and_that_no_version_covers(string from, string to, string day) => Expect(
        $"0 person P1, visit v1, service: 'care' has no rate on card agency for {day}; add a version that holds on that day (versions cover 2026-04-01 on, perhaps with gaps), or end the visit before it",
        Build.Days(from, to),
        Build.Visit("Mon-Sun", "09:00-10:00"));

    [Fact]
    public void A_rate_that_both_the_typical_week_and_the_year_lack_is_told_once() => Expect(
        "0 person P1, visit v1, service: 'care' has no rate on card agency for 2026-03-01; add a version that holds on that day (versions cover 2026-04-01 on, perhaps with gaps), or end the visit before it",
        Build.Days("2026-03-01", "2026-04-30"),
        Build.Visit("Mon", "09:00-10:00"));

    [Fact]
    public void The_first_day_without_a_rate_on_which_the_visit_starts_is_named() => Expect(
        "0 person P1, visit v1, service: 'care' has no rate on card agency for 2026-10-05; add a version that holds on that day (versions cover 2026-04-01 on, perhaps with gaps), or end the visit before it",
        Build.Days("2026-09-01", "2026-10-31"),
        Build.Visit("Mon", "09:00-10:00"));

    [Fact]
    public void A_day_without_a_rate_that_is_not_needed_is_no_fault()
    {
        // October 2026 has no rate: the visit ends before it, or is in other weeks, or the person is away.
        DateInterval period = Build.Days("2026-09-28", "2026-11-08");

        Assert.Equal(Money.FromPounds(20m * 3), Cost(period, Build.Plan(Build.Visit("Mon-Sun", "09:00-10:00", to: "2026-09-30"))));
        Assert.Equal(Money.FromPounds(20m * 3), Cost(period, Build.Plan("2026-09-28", "2026-09-30", [Build.Visit("Mon-Sun", "09:00-10:00")])));
        Assert.Equal(Money.FromPounds((20m * 3) + (22m * 8)), Cost(period, Build.Plan("2026-09-28", visits: [Build.Visit("Mon-Sun", "09:00-10:00")], absences: [new(new(2026, 10, 1), new(2026, 10, 31))])));
        Assert.Equal(Money.FromPounds(20m), Cost(period, Build.Plan("2026-09-28", visits: [Build.Visit("Mon", "09:00-10:00", weeks: "1 of 53")])));
    }

    [Fact]
    public void Bank_holidays_that_are_not_known_are_a_fault_only_where_they_are_needed()
    {
        // Bank holidays are known to the end of 2028; New Year's Eve 2028 is a Sunday.
        RateCards rates = RateCards.From([Build.Row("plain", "Mon-Sun", "", 10m), Build.Row("holiday", "BankHoliday", "", 30m), Build.Row("plain", "Mon-Sun", "", 10m, service: "plain")]);
        BottomUpCosting costing = Build.Costing(rates, Build.Days("2028-12-01", "2029-01-31"));
        string fault = "0 person P1, visit v1, service: 'care' has bank-holiday rates, but bank holidays are known only for 2012-01-01 to 2028-12-31; "
            + "cost a period inside those years, or use a service without a BankHoliday row (card agency)";

        Expect(fault, costing, Build.Plan(Build.Visit("Mon", "09:00-10:00")));
        Expect(fault, costing, Build.Plan(Build.Visit("Sun", "22:00-07:00", to: "2028-12-31")));
        Assert.Equal(Money.FromPounds(20m * 5), costing.Totals(Build.Plan(Build.Visit("Sun", "22:00-24:00", to: "2028-12-31"))).CalendarExact);
        Assert.Equal(Money.FromPounds(10m * 9), costing.Totals(Build.Plan(Build.Visit("Mon", "09:00-10:00", service: "plain"))).CalendarExact);
    }

    [Fact]
    public void Bank_holidays_before_the_first_known_year_are_not_known_either() => Expect(
        "0 person P1, visit v1, service: 'care' has bank-holiday rates, but bank holidays are known only for 2012-01-01 to 2028-12-31; "
        + "cost a period inside those years, or use a service without a BankHoliday row (card agency)",
        Build.Costing(RateCards.From([Build.Row("plain", "Mon-Sun", "", 10m), Build.Row("holiday", "BankHoliday", "", 30m)]), Build.Days("2011-12-01", "2012-01-31")),
        Build.Plan(Build.Visit("Mon", "09:00-10:00")));

    [Fact]
    public void All_faults_come_at_once_in_the_order_of_the_visits() => Expect(
        """
        0 person P1, visit a, card: 'xyz' is not a rate card; allowed: agency, pa
        2 person P1, visit c, service: 'care' has no rate on card agency for 2026-10-01; add a version that holds on that day (versions cover 2026-04-01 on, perhaps with gaps), or end the visit before it
        3 person P1, visit d, start: is blank, but agency nursing is priced per hour; write when the visit starts and ends: only a service priced per week needs no times
        """,
        Build.Days("2026-09-01", "2026-10-31"),
        Build.Visit("Mon", "09:00-10:00", id: "a", card: "xyz"),
        Build.Visit("Mon", "09:00-10:00", id: "b", service: "nursing"),
        Build.Visit("Thu", "09:00-10:00", id: "c"),
        Build.Visit("Mon", "", id: "d", service: "nursing"));

    [Fact]
    public void Sums_that_are_too_large_to_count()
    {
        // £999,999,999,999.99 an hour for 99 carers all day and night comes to 8.7 x 10^19 pence a year; 64 bits hold 9.2 x 10^18.
        const string Fault = "person P1, amount: the sums come to more than can be counted; check rates, amounts and quantities: a budget is under 92,000,000,000,000,000 pounds";
        BottomUpCosting dear = Build.Costing(Build.Flat(999_999_999_999.99m), Build.Year(2026));

        Expect(Fault, dear, Build.Plan(Build.Visit("Mon-Sun", "00:00-24:00", carers: 99)));
        Expect(Fault, dear, Build.Plan([.. Enumerable.Range(0, 20).Select(i => Build.Visit("Mon-Sun", "00:00-24:00", carers: 6, id: $"v{i}"))]));
    }

    [Fact]
    public void Sums_under_the_limit_that_the_fault_names_are_counted()
    {
        // £999,999,999,999.99 for each of 8,760 hours is under a tenth of it.
        BottomUpTotals totals = Build.Costing(Build.Flat(999_999_999_999.99m), Build.Year(2026)).Totals(Build.Plan(Build.Visit("Mon-Sun", "00:00-24:00")));

        Assert.Equal("£8,759,999,999,999,912.40", totals.CalendarExact.ToString());
    }

    [Theory]
    [InlineData(ItemUnit.Once, "2026-04-01")]
    [InlineData(ItemUnit.Day, "2026-04-01")]
    [InlineData(ItemUnit.Month, "2026-04-02")]
    [InlineData(ItemUnit.Year, "2026-04-02")]
    public void Items_that_are_too_large_to_count(ItemUnit unit, string from) => Expect(
        "person P1, amount: the sums come to more than can be counted; check rates, amounts and quantities: a budget is under 92,000,000,000,000,000 pounds",
        Build.Costing(Build.Flat(1m), Build.Year(2026)),
        Build.Plan("2026-04-01", items: [new("i1", "equipment", Money.FromPounds(999_999_999_999.999999m), unit, 999_999_999_999.999999m, Build.Date(from))]));

    [Theory]
    [InlineData("1948-03-31", "1948-12-31")]
    [InlineData("2199-01-01", "2200-04-01")]
    [InlineData("1950-01-01", "2050-12-31")]
    public void A_period_that_cannot_be_costed(string from, string to) => Assert.Equal(
        $"period: '{from} to {to}' is not a period that can be costed; give dates from 1948-04-01 to 2200-03-31, at most 100 years apart",
        Assert.Throws<InvalidInputException>(() => Build.Costing(Rates, Build.Days(from, to))).Report());

    [Fact]
    public void A_hundred_years_can_be_costed()
    {
        // From Saturday 1 January 2000 to Thursday 31 December 2099 are 36,525 days: 5,217 weeks, and six days from Saturday to Thursday with a Monday among them.
        BottomUpCosting costing = Build.Costing(Build.Flat(10m), Build.Days("2000-01-01", "2099-12-31"));

        Assert.Equal(Money.FromPounds(10m * 5218), costing.Totals(Build.Plan("2000-01-01", visits: [Build.Visit("Mon", "09:00-10:00")])).CalendarExact);
    }

    [Fact]
    public void Nothing_where_something_must_be_is_an_error_of_the_caller()
    {
        Assert.Throws<ArgumentNullException>(() => new BottomUpCosting(null!, Published.BankHolidays, Build.Year(2026)));
        Assert.Throws<ArgumentNullException>(() => new BottomUpCosting(Rates, null!, Build.Year(2026)));
        Assert.Throws<ArgumentNullException>(() => new BottomUpCosting(Rates, Published.BankHolidays, null!));
        Assert.Throws<ArgumentNullException>(() => Build.Costing(Rates, Build.Year(2026)).Totals(null!));
        Assert.Throws<ArgumentNullException>(() => Build.Costing(Rates, Build.Year(2026)).Cost(null!));
    }

    private static Money Cost(DateInterval period, CarePlan plan) => Build.Costing(Rates, period).Totals(plan).CalendarExact;

    private static void Expect(string faults, DateInterval period, params ValueList<Visit> visits) => Expect(faults, Build.Costing(Rates, period), Build.Plan(visits));

    private static void Expect(string faults, BottomUpCosting costing, CarePlan plan)
    {
        Assert.Equal(faults.ReplaceLineEndings("\n"), Build.Lines(Assert.Throws<InvalidInputException>(() => costing.Cost(plan)).Faults));
        Assert.Equal(faults.ReplaceLineEndings("\n"), Build.Lines(Assert.Throws<InvalidInputException>(() => costing.Totals(plan)).Faults));
    }
}
