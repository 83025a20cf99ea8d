using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Clusters;
using PhbCalc.Contacts;
using PhbCalc.Tests.Clusters;
using PhbCalc.Tests.Contacts;
using PhbCalc.Tests.Oracles;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.Budgets;

/// <summary>A year is compared with a year, whatever dates a budget is for (spec 7.2).</summary>
public sealed class YearlyAmountTests
{
    /// <summary>£23,160.00 a year.</summary>
    private static readonly BudgetVersion Indicative = Versions.Indicative(231.6m);

    [Fact]
    public void A_plan_that_starts_in_mid_year_is_not_taken_for_a_small_one()
    {
        // £896.00 a week from 1 October 2026: 26 weeks until 31 March 2027.
        BudgetVersion plan = Plan("2026-10-01", 16m, Build.Visit("Mon-Sun", "09:00-17:00"));
        SenseCheckResult check = new SenseCheck().Check(Indicative, plan);

        Assert.Equal((Money.FromPounds(23_296m), Money.FromPounds(46_592m)), (plan.Amount, plan.YearlyAmount!.Value));
        Assert.Equal(SenseCheckDecision.ToPanel, check.Decision);
        Assert.Equal("The final budget is £23,432.00 a year (101.17%) above the indicative one; up to 10% is accepted.", Assert.Single(check.Reasons));
        Assert.Equal((Money.FromPounds(23_432m), 2.011744m), (check.Lines[0].Difference, check.Lines[0].Ratio!.Value));
        Snapshot.Matches(check.Explain());
    }

    [Fact]
    public void A_plan_a_little_above_is_accepted_whatever_its_part_year_sum()
    {
        // £465.00 a week for 52 weeks, and £22.67 once: 4.5% above £23,160.00.
        BudgetVersion plan = Plan("2026-06-15", 15.5m, Build.Visit("Mon-Fri", "09:00-15:00"), new Item("i1", "equipment", Money.FromPounds(22.67m), ItemUnit.Once));
        SenseCheckResult check = new SenseCheck().Check(Indicative, plan);

        Assert.Equal(Money.FromPounds(24_202.67m), plan.YearlyAmount);
        Assert.True(plan.Amount < Money.FromPounds(20_844m), "Its own dates alone are more than 10% below.");
        Assert.Equal((SenseCheckDecision.Accept, 1.04502m), (check.Decision, check.Lines[0].Ratio!.Value));
    }

    [Fact]
    public void A_part_year_plan_is_far_below_its_points_only_if_its_year_is()
    {
        BudgetVersion plan = Plan("2026-10-01", 16m, Build.Visit("Mon-Sun", "09:00-17:00"));
        BudgetVersion points = Versions.Indicative(465m);

        Assert.Equal(new CrossCheck("P1", Money.FromPounds(46_500m), Money.FromPounds(46_592m), 0.25m), new SenseCheck().CrossCheck(points, plan));
        Assert.False(new SenseCheck().Check(points, plan).CrossCheck!.IsFarBelow);
    }

    [Fact]
    public void A_sum_for_the_panel_is_a_sum_a_year()
    {
        SenseCheck check = new(new SenseCheckPolicy { PanelAbove = Money.FromPounds(40_000m), Tolerance = 1m });
        BudgetVersion plan = Plan("2026-10-01", 16m, Build.Visit("Mon-Sun", "09:00-17:00"));

        Assert.Equal(
            "The final budget of £46,592.00 a year is above £40,000.00, and every budget above that goes to a panel.",
            Assert.Single(check.Check(Versions.Indicative(400m), plan).Reasons));
    }

