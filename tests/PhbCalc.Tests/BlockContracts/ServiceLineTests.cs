using PhbCalc.BlockContracts;
using PhbCalc.Rates;

namespace PhbCalc.Tests.BlockContracts;

/// <summary>A contract by service line, and block activity turned into a sum for a person (spec 6, Service lines).</summary>
public sealed class ServiceLineTests
{
    private static readonly GroupContactPolicy AsStated = new(GroupContactRule.AsStated, new(1, 4));
    private static readonly GroupContactPolicy Relative = new(GroupContactRule.Relative, new(1, 4));
    private static readonly GroupContactPolicy Anchored = new(GroupContactRule.Anchored, new(1, 4));

    private static readonly ServiceLine Nursing = new("Community nursing", Leeds.Pounds(80_000m), 800, 200);

    [Fact]
    public void What_no_line_accounts_for_is_a_line_of_its_own()
    {
        Assert.Equal(Leeds.Pounds(20_000.01m), new ServiceLines(Leeds.Pounds(100_000.01m), [Nursing]).NotDisaggregated);
        Assert.Equal(Money.Zero, new ServiceLines(Leeds.Pounds(80_000m), [Nursing]).NotDisaggregated);
        Assert.Equal(Leeds.Pounds(5m), new ServiceLines(Leeds.Pounds(5m), []).NotDisaggregated);
    }

    [Fact]
    public void Unit_costs_follow_the_rule_for_group_contacts()
    {
        // £80,000 over 1,000 contacts is £80.00; relative: 80 / (0.8 + 0.05); anchored: 80 x 0.95 / 0.8.
        Assert.Equal(("£80.00", "£20.00"), Prices(AsStated));
        Assert.Equal(("£94.117647", "£23.529412"), Prices(Relative));
        Assert.Equal(("£95.00", "£20.00"), Prices(Anchored));
        Assert.Equal(Leeds.Pounds(12_000m), Nursing.UnitCosts(AsStated).Shortfall);

        static (string OneToOne, string Group) Prices(GroupContactPolicy policy)
        {
            ContactPrices prices = Nursing.UnitCosts(policy).Prices;
            return (prices.OneToOne.ToString(), prices.Group.ToString());
        }
    }

    [Fact]
    public void A_budget_is_each_kind_of_contact_times_its_unit_cost_rounded_once()
    {
        CostBreakdown budget = Nursing.PhbValue(Relative, 24, 10);

        // 24 x 94.117647... = 2,258.8235...; 10 x 23.529411... = 235.2941...
        Assert.Equal("2,258.82 235.29", Leeds.Text(budget.Lines.Select(line => line.Amount)));
        Assert.Equal(Leeds.Pounds(2_494.11m), budget.Total);
        Assert.Equal(["Community nursing, one-to-one contact", "Community nursing, group contact"], budget.Lines.Select(line => line.Label));
        Assert.All(budget.Lines, line => Assert.Equal((CostLineKind.Activity, "Community nursing", "contact"), (line.Kind, line.Id, line.Unit.Word)));
        Assert.Equal([24, 10], budget.Lines.Select(line => line.Quantity));
        Assert.Equal("94.117647 23.529412", Leeds.Text(budget.Lines.Select(line => line.Rate)));
    }

    [Fact]
    public void Each_line_says_what_its_unit_cost_comes_from() => Assert.Equal(
        [
            "out of £80,000.00 for 800 one-to-one and 200 group contacts a year",
            "out of £80,000.00 for 800 one-to-one and 200 group contacts a year; a group contact counts for 0.25 of a one-to-one contact, and both together recover the cost",
            "out of £80,000.00 for 800 one-to-one and 200 group contacts a year; a group contact counts for 0.25 of the average contact, which does not recover the whole cost",
            "out of £80,000.00 for 800 one-to-one and 200 group contacts a year; a group contact counts for 0.25 of the average contact, and one-to-one contacts carry the rest of the cost",
        ],
        Nursing.PhbValue(Relative, 1, 1).Lines.Concat(Nursing.PhbValue(AsStated, 0, 1).Lines).Concat(Nursing.PhbValue(Anchored, 0, 1).Lines).Select(line => line.Note));

    [Fact]
    public void Contacts_that_nobody_has_make_no_line()
    {
        Assert.Equal(["one-to-one"], Nursing.PhbValue(Relative, 3, 0).Lines.Select(line => line.Label.Split(' ')[2]));
        Assert.Equal((0, Money.Zero), (Nursing.PhbValue(Relative, 0, 0).Lines.Count, Nursing.PhbValue(Relative, 0, 0).Total));
    }

    [Fact]
    public void All_contacts_together_come_to_the_value_of_the_line_where_the_rule_recovers_it() =>
        Assert.Equal([Leeds.Pounds(80_000m), Leeds.Pounds(80_000m)], new[] { Relative, Anchored }.Select(policy => Nursing.PhbValue(policy, 800, 200).Total));
}
