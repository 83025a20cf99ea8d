using PhbCalc.BottomUp;

namespace PhbCalc.Tests.BottomUp;

/// <summary>Spec 2: what misses the period or the person's dates is no error; it adds £0.00 and is listed as such.</summary>
public sealed class ListedAsNothingTests
{
    private const string Misses = "its dates miss the period or the person's own";

    [Theory]
    [InlineData("2027-04-01", null)]
    [InlineData(null, "2026-03-31")]
    [InlineData("2026-04-01", "2026-05-31")]
    [InlineData("2026-12-01", null)]
    public void A_visit_whose_dates_miss_the_period_or_the_person_s_own(string? from, string? to)
    {
        // The person is here from June to November.
        CarePlan plan = Build.Plan("2026-06-01", "2026-11-30", [Build.Visit("Mon-Fri", "09:00-10:00", carers: 2, from: from, to: to)]);
        CostLine line = Assert.Single(Cost(plan).CalendarExact.Lines);

        Assert.Equal("v1: 0 minutes x 2 carers at £0.00 = £0.00", Describe.Line(line));
        Assert.Equal((Misses, "agency care Mon-Fri 09:00-10:00"), (line.Note, line.Label));
    }

    [Fact]
    public void A_visit_that_never_starts_in_its_days()
    {
        // Week 2 of 2 of a period of one week, and a week in hospital.
        DateInterval week = Build.Days("2026-04-13", "2026-04-19");
        CarePlan otherWeek = Build.Plan("2026-04-13", visits: [Build.Visit("Mon-Fri", "09:00-10:00", weeks: "2 of 2")]);
        CarePlan away = Build.Plan("2026-04-13", visits: [Build.Visit("Mon-Fri", "09:00-10:00")], absences: [new(new(2026, 4, 13), new(2026, 4, 19))]);

        Assert.Equal("no occurrence counts: only other weeks of the cycle lie between its dates", Assert.Single(Cost(otherWeek, week).CalendarExact.Lines).Note);
        Assert.Equal("no occurrence counts: all its days are days of absence", Assert.Single(Cost(away, week).CalendarExact.Lines).Note);
    }

    [Theory]
    [InlineData(ItemUnit.Once, "2026-05-31", null)]
    [InlineData(ItemUnit.Day, "2026-12-01", null)]
    [InlineData(ItemUnit.Week, "2026-01-01", "2026-05-31")]
    [InlineData(ItemUnit.Month, "2027-04-01", null)]
    [InlineData(ItemUnit.Year, "2026-01-01", "2026-02-01")]
    public void An_item_whose_dates_miss(ItemUnit unit, string from, string? to)
    {
        CarePlan plan = Build.Plan("2026-06-01", "2026-11-30", items: [new("i1", "insurance", Money.FromPounds(10m), unit, from: Build.Date(from), to: to is null ? null : Build.Date(to))]);
        CostLine line = Assert.Single(Cost(plan).Items.Lines);

        Assert.Equal($"i1: 0 {unit.Word()} at £10.00 = £0.00", Describe.Line(line));
        Assert.Equal(Misses, line.Note);
    }

    [Fact]
    public void An_item_under_a_block_contract_whose_dates_miss()
    {
        CarePlan plan = Build.Plan("2026-06-01", items: [new("i1", "therapy", Money.FromPounds(10m), ItemUnit.Month, to: Build.Date("2026-05-31"), fundedBy: Funding.Block)]);

        Assert.Contains(Misses, Assert.Single(Cost(plan).Items.Lines).Note, StringComparison.Ordinal);
    }

    [Fact]
    public void An_absence_whose_dates_miss()
    {
        CarePlan plan = Build.Plan(
            "2026-06-01",
            visits: [Build.Visit("Mon-Fri", "09:00-10:00")],
            absences: [new(new(2026, 5, 1), new(2026, 5, 31)), new(new(2026, 5, 31), new(2026, 6, 1)), new(new(2027, 4, 1), new(2027, 4, 2))]);

        Assert.Equal(
            """
            The indicative sum is for a full year of the typical week; the person's dates cover only part of the period.
            The absence from 2026-05-01 to 2026-05-31 misses the period or the person's own dates: it takes nothing off.
            The absence from 2027-04-01 to 2027-04-02 misses the period or the person's own dates: it takes nothing off.
            """.ReplaceLineEndings("\n"),
            string.Join('\n', Cost(plan).Notices));
    }

    [Theory]
    [InlineData("2027-04-01", null)]
    [InlineData("2025-04-01", "2026-03-31")]
    public void A_person_whose_dates_miss_the_period(string start, string? end)
    {
        CarePlan plan = Build.Plan(
            start,
            end,
            [Build.Visit("Mon-Fri", "09:00-10:00"), Build.Visit("Mon-Fri", "09:00-10:00", id: "v2", domain: "Mobility")],
            [new("i1", "insurance", Money.FromPounds(10m), ItemUnit.Month), new("i2", "equipment", Money.FromPounds(10m), ItemUnit.Once)],
            [new(new(2026, 5, 1), new(2026, 5, 2))]);
        BottomUpCosting costing = Build.Costing(Build.Flat(20m), Build.Year(2026), new() { Contingency = Contingency.OfWeeks(4m, ContingencyPlace.Inside) });
        BottomUpBudget budget = costing.Cost(plan);

        Assert.Equal(default, budget.Totals);
        Assert.Equal(default, costing.Totals(plan));
        Assert.Null(budget.PricingDate);
        Assert.Empty(budget.TypicalWeek.Lines);
        Assert.Empty(budget.Differences);
        Assert.Empty(budget.HoursByService);
        Assert.Empty(budget.HoursByDomain);
        Assert.Equal("v1: 0 minutes at £0.00 = £0.00\nv2: 0 minutes at £0.00 = £0.00", Describe.Lines(budget.CalendarExact));
        Assert.All([.. budget.CalendarExact.Lines, .. budget.Items.Lines], line => Assert.Equal((Misses, Money.Zero), (line.Note, line.Amount)));
        Assert.Equal("The person's dates miss the period: the budget is £0.00.", Assert.Single(budget.Notices));
    }

    [Fact]
    public void A_person_who_misses_the_period_needs_no_rates_in_it() =>
        Assert.Equal(
            default,
            Build.Costing(Build.Flat(20m), Build.Days("1999-01-01", "1999-12-31")).Totals(Build.Plan(Build.Visit("Mon", "09:00-10:00"))));

    [Fact]
    public void A_plan_with_nothing_in_it_costs_nothing()
    {
        BottomUpBudget budget = Cost(Build.Plan("2026-04-01"));

        Assert.Equal(default, budget.Totals);
        Assert.Empty(budget.Budget.Lines);
        Assert.Equal("The budget comes to £0.00: it has no visit and no item.", Assert.Single(budget.Notices));
    }

    private static BottomUpBudget Cost(CarePlan plan, DateInterval? period = null) => Build.Costing(Build.Flat(20m), period ?? Build.Year(2026)).Cost(plan);
}
