using FsCheck;
using FsCheck.Fluent;
using PhbCalc.Rates;
using PhbCalc.Tests.Oracles;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.Rates.Contacts;

/// <summary>What holds of the division of any cost, and the prices against fractions worked out as the spec writes them.</summary>
public sealed class ContactCostLawTests
{
    private static Arbitrary<Case> Any => Arb.From(
        from pence in Gen.OneOf(Gen.Choose(0, 100), Gen.Choose(0, 1_000_000_000))
        from oneToOne in Gen.OneOf(Gen.Constant(0), Gen.Choose(1, 20), Gen.Choose(1, 100_000))
        from groups in Gen.OneOf(Gen.Constant(0), Gen.Choose(1, 20), Gen.Choose(1, 100_000))
        from weight in Gen.OneOf(Gen.Choose(0, 8).Select(eighths => new Ratio(eighths, 8)), Gen.Choose(0, 1_000_000).Select(parts => new Ratio(parts, 333_333)))
        where oneToOne + groups > 0
        select new Case(pence, oneToOne, groups, weight));

    /// <summary>Cases that every rule has an answer for.</summary>
    private static Arbitrary<Case> Answered => Any.Filter(one => one.OneToOne > 0 && Fraction.Of(one.Weight) * one.Groups <= one.OneToOne + one.Groups);

    [Law]
    public Property The_two_rules_that_keep_the_cost_recover_it_to_within_half_a_penny_for_each_of_the_two_lines() => Law.Of(Answered, one =>
    {
        foreach (GroupContactRule rule in new[] { GroupContactRule.Relative, GroupContactRule.Anchored })
        {
            ContactCost cost = one.By(rule);

            Assert.InRange(cost.Shortfall.ToPence(), -1, 1);
            Assert.True(cost.Prices.OneToOne >= default(UnitCost) && cost.Prices.Group >= default(UnitCost));
        }
    });

    [Law]
    public Property As_stated_the_prices_never_recover_more_than_the_cost_while_a_group_contact_counts_for_one_at_most() => Law.Of(
        Any.Filter(one => one.Weight.ToDecimal() <= 1m),
        one =>
        {
            ContactCost cost = one.By(GroupContactRule.AsStated);

            // Exactly not at all; as sums of money by no more than half a penny for each of the two lines.
            Assert.True(one.Recovered(cost.Prices) <= Fractions.Of(one.Pence / 100m));
            Assert.True(cost.Shortfall >= Money.FromPounds(-0.01m));
        });

    [Law]
    public Property Prices_are_the_fractions_of_the_spec() => Law.Of(Answered, one =>
    {
        ExactFraction total = Fractions.Of(one.Pence / 100m);
        ExactFraction weight = new(one.Weight.Numerator, one.Weight.Denominator);
        ExactFraction average = total / (one.OneToOne + one.Groups);
        ExactFraction group = new(one.Groups, one.OneToOne + one.Groups);
        ExactFraction relative = total / (one.OneToOne + (weight * one.Groups));
        ExactFraction anchored = average * (1 - (weight * group)) / (1 - group);

        Same(average, weight * average, one.By(GroupContactRule.AsStated).Prices);
        Same(relative, weight * relative, one.By(GroupContactRule.Relative).Prices);
        Same(anchored, weight * average, one.By(GroupContactRule.Anchored).Prices);
    });

    [Law]
    public Property A_line_is_its_number_times_its_price_rounded_once() => Law.Of(Answered, one =>
    {
        ContactCost cost = one.By(GroupContactRule.Relative);

        Assert.Equal(Fractions.Pence(Exact(cost.Prices.OneToOne) * one.OneToOne), cost.OneToOne.ToPence());
        Assert.Equal(Fractions.Pence(Exact(cost.Prices.Group) * one.Groups), cost.Group.ToPence());
    });

    private static void Same(ExactFraction oneToOne, ExactFraction group, ContactPrices prices)
    {
        Assert.Equal(0, oneToOne.CompareTo(Exact(prices.OneToOne)));
        Assert.Equal(0, group.CompareTo(Exact(prices.Group)));
    }

    private static ExactFraction Exact(UnitCost cost) => new(cost.Pounds.Numerator, cost.Pounds.Denominator);

    private sealed record Case(long Pence, int OneToOne, int Groups, Ratio Weight)
    {
        internal ContactCost By(GroupContactRule rule) => new(Money.FromPence(Pence), OneToOne, Groups, new(rule, Weight));

        internal ExactFraction Recovered(ContactPrices prices) => (Exact(prices.OneToOne) * OneToOne) + (Exact(prices.Group) * Groups);
    }
}