    [Fact]
    public void What_has_no_yearly_amount_is_compared_with_nothing()
    {
        BudgetVersion paid = BudgetVersion.Of("P1", new([]), Versions.Day, BudgetStage.Indicative);
        BudgetVersion quarter = BudgetVersion.Of(
            Build.Costing(Build.Flat(16m), Build.Days("2026-04-01", "2026-06-30"))
                .Cost(Build.Plan("2020-04-01", items: [new("i1", "gym", Money.FromPounds(10m), ItemUnit.Week)])),
            Versions.Day);

        Assert.Equal(
            """
            indicative budget of P1, yearly_amount: is missing, so this sum cannot be compared with a sum for a year; give what it comes to in a full year
            final budget of P1, yearly_amount: is missing, so this sum cannot be compared with a sum for a year; cost the plan over a year that holds days of the person
            """,
            Build.Lines(Assert.Throws<InvalidInputException>(() => new SenseCheck().Check(paid, quarter)).Faults));
        Assert.Equal("yearly_amount", Assert.Throws<InvalidInputException>(() => new SenseCheck().CrossCheck(Indicative, quarter)).Faults[0].Field);
    }

    [Fact]
    public void A_plan_whose_dates_miss_the_period_has_no_yearly_amount() =>
        Assert.Null(Plan("2030-04-01", 16m, Build.Visit("Mon-Sun", "09:00-17:00")).YearlyAmount);

    [Fact]
    public void A_quarter_of_visits_has_the_yearly_amount_of_its_typical_week() => Assert.Equal(
        Money.FromPounds(46_592m),
        BudgetVersion.Of(
            Build.Costing(Build.Flat(16m), Build.Days("2026-04-01", "2026-06-30")).Cost(Build.Plan("2020-04-01", visits: [Build.Visit("Mon-Sun", "09:00-17:00")])),
            Versions.Day).YearlyAmount);

    [Theory]
    [InlineData("2014-04-01", null, "4380.00")]
    [InlineData("2010-04-01", "2016-04-01", "4380.00")]
    [InlineData("2014-10-01", null, null)]
    [InlineData("2014-04-01", "2014-09-30", null)]
    public void Clusters_for_part_of_a_year_have_no_yearly_amount(string from, string? to, string? yearly) => Assert.Equal(
        yearly is null ? null : Money.Parse(yearly),
        BudgetVersion.Of(Care.Pricing([Care.Rate("08", 12m)]).Price(Care.History([Care.Episode("08", from, to)])), Versions.Day).YearlyAmount);

    [Fact]
    public void Contacts_over_less_than_a_year_have_no_yearly_amount()
    {
        ContactPricing quarter = new(Teams.Types, Teams.Costs, Build.Days("2024-04-01", "2024-06-30"));

        Assert.Null(BudgetVersion.Of(quarter.Price(Teams.Package(Teams.One("A06"))), Versions.Day).YearlyAmount);
        Assert.Equal(Money.FromPounds(80m), BudgetVersion.Of(Teams.Pricing().Price(Teams.Package(Teams.One("A06"))), Versions.Day).YearlyAmount);
    }

    [Law]
    public Property Where_the_difference_comes_from_sums_to_the_yearly_difference() => Law.Of(Scenarios.Sound, scenario =>
    {
        BudgetVersion plan = BudgetVersion.Of(scenario.Costing().Cost(scenario.Plan()), Versions.Day);
        if (plan.YearlyAmount is null)
        {
            Assert.Throws<InvalidInputException>(() => new SenseCheck().Check(Indicative, plan));
            return;
        }

        BudgetVersion stated = BudgetVersion.Of("P1", plan.Breakdown, Versions.Day, BudgetStage.Final, Money.FromPounds(1_000m));
        foreach (BudgetVersion before in new[] { Indicative, stated })
        {
            SenseCheckResult check = new SenseCheck().Check(before, plan);

            Assert.Equal(plan.YearlyAmount - before.YearlyAmount, check.Lines[0].Difference);
            Assert.Equal(check.Lines[0].Difference, check.Changes.Aggregate(Money.Zero, (sum, change) => sum + change.Amount));
        }
    });

    private static BudgetVersion Plan(string start, decimal rate, Visit visit, params ValueList<Item> items) =>
        BudgetVersion.Of(Build.Costing(Build.Flat(rate), Build.Year(2026)).Cost(Build.Plan(start, visits: [visit], items: items)), Versions.Day);
}
