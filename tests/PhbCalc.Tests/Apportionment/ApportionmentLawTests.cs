using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using PhbCalc.Tests.Oracles;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests;

/// <summary>What holds of every sum that is shared out (spec 1, Apportionment, laws).</summary>
public sealed class ApportionmentLawTests
{
    private const int Cases = 1000;

    /// <summary>£1,000,000,000,000 in pence.</summary>
    private const long Trillion = 100_000_000_000_000;

    private static readonly long[] Constants = [2, 10, 720_720, 1_000_000_007];

    [Law(Cases)]
    public Property The_shares_sum_to_the_total() => Holds(given => Assert.Equal(given.Total, given.Shares().Sum()));

    [Law(Cases)]
    public Property Each_share_is_within_its_bounds() => Holds(given =>
        Assert.All(given.Shares(), (share, i) => Assert.InRange(share, given.Floor(i), given.Cap(i) ?? long.MaxValue)));

    [Law(Cases)]
    public Property Each_share_between_bounds_is_within_a_penny_of_exact_and_each_at_a_bound_is_exact() => Holds(given =>
    {
        IReadOnlyList<SharerPart> parts = given.Answer().Parts;
        Assert.All(given.Shares(), (share, i) => Assert.InRange((share - parts[i].Exact).Size.Ceiling, 0, parts[i].Exact.IsWhole ? 0 : 1));
    });

    [Law(Cases)]
    public Property A_larger_weight_with_the_same_bounds_never_gets_less() => HoldsWithDice(ShareCases.Few, (given, dice) =>
    {
        ShareCase alike = WithLikeBounds(given, dice);
        if (alike.Answer().WhyNot is null)
        {
            long[] shares = alike.Shares();
            Assert.All(shares, (share, i) => Assert.All(shares, (other, j) => Assert.True(alike.Weights[i] <= alike.Weights[j] || share >= other)));
        }
    });

    [Law(Cases)]
    public Property Recipients_with_keys_get_the_same_in_any_order() => HoldsWithDice(ShareCases.WithKeys, (given, dice) =>
    {
        int[] order = [.. Enumerable.Range(0, given.Count).OrderBy(_ => dice.Between(0, 1000))];
        long[] shares = given.Shares();
        Assert.Equal(order.Select(place => shares[place]), given.Only(order).Shares());
    });

    [Law(Cases)]
    public Property Weights_times_a_constant_change_nothing_but_the_ratio() => HoldsWithDice(ShareCases.Few, (given, dice) =>
    {
        long constant = dice.OneOf(Constants.Where(constant => given.Weights.All(weight => weight <= long.MaxValue / constant)).Append(1).ToArray());
        ShareCase times = given with { Weights = [.. given.Weights.Select(weight => weight * constant)] };
        ShareRatio ratio = times.Share(new long[times.Count]).Ratio;

        Assert.Equal(given.Shares(), times.Shares());
        Assert.Equal(0, given.Answer().Ratio.CompareTo(new ExactFraction(ratio.Pence, ratio.Weight) * constant));
    });

    [Law(Cases)]
    public Property Bounds_that_hold_the_exact_shares_change_nothing() => HoldsWithDice(ShareCases.Unbounded, (given, dice) =>
    {
        ExactFraction[] exact = [.. given.Answer().Parts.Select(part => part.Exact)];
        Assert.Equal(given.Shares(), (given with
        {
            Floors = [.. exact.Select(share => (long)(share.Whole * dice.OneOf(100, 100, 99, 50, 0) / 100))],
            Caps = [.. exact.Select(share => dice.OneOf((long)share.Ceiling, (long)share.Ceiling, ApportionmentBounds.NoCap))],
        }).Shares());
    });

    [Law(Cases)]
    public Property Sharing_by_the_shares_gives_the_shares() => Holds(given =>
    {
        long[] shares = given.Shares();
        Assert.Equal(shares, (given with { Weights = shares }).Shares());
    });

    [Law(Cases)]
    public Property Merging_two_between_bounds_moves_nobody_else_by_more_than_a_penny() => HoldsWithDice(ShareCases.Few, (given, dice) =>
    {
        IReadOnlyList<SharerPart> parts = given.Answer().Parts;
        int[] between = [.. Enumerable.Range(0, given.Count).Where(i => parts[i].Exact.CompareTo(parts[i].Proportional) == 0).OrderBy(_ => dice.Between(0, 1000)).Take(2)];
        if (between.Length == 2 && given.Weights[between[0]] <= long.MaxValue - given.Weights[between[1]])
        {
            long[] before = given.Shares();
            List<long> after = [.. given.Merged(between[0], between[1]).Shares()];
            after.Insert(between[1], 0);
            Assert.All(after, (share, i) => Assert.True(between.Contains(i) || Math.Abs(share - before[i]) <= 1));
        }
    });

    [Law(Cases)]
    public Property No_penny_moved_between_two_between_bounds_lowers_the_squared_error() => Holds(given =>
    {
        IReadOnlyList<SharerPart> parts = given.Answer().Parts;
        ExactFraction[] errors = [.. given.Shares().Select((share, i) => share - parts[i].Exact).Where((_, i) => parts[i].Bound == ShareBound.None)];
        Assert.All(errors, (from, i) => Assert.All(errors, (to, j) => Assert.True(
            i == j || Square(from - 1) + Square(to + 1) >= Square(from) + Square(to))));
    });

    [Law(Cases)]
    public Property Nothing_overflows_at_a_trillion_pounds() => Law.Of(ShareCases.Weighed, given => AgreesAt(given, Trillion));

    [Law(Cases)]
    public Property The_largest_total_in_range_is_shared_exactly() => Law.Of(ShareCases.Weighed, given => AgreesAt(given, ShareRange.MostPence(given.Weights)));

    [Fact]
    public void Ten_thousand_people_of_the_largest_weight_share_a_trillion_pounds()
    {
        long[] shares = new ShareCase(Trillion + 1, [.. Enumerable.Repeat(long.MaxValue, 10_000)]).Shares();

        Assert.Equal(Enumerable.Repeat(Trillion / 10_000, 9999).Prepend((Trillion / 10_000) + 1), shares);
    }

    private static Property Holds(Action<ShareCase> law) => Law.Of(ShareCases.Few, law);

    private static Property HoldsWithDice(Arbitrary<ShareCase> cases, Action<ShareCase, Dice> law) =>
        Law.Of(ShareCases.WithSeed(cases), given => law(given.Item1, new(given.Item2)));

    private static void AgreesAt(ShareCase given, long total)
    {
        ShareCase large = given with { Total = total };
        Assert.Equal(large.Answer().Pence, large.Shares().Select(share => (BigInteger)share));
    }

    /// <summary>The same floor and the same cap for everybody, under and over an equal share.</summary>
    private static ShareCase WithLikeBounds(ShareCase given, Dice dice)
    {
        long equal = given.Total / Math.Max(1, given.Count);
        long floor = dice.OneOf(0, dice.Between(0, equal));
        long room = Math.Min(equal / dice.Between(1, 4), ApportionmentBounds.NoCap - equal - 1);
        long cap = dice.OneOf(ApportionmentBounds.NoCap, equal + 1, equal + 1 + room);
        return given with { Floors = [.. given.Weights.Select(_ => floor)], Caps = [.. given.Weights.Select(_ => cap)] };
    }

    private static ExactFraction Square(ExactFraction number) => number * number;
}
