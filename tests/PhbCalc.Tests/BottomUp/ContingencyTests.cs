using PhbCalc.BottomUp;

namespace PhbCalc.Tests.BottomUp;

/// <summary>Spec 2, Around the sum. The plan costs £100.00 in a typical week, £5,220.00 in 2026/27, and £30.00 for an item.</summary>
public sealed class ContingencyTests
{
    private static readonly CarePlan Plan = Build.Plan(
        "2026-04-01",
        visits: [Build.Visit("Mon-Fri", "09:00-10:00")],
        items:
        [
            new("i1", "equipment", Money.FromPounds(30m), ItemUnit.Once),
            new("i2", "therapy", Money.FromPounds(999m), ItemUnit.Once, fundedBy: Funding.Block),
        ]);

    [Fact]
    public void None_is_kept_unless_the_policy_says_so()
    {
        BottomUpBudget budget = Cost(Contingency.None);

        Assert.Null(budget.Contingency);
        Assert.Equal((Money.Zero, Money.FromPounds(5250m)), (budget.Totals.Contingency, budget.Totals.Total));
    }

    [Fact]
    public void Weeks_are_typical_weeks_held_outside_the_budget()
    {
        BottomUpBudget budget = Cost(Contingency.OfWeeks(4m));

        Assert.Equal(": 4 week at £100.00 = £0.00, not in budget £400.00", Describe.Line(budget.Contingency!));
        Assert.Equal((CostLineKind.Contingency, "Contingency, of the typical week", "held outside the budget"), (budget.Contingency!.Kind, budget.Contingency.Label, budget.Contingency.Note));
        Assert.Equal((Money.FromPounds(400m), Money.FromPounds(5250m)), (budget.Totals.Contingency, budget.Totals.Total));
    }

    [Fact]
    public void Weeks_may_be_inside_the_budget()
    {
        BottomUpBudget budget = Cost(Contingency.OfWeeks(2.5m, ContingencyPlace.Inside));

        Assert.Equal(": 2.5 week at £100.00 = £250.00", Describe.Line(budget.Contingency!));
        Assert.Null(budget.Contingency!.Note);
        Assert.Equal((Money.FromPounds(250m), Money.FromPounds(5500m)), (budget.Totals.Contingency, budget.Totals.Total));
    }

    [Fact]
    public void A_share_is_of_the_visits_and_of_the_items_funded_from_the_budget()
    {
        // 5% of £5,220 and £30, without the £999 under the block contract.
        BottomUpBudget budget = Cost(Contingency.OfShare(0.05m));

        Assert.Equal(": 0.05 share at £5,250.00 = £0.00, not in budget £262.50", Describe.Line(budget.Contingency!));
        Assert.Equal("Contingency, of visits and items", budget.Contingency!.Label);
        Assert.Equal(Money.FromPounds(5250m), budget.Totals.Total);
        Assert.Equal(Money.FromPounds(5512.50m), Cost(Contingency.OfShare(0.05m, ContingencyPlace.Inside)).Totals.Total);
    }

    [Fact]
    public void It_is_rounded_once()
    {
        // £5,250 x 0.000001 = £0.00525; £100 x 0.142857 = £14.2857.
        Assert.Equal(Money.FromPounds(0.01m), Cost(Contingency.OfShare(0.000001m)).Totals.Contingency);
        Assert.Equal(Money.FromPounds(14.29m), Cost(Contingency.OfWeeks(0.142857m)).Totals.Contingency);
    }

    [Fact]
    public void The_lines_of_the_budget_end_with_it()
    {
        BottomUpBudget budget = Cost(Contingency.OfWeeks(4m, ContingencyPlace.Inside));

        Assert.Equal([CostLineKind.Visit, CostLineKind.Item, CostLineKind.Item, CostLineKind.Contingency], budget.Budget.Lines.Select(line => line.Kind));
        Assert.Equal(budget.Totals.Total, budget.Budget.Total);
        Assert.Equal(Money.FromPounds(999m), budget.Budget.NotInBudget);
    }

    [Theory]
    [InlineData("-0.01")]
    [InlineData("52.000001")]
    [InlineData("1.0000001")]
    public void A_number_of_weeks_out_of_range_is_refused(string weeks) => Assert.Equal(
        $"policy, contingency_weeks: '{weeks}' is not a contingency; write a number from 0 to 52 with at most six decimals",
        Assert.Throws<InvalidInputException>(() => Contingency.OfWeeks(Money.Parse(weeks).Pounds)).Report());

    [Theory]
    [InlineData("-0.01")]
    [InlineData("1.01")]
    [InlineData("0.0000001")]
    public void A_share_out_of_range_is_refused(string share) => Assert.Equal(
        $"policy, contingency_share: '{share}' is not a contingency; write a number from 0 to 1 with at most six decimals",
        Assert.Throws<InvalidInputException>(() => Contingency.OfShare(Money.Parse(share).Pounds)).Report());

    [Fact]
    public void The_ends_of_the_ranges_are_none_or_all()
    {
        Assert.True(Contingency.OfShare(0m).IsNone);
        Assert.True(Contingency.OfWeeks(0m).IsNone);
        Assert.Equal(Money.FromPounds(5250m), Cost(Contingency.OfShare(1m)).Totals.Contingency);
        Assert.Equal(Money.FromPounds(5200m), Cost(Contingency.OfWeeks(52m)).Totals.Contingency);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("54.000001")]
    [InlineData("365/6")]
    public void Weeks_per_year_out_of_range_are_refused(string weeks)
    {
        Assert.True(Ratio.TryParse(weeks, out Ratio ratio));
        Assert.Equal(
            $"policy, weeks_per_year: '{ratio}' is not a number of weeks in a year; write 52, 52.143 or 365/7",
            Assert.Throws<InvalidInputException>(() => new CostingPolicy { WeeksPerYear = ratio }).Report());
    }

    [Fact]
    public void The_policy_that_was_used_is_part_of_the_result()
    {
        CostingPolicy policy = new() { Contingency = Contingency.OfWeeks(4m), WeeksPerYear = new(365, 7), BankHolidayDates = BankHolidayDates.Both, ClockChanges = ClockChanges.Ignored };

        Assert.Equal(policy, Build.Costing(Build.Flat(20m), Build.Year(2026), policy).Cost(Plan).Policy);
        Assert.Equal(CostingPolicy.Default, Build.Costing(Build.Flat(20m), Build.Year(2026)).Cost(Plan).Policy);
        Assert.Equal(
            (new Ratio(52), BankHolidayDates.Substitute, ClockChanges.Elapsed, true),
            (CostingPolicy.Default.WeeksPerYear, CostingPolicy.Default.BankHolidayDates, CostingPolicy.Default.ClockChanges, CostingPolicy.Default.Contingency.IsNone));
    }

    private static BottomUpBudget Cost(Contingency contingency) =>
        Build.Costing(Build.Flat(20m), Build.Year(2026), new() { Contingency = contingency }).Cost(Plan);
}
