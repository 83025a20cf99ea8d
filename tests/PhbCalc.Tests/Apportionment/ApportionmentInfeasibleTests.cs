using FsCheck.Fluent;
using PhbCalc.Tests.Oracles;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests;

/// <summary>Totals that no shares within bounds sum to (spec 1, Apportionment, step 4).</summary>
public sealed class ApportionmentInfeasibleTests
{
    [Theory]
    [InlineData(99, InfeasibilityCause.FloorsAboveTotal, "£0.01", "The floors come to £0.01 more than the total; lower floors, or find £0.01.")]
    [InlineData(0, InfeasibilityCause.FloorsAboveTotal, "£1.00", "The floors come to £1.00 more than the total; lower floors, or find £1.00.")]
    [InlineData(301, InfeasibilityCause.CapsBelowTotal, "£0.01", "The caps leave £0.01 of the total that nobody can get; raise caps, or keep £0.01 back.")]
    [InlineData(123_756, InfeasibilityCause.CapsBelowTotal, "£1,234.56", "The caps leave £1,234.56 of the total that nobody can get; raise caps, or keep £1,234.56 back.")]
    public void It_is_said_by_how_much_and_what_to_do(long total, InfeasibilityCause cause, string amount, string explanation)
    {
        // The third has no weight, and so gets the floor and no more.
        ShareCase given = new(total, [1, 2, 0]) { Floors = [20, 30, 50], Caps = [100, 150, 1_000_000] };
        long[] shares = [-7, -7, -7];
        Infeasibility infeasibility = given.Share(shares).Infeasibility!.Value;
        ApportionmentOutcome outcome = given.Outcome();

        Assert.Equal((cause, amount, explanation), (infeasibility.Cause, infeasibility.Amount.ToString(), infeasibility.Explanation));
        Assert.Equal([-7, -7, -7], shares);
        Assert.Equal(infeasibility, outcome.Infeasibility);
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
        Infeasibility expected = new(InfeasibilityCause.NoWeight, Money.FromPence(10));

        Assert.Equal(expected, new ShareCase(10, [0, 0]).Share(new long[2]).Infeasibility);
        Assert.Equal(expected, new ShareCase(10, []).Share([]).Infeasibility);
        Assert.Equal(expected, new ShareCase(110, [0, 0]) { Floors = [60, 40] }.Share(new long[2]).Infeasibility);
        Assert.Equal(expected, new ShareCase(110, [0, 0]) { Floors = [60, 40], Caps = [80, 80] }.Share(new long[2]).Infeasibility);
        Assert.Equal(expected, Apportionment.Share(Money.FromPence(10), []).Infeasibility);
        Assert.Equal(expected with { Amount = Money.FromPence(-10) }, new ShareCase(-10, [0, 0]).Share(new long[2]).Infeasibility);
        Assert.Equal(Explanation, expected.Explanation);
        Assert.Equal([60, 40], new ShareCase(100, [0, 0]) { Floors = [60, 40] }.Shares());
    }

    [Fact]
    public void The_floors_may_be_beyond_any_total()
    {
        ShareCase given = new(0, [1, 1, 1]) { Floors = [long.MaxValue, long.MaxValue, long.MaxValue] };

        Assert.Equal(new(InfeasibilityCause.FloorsAboveTotal, Money.FromPounds(276_701_161_105_643_274.21m)), given.Share(new long[3]).Infeasibility);
    }

    [Fact]
    public void A_cause_that_is_none_is_refused() => Assert.Throws<InvalidInputException>(() => new Infeasibility((InfeasibilityCause)9, default));

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

        Infeasibility? expected = one.Answer().WhyNot is var (cause, pence) ? new(cause, Money.FromPence((long)pence)) : null;
        long[] shares = [.. one.Weights.Select(_ => -7L)];

        Assert.Equal(expected, one.Share(shares).Infeasibility);
        Assert.True(expected is null || shares.All(share => share == -7));
    });
}
