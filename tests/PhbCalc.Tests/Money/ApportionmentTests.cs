using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using PhbCalc.Tests.Oracles;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests;

/// <summary>One sum divided exactly by weights (spec 1, Apportionment): worked figures, an oracle and laws.</summary>
public sealed class ApportionmentTests
{
    private static readonly string[] Keys = ["b", "a", "B", "ä", "10", "2", "_", "z"];

    private static readonly Gen<ShareCase> Cases = Gen.Choose(0, int.MaxValue - 1).Select(seed => Make(new(seed)));

    [Theory]
    [InlineData(10_000, "1 1 1", "3334 3333 3333")]
    [InlineData(10, "61 29 10", "6 3 1")]
    [InlineData(0, "5 0 1", "0 0 0")]
    [InlineData(100, "0 0 7", "0 0 100")]
    [InlineData(1, "0 0 0", "1 0 0")]
    public void A_sum_is_shared_as_in_the_worked_figures(long pence, string weights, string shares) =>
        Assert.Equal(shares, Text(new ShareCase(pence, [.. weights.Split(' ').Select(long.Parse)], ["a", "b", "c"]).Shares()));

    [Fact]
    public void A_tie_goes_to_the_larger_weight_and_then_to_the_smaller_key_by_ordinal_comparison()
    {
        // 2p by 3/1: 1.5 and 0.5. 3p by 1/1: 1.5 each; B is before a and ä after z.
        Assert.Equal("2 0", Text(new ShareCase(2, [3, 1], ["b", "a"]).Shares()));
        Assert.Equal("1 2", Text(new ShareCase(3, [1, 1], ["a", "B"]).Shares()));
        Assert.Equal("1 2", Text(new ShareCase(3, [1, 1], ["ä", "z"]).Shares()));
    }

    [Fact]
    public void It_agrees_with_the_oracle_to_the_penny() => Law.Holds(Cases, given => Assert.Equal(
        ShareOracle.Share(given.Pence, [.. given.Weights.Select(weight => (BigInteger)weight)], given.Keys),
        given.Shares().Select(share => (BigInteger)share.ToPence())), 3000);

    [Fact]
    public void Shares_sum_to_the_sum_and_each_is_within_a_penny_of_exact() => Law.Holds(Cases, given =>
    {
        BigInteger all = given.Weights.Aggregate(BigInteger.Zero, (sum, weight) => sum + weight);
        long[] shares = [.. given.Shares().Select(share => share.ToPence())];
        Assert.Equal(given.Pence, shares.Sum());
        Assert.All(shares.Zip(given.Weights), pair => Assert.True(all.IsZero || BigInteger.Abs((pair.First * all) - ((BigInteger)given.Pence * pair.Second)) < all));
    }, 1000);

    [Fact]
    public void A_larger_weight_never_gets_less_and_weights_times_a_number_change_nothing() => Law.Holds(Cases, given =>
    {
        long[] shares = [.. given.Shares().Select(share => share.ToPence())];
        foreach ((long share, long weight) in shares.Zip(given.Weights))
        {
            Assert.All(shares.Zip(given.Weights), other => Assert.True(other.Second <= weight || other.First >= share));
        }

        Assert.Equal(shares, (given with { Weights = [.. given.Weights.Select(weight => weight * 6)] }).Shares().Select(share => share.ToPence()));
    }, 1000);

    [Fact]
    public void Another_order_of_the_recipients_is_another_order_of_the_shares() => Law.Holds(Cases, given =>
        Assert.Equal(given.Shares().Reverse(), (given with { Weights = [.. given.Weights.Reverse()], Keys = [.. given.Keys.Reverse()] }).Shares()), 1000);

    private static ShareCase Make(Dice dice)
    {
        string[] keys = [.. Keys.OrderBy(_ => dice.Between(0, 1000)).Take(dice.Between(1, Keys.Length))];
        int most = dice.OneOf(1, 3, 20, 1_000_000, int.MaxValue - 1);
        long pence = dice.OneOf(dice.Between(0, 12), dice.Between(0, 2_000_000), 100L * dice.Between(0, int.MaxValue - 1));
        return new(pence, [.. keys.Select(_ => dice.Percent(15) ? 0L : dice.Between(0, most) * dice.OneOf(1L, 1L, 100L))], keys);
    }

    private static string Text(IEnumerable<Money> shares) => string.Join(' ', shares.Select(share => share.ToPence()));

    private sealed record ShareCase(long Pence, long[] Weights, string[] Keys)
    {
        internal Money[] Shares() => Apportionment.Share(Money.FromPence(Pence), Weights, Keys);

        public override string ToString() => FormattableString.Invariant($"{Pence}p by {string.Join('/', Weights)}, keys {string.Join('/', Keys)}");
    }
}
