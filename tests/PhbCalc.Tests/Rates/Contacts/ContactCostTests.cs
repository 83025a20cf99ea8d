using PhbCalc.Rates;

namespace PhbCalc.Tests.Rates.Contacts;

/// <summary>The cost of contacts divided between one-to-one and group by three rules (spec 5, Group contacts).</summary>
public sealed class ContactCostTests
{
    private static readonly Ratio Quarter = new(1, 4);

    [Theory]
    [InlineData(GroupContactRule.AsStated, "£80.00", "£20.00", "64000", "4000", "12000", "0.15")]
    [InlineData(GroupContactRule.Relative, "£94.117647", "£23.529412", "75294.12", "4705.88", "0", "0")]
    [InlineData(GroupContactRule.Anchored, "£95.00", "£20.00", "76000", "4000", "0", "0")]
    public void The_worked_figures(GroupContactRule rule, string oneToOne, string group, string oneToOneLine, string groupLine, string shortfall, string share)
    {
        ContactCost cost = new(Money.FromPounds(80_000m), 800, 200, new(rule, Quarter));

        Assert.Equal(("£80.00", oneToOne, group), (cost.Prices.Average.ToString(), cost.Prices.OneToOne.ToString(), cost.Prices.Group.ToString()));
        Assert.Equal((Money.Parse(oneToOneLine), Money.Parse(groupLine)), (cost.OneToOne, cost.Group));
        Assert.Equal(Money.Parse(shortfall), cost.Shortfall);
        Assert.Equal(Money.Parse(share).Pounds, cost.ShortfallShare);
    }

    [Theory]
    [InlineData(GroupContactRule.AsStated)]
    [InlineData(GroupContactRule.Relative)]
    [InlineData(GroupContactRule.Anchored)]
    public void Without_group_contacts_or_with_a_weight_of_one_every_contact_is_the_average(GroupContactRule rule)
    {
        ContactCost none = new(Money.FromPounds(100m), 3, 0, new(rule, Quarter));
        ContactCost equal = new(Money.FromPounds(100m), 2, 1, new(rule, new(1)));

        Assert.Equal((none.Prices.Average, Money.FromPounds(100m), Money.Zero), (none.Prices.OneToOne, none.OneToOne, none.Shortfall));
        Assert.Equal((equal.Prices.Average, equal.Prices.Average), (equal.Prices.OneToOne, equal.Prices.Group));
    }

    [Fact]
    public void A_cost_of_nothing_leaves_no_share_uncovered() => Assert.Null(new ContactCost(Money.Zero, 1, 1, new(GroupContactRule.AsStated, Quarter)).ShortfallShare);

    [Fact]
    public void As_stated_a_weight_above_one_recovers_more_than_the_cost() =>
        Assert.Equal(Money.FromPounds(-50m), new ContactCost(Money.FromPounds(200m), 1, 1, new(GroupContactRule.AsStated, new(3, 2))).Shortfall);

    [Fact]
    public void All_contacts_in_groups_cost_the_average_by_the_relative_rule() =>
        Assert.Equal("£50.00", new ContactCost(Money.FromPounds(100m), 0, 2, new(GroupContactRule.Relative, Quarter)).Prices.Group.ToString());

    [Fact]
    public void Where_only_the_average_is_known_the_prices_are_the_same() => Assert.Equal(
        new ContactCost(Money.FromPounds(80_000m), 800, 200, new(GroupContactRule.Relative, Quarter)).Prices,
        ContactPrices.Of(UnitCost.Of(Money.FromPounds(80m)), new(1, 5), new(GroupContactRule.Relative, Quarter)));

    [Theory]
    [InlineData(2, 90, 8, 60, 3, 8)]
    [InlineData(1, 60, 4, 60, 1, 4)]
    [InlineData(1, 60, 1, 60, 1, 1)]
    [InlineData(3, 120, 2, 45, 4, 1)]
    public void A_weight_by_attendance(int staff, int groupMinutes, int attendees, int oneToOneMinutes, int numerator, int denominator) =>
        Assert.Equal(new Ratio(numerator, denominator), GroupContactPolicy.WeightByAttendance(staff, groupMinutes, attendees, oneToOneMinutes));
}
