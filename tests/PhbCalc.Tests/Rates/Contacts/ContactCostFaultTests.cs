using PhbCalc.Rates;

namespace PhbCalc.Tests.Rates.Contacts;

/// <summary>What is refused of contacts and what they cost: each with its message, all at once.</summary>
public sealed class ContactCostFaultTests
{
    private static readonly GroupContactPolicy AsStated = new(GroupContactRule.AsStated, new(1, 4));
    private static readonly Money Pound = Money.FromPounds(1m);

    [Theory]
    [InlineData(-1, 4, "-0.25")]
    [InlineData(1001, 1, "1001")]
    [InlineData(-1, 3, "-1/3")]
    public void A_weight_out_of_range(int numerator, int denominator, string shown) => Expect(
        $"policy, group_contact_weight: '{shown}' is not a weight of a group contact; write a number from 0 to 1,000, such as 0.25 or 3/8",
        () => new GroupContactPolicy(GroupContactRule.AsStated, new(numerator, denominator)));

    [Fact]
    public void A_weight_may_be_0_or_1000() => Assert.Equal(1000, new GroupContactPolicy(GroupContactRule.AsStated, new(1000)).Weight.Numerator + new GroupContactPolicy(GroupContactRule.AsStated, default).Weight.Numerator);

    [Fact]
    public void Attendance_out_of_range() => Expect(
        """
        group contact, staff: '0' is below 1; write a whole number of 1 or more
        group contact, group_minutes: '-1' is below 1; write a whole number of 1 or more
        group contact, attendees: '0' is below 1; write a whole number of 1 or more
        group contact, one_to_one_minutes: '0' is below 1; write a whole number of 1 or more
        """,
        () => GroupContactPolicy.WeightByAttendance(0, -1, 0, 0));

    [Fact]
    public void Costs_and_numbers_out_of_range()
    {
        Expect(
            """
            contacts, cost: '-£0.01' is not a cost; write pounds and pence from 0 to under 1,000,000,000,000
            contacts, one_to_one_contacts: '-1' is not a number of contacts; write a whole number from 0 to under 1,000,000,000,000
            contacts, group_contacts: '1000000000000' is not a number of contacts; write a whole number from 0 to under 1,000,000,000,000
            """,
            () => new ContactCost(Money.FromPounds(-0.01m), -1, 1_000_000_000_000, AsStated));
        Expect("contacts, cost: '£0.001' is not a cost; write pounds and pence from 0 to under 1,000,000,000,000", () => new ContactCost(Money.FromPounds(0.001m), 1, 1, AsStated));
        Expect("contacts, cost: '£1,000,000,000,000.00' is not a cost; write pounds and pence from 0 to under 1,000,000,000,000", () => new ContactCost(Money.FromPounds(1_000_000_000_000m), 1, 1, AsStated));
    }

    [Fact]
    public void No_contact_at_all() => Expect(
        "contacts, one_to_one_contacts: '0' is 0, and so is the number of group contacts; give the contacts that the cost is for",
        () => new ContactCost(Pound, 0, 0, AsStated));

    [Fact]
    public void Anchored_without_one_to_one_contacts() => Expect(
        "contacts, group_contact_rule: is anchored, but there is no one-to-one contact to carry the rest of the cost; use another rule, or give the one-to-one contacts",
        () => new ContactCost(Pound, 0, 1, new(GroupContactRule.Anchored, new(1, 4))));

    [Fact]
    public void Anchored_with_a_weight_that_leaves_a_one_to_one_contact_less_than_nothing()
    {
        Expect(
            "contacts, group_contact_weight: '2.001' is so high that group contacts would recover more than the cost, and a one-to-one contact would cost less than nothing; write a lower weight, or use the relative rule",
            () => new ContactCost(Pound, 1, 1, new(GroupContactRule.Anchored, new(2001, 1000))));
        Assert.Equal("£0.00", new ContactCost(Pound, 1, 1, new(GroupContactRule.Anchored, new(2))).Prices.OneToOne.ToString());
    }

    [Fact]
    public void Relative_where_nothing_counts() => Expect(
        "contacts, group_contact_weight: '0' is 0 and all contacts are in groups, so that nothing carries the cost; write a weight above 0",
        () => new ContactCost(Pound, 0, 1, new(GroupContactRule.Relative, default)));

    [Theory]
    [InlineData(-1, 5, "-0.2")]
    [InlineData(6, 5, "1.2")]
    public void A_share_of_group_contacts_out_of_range(int numerator, int denominator, string shown) => Expect(
        $"contacts, group_contact_share: '{shown}' is not a share; write a number from 0 to 1, such as 0.2 or 1/5",
        () => ContactPrices.Of(UnitCost.Of(Pound), new(numerator, denominator), AsStated));

    private static void Expect(string faults, Func<object> make) =>
        Assert.Equal(faults.ReplaceLineEndings("\n"), Build.Lines(Assert.Throws<InvalidInputException>(make).Faults));
}
