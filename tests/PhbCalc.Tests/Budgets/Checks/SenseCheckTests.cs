using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.Budgets;

/// <summary>Final budgets held against indicative ones (spec 7, Sense check; spec 4, Cross-check).</summary>
public sealed class SenseCheckTests
{
    private static readonly BudgetVersion Indicative = Versions.Indicative(20m);

    [Theory]
    [InlineData("2000", SenseCheckDecision.Accept)]
    [InlineData("2200", SenseCheckDecision.Accept)] // exactly 10% above
    [InlineData("1800", SenseCheckDecision.Accept)] // exactly 10% below
    [InlineData("2200.01", SenseCheckDecision.ToPanel)]
    [InlineData("1799.99", SenseCheckDecision.ToPanel)]
    [InlineData("0", SenseCheckDecision.ToPanel)]
    public void Ten_per_cent_either_way_is_accepted(string final, SenseCheckDecision expected) =>
        Assert.Equal(expected, new SenseCheck().Check(Indicative, Sum(Money.Parse(final).Pounds)).Decision);

    [Fact]
    public void The_tolerance_is_the_policys()
    {
        SenseCheck strict = new(new SenseCheckPolicy { Tolerance = 0.05m });

        Assert.Equal(SenseCheckDecision.Accept, strict.Check(Indicative, Sum(2100m)).Decision);
        Assert.Equal("The final budget is £100.01 a year (5%) above the indicative one; up to 5% is accepted.", Assert.Single(strict.Check(Indicative, Sum(2100.01m)).Reasons));
    }

    [Fact]
    public void Above_a_sum_every_budget_goes_to_a_panel_however_near_it_is()
    {
        SenseCheck check = new(new SenseCheckPolicy { PanelAbove = Money.FromPounds(2000m) });

        Assert.Equal(SenseCheckDecision.Accept, check.Check(Indicative, Sum(2000m)).Decision);
        Assert.Equal(
            "The final budget of £2,000.01 a year is above £2,000.00, and every budget above that goes to a panel.",
            Assert.Single(check.Check(Indicative, Sum(2000.01m)).Reasons));
    }

    [Fact]
    public void Both_reasons_are_listed() =>
        Assert.Equal(2, new SenseCheck(new SenseCheckPolicy { PanelAbove = Money.FromPounds(2000m) }).Check(Indicative, Sum(3000m)).Reasons.Count);

    [Fact]
    public void Other_sums_stand_beside_and_do_not_decide()
    {
        SenseCheckResult result = new SenseCheck().Check(Indicative, Sum(2100m), [new("Agency alternative", Money.FromPounds(3150m)), new("Conventional cost", Money.Zero)]);

        Assert.Equal(SenseCheckDecision.Accept, result.Decision);
        Assert.Equal(
            "Indicative budget £100.00 1.05; Agency alternative -£1,050.00 0.666667; Conventional cost £2,100.00 none",
            string.Join("; ", result.Lines.Select(line => $"{line.Comparator.Name} {line.Difference} {(line.Ratio is { } ratio ? Iso.Number(ratio) : "none")}")));
    }

    [Fact]
    public void An_indicative_budget_of_nothing_accepts_nothing_only()
    {
        Assert.Equal(SenseCheckDecision.Accept, new SenseCheck().Check(Versions.Indicative(0m), Sum(0m)).Decision);
        Assert.Equal("The final budget is £0.01 a year above the indicative one; up to 10% is accepted.", Assert.Single(new SenseCheck().Check(Versions.Indicative(0m), Sum(0.01m)).Reasons));
    }

    [Fact]
    public void It_reads_from_the_sums_to_the_reasons_to_the_decision()
    {
        BottomUpBudget plan = Versions.Costed(Versions.Rates(20m, 30m), visits: [Build.Visit("Mon", "10:00-11:00")]);

        Snapshot.Matches(new SenseCheck().Check(Indicative, BudgetVersion.Of(plan, Versions.Day), [new("Agency alternative", Money.FromPounds(1300m))]).Explain());
    }

