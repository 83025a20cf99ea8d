using FsCheck.Fluent;
using PhbCalc.Tests.Oracles;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests;

/// <summary>Totals that no shares within bounds sum to (spec 1, Apportionment, step 4).</summary>
public sealed class ApportionmentInfeasibleTests
{
    [Theory]
    [InlineData(99, InfeasibleCause.FloorsAboveTotal, "£0.01", "The floors come to £0.01 more than the total; lower floors, or find £0.01.")]
    [InlineData(0, InfeasibleCause.FloorsAboveTotal, "£1.00", "The floors come to £1.00 more than the total; lower floors, or find £1.00.")]
    [InlineData(301, InfeasibleCause.CapsBelowTotal, "£0.01", "The caps leave £0.01 of the total that nobody can get; raise caps, or keep £0.01 back.")]
    [InlineData(123_756, InfeasibleCause.CapsBelowTotal, "£1,234.56", "The caps leave £1,234.56 of the total that nobody can get; raise caps, or keep £1,234.56 back.")]
    public void It_is_said_by_how_much_and_what_to_do(long total, InfeasibleCause cause, string amount, string explanation)
    {
        // The third has no weight, and so gets the floor and no more.
        ShareCase given = new(total, [1, 2, 0]) { Floors = [20, 30, 50], Caps = [100, 150, 1_000_000] };
        long[] shares = [-7, -7, -7];
        Infeasible why = given.Share(shares).Infeasible!;
        ApportionmentOutcome outcome = given.Outcome();

        Assert.Equal((cause, amount, explanation), (why.Cause, why.Amount.ToString(), why.Explanation));
        Assert.Equal([-7, -7, -7], shares);
        Assert.Equal(why, outcome.Infeasible);
        Assert.Empty(outcome.Shares);
        Assert.Equal((default, 0), (outcome.Ratio, outcome.LeftoverPence));
        Assert.Equal((Money.FromPence(total), 3), (outcome.Total, outcome.Recipients.Count));
    }

    [Theory]
    [InlineData(100)]
    [InlineData(101)]
    [InlineData(299)]
    [InlineData(300)]
    public void Totals_from_the_floors_to_the_caps_are_shared(long total) =>
        Assert.Equal(total, new ShareCase(total, [1, 2, 0]) { Floors = [20, 30, 50], Caps = [100, 150, 1_000_000] }.Shares().Sum());

    [Fact]
    public void A_total_that_nobody_has_a_weight_for_goes_to_nobody()
    {
        const string Explanation = "Every weight is 0, so £0.10 of the total goes to nobody; give a recipient a weight, or keep £0.10 back.";
        Infeasible expected = Infeasible.OfSharing(InfeasibleCause.NoWeight, Money.FromPence(10));

        Assert.Equal(expected, new ShareCase(10, [0, 0]).Share(new long[2]).Infeasible);
        Assert.Equal(expected, new ShareCase(10, []).Share([]).Infeasible);
        Assert.Equal(expected, new ShareCase(110, [0, 0]) { Floors = [60, 40] }.Share(new long[2]).Infeasible);
        Assert.Equal(expected, new ShareCase(110, [0, 0]) { Floors = [60, 40], Caps = [80, 80] }.Share(new long[2]).Infeasible);
        Assert.Equal(expected, Apportionment.Share(Money.FromPence(10), []).Infeasible);
        Assert.Equal(Infeasible.OfSharing(InfeasibleCause.NoWeight, Money.FromPence(-10)), new ShareCase(-10, [0, 0]).Share(new long[2]).Infeasible);
        Assert.Equal(Explanation, expected.Explanation);
        Assert.Equal([60, 40], new ShareCase(100, [0, 0]) { Floors = [60, 40] }.Shares());
    }

    [Fact]
    public void The_floors_may_be_beyond_any_total()
    {
        ShareCase given = new(0, [1, 1, 1]) { Floors = [long.MaxValue, long.MaxValue, long.MaxValue] };

        Assert.Equal(Infeasible.OfSharing(InfeasibleCause.FloorsAboveTotal, Money.FromPounds(276_701_161_105_643_274.21m)), given.Share(new long[3]).Infeasible);
    }

    [Fact]
    public void A_cause_that_is_none_of_sharing_has_no_words() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Infeasible.OfSharing(InfeasibleCause.SpendingAboveContract, Money.FromPence(1)));

    [Law(1000)]
    public Property The_oracle_agrees_whenever_a_total_is_outside_the_bounds() => Law.Of(ShareCases.WithSeed(ShareCases.Few.Filter(given => given.IsBounded)), given =>
    {
        Dice dice = new(given.Item2);
        long total = given.Item1.Total;
        ShareCase one = given.Item1 with { Total = dice.OneOf(total / 2, total + Math.Min(dice.Between(1, 10), long.MaxValue - total), total + Math.Min(total, long.MaxValue - total)) };
        if (!one.IsInRange)
        {
            return;
        }

        Infeasible? expected = one.Answer().WhyNot is var (cause, pence) ? Infeasible.OfSharing(cause, Money.FromPence((long)pence)) : null;
        long[] shares = [.. one.Weights.Select(_ => -7L)];

        Assert.Equal(expected, one.Share(shares).Infeasible);
        Assert.True(expected is null || shares.All(share => share == -7));
    });
}