    [Theory]
    [InlineData("1500", true)] // exactly a quarter below
    [InlineData("1500.01", false)]
    [InlineData("0", true)]
    [InlineData("2600", false)]
    public void A_plan_a_quarter_below_its_points_is_flagged(string plan, bool expected)
    {
        CrossCheck check = new SenseCheck().CrossCheck(Indicative, Sum(Money.Parse(plan).Pounds));

        Assert.Equal(expected, check.IsFarBelow);
        Assert.Equal(Money.Parse(plan) - Money.FromPounds(2000m), check.Difference);
    }

    [Fact]
    public void How_far_is_the_policys() =>
        Assert.True(new SenseCheck(new SenseCheckPolicy { FarBelow = 0.1m }).CrossCheck(Indicative, Sum(1800m)).IsFarBelow);

    [Fact]
    public void A_plan_as_large_as_its_points_is_never_far_below() =>
        Assert.False(new SenseCheck(new SenseCheckPolicy { FarBelow = 0m }).CrossCheck(Indicative, Sum(2000m)).IsFarBelow);

    [Fact]
    public void Points_against_a_plan_are_cross_checked_and_other_ways_are_not()
    {
        BudgetVersion plan = BudgetVersion.Of(Versions.Costed(Build.Flat(20m), visits: [Build.Visit("Mon", "10:00-11:00")]), Versions.Day);

        Assert.Equal(new CrossCheck("P1", Money.FromPounds(2000m), Money.FromPounds(1040m), 0.25m), new SenseCheck().Check(Indicative, plan).CrossCheck);
        Assert.Null(new SenseCheck().Check(Indicative, Sum(2000m)).CrossCheck);
    }

    [Fact]
    public void All_faults_are_reported()
    {
        BudgetVersion other = BudgetVersion.Of("P2", Lines(1m), Versions.Day, BudgetStage.Final, Money.FromPounds(1m));
        InvalidInputException refused = Assert.Throws<InvalidInputException>(() =>
            new SenseCheck().Check(Indicative, other, [new(" ", Money.FromPounds(1m)), new("Agency", Money.FromPounds(-1m))]));

        Assert.Equal(
            """
            budget of P1, person_id: 'P2' is not the person of the other version; compare versions of one person's budget
            0 comparator  , name: is blank; give it a value
            1 comparator Agency, amount: '-£1.00' is below zero; write 0 or more
            """,
            Build.Lines(refused.Faults));
    }

    [Theory]
    [InlineData("-0.1")]
    [InlineData("1.1")]
    [InlineData("10")]
    [InlineData("0.0000001")]
    public void A_tolerance_is_a_share(string tolerance) =>
        Assert.Equal("tolerance", Assert.Throws<InvalidInputException>(() => new SenseCheckPolicy { Tolerance = Money.Parse(tolerance).Pounds }).Faults[0].Field);

    [Theory]
    [InlineData("-0.1")]
    [InlineData("1.1")]
    public void Far_below_is_a_share_of_the_allocation(string share) =>
        Assert.Equal("far_below", Assert.Throws<InvalidInputException>(() => new SenseCheckPolicy { FarBelow = Money.Parse(share).Pounds }).Faults[0].Field);

    [Fact]
    public void A_sum_for_the_panel_is_not_below_zero() => Assert.Equal(
        "panel_above: '-£0.01' is below zero; write 0 or more, or leave it out",
        Assert.Throws<InvalidInputException>(() => new SenseCheckPolicy { PanelAbove = Money.FromPounds(-0.01m) }).Faults[0].ToString());

    private static BudgetVersion Sum(decimal pounds) => BudgetVersion.Of("P1", Lines(pounds), Versions.Day, BudgetStage.Final, Money.FromPounds(pounds));

    private static CostBreakdown Lines(decimal pounds) =>
        new([new(CostLineKind.Item, "i1", "all of it", CostUnit.Once, 1, Money.FromPounds(pounds), Money.FromPounds(pounds))]);
}
