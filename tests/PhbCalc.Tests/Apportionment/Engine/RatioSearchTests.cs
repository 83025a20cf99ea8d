using System.Numerics;
using PhbCalc.Tests.Oracles;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests;

/// <summary>The parts of the search for the ratio, each by itself (spec 1, Apportionment, step 1).</summary>
public sealed class RatioSearchTests
{
    [Law(2000)]
    public Property Exact_comparison_alone_finds_the_ratio_however_small_the_room() => Law.Of(ShareCases.WithSeed(ShareCases.Few), given =>
    {
        (ShareCase one, Dice dice) = (given.Item1, new(given.Item2));
        if (IsSearched(one))
        {
            int[] memory = new int[dice.OneOf(0, 6, 12, 6 * one.Count)];
            Slope found = new ExactRatioSearch(Claims(one), default, (ulong)one.Total, new(memory)).Find();

            Assert.Equal(0, one.Answer().Ratio.CompareTo(new(one.Total - (BigInteger)found.Fixed, found.Weight)));
        }
    });

    [Law(2000)]
    public Property A_walk_settles_nobody_who_reaches_a_bound_within_its_range() => Law.Of(ShareCases.WithSeed(ShareCases.Few), given =>
    {
        (ShareCase one, Dice dice) = (given.Item1, new(given.Item2));
        if (IsSearched(one))
        {
            ulong total = (ulong)one.Total;
            FixedRatio even = FixedRatio.Of(total, one.Weights.Aggregate(UInt128.Zero, (sum, weight) => sum + (ulong)weight));
            (FixedRatio low, FixedRatio high) = (even.Less((UInt128)dice.Between(0, long.MaxValue - 1)), even.Plus((UInt128)dice.Between(0, long.MaxValue - 1)));
            if (high.IsSmall(one.Weights.Aggregate(0UL, (bits, weight) => bits | (ulong)weight)))
            {
                ClaimRoom room = new(new int[6 * one.Count]);
                Slope settled = RatioWalk.Settle(Claims(one), low, high, total, room, out int open);
                List<(ulong, ulong, ulong)> kept = Open(room.First(open), total);

                Assert.All(new[] { low, high }, ratio => Assert.Equal(
                    Exactly(one, ratio),
                    Exactly(settled, ratio) + kept.Aggregate(BigInteger.Zero, (sum, claim) => sum + Clamped(claim, ratio))));
            }
        }
    });

    [Fact]
    public void A_room_keeps_as_many_as_fit_and_nothing_of_the_others()
    {
        int[] memory = [.. Enumerable.Repeat(-1, 14)];
        ClaimRoom room = new(memory.AsSpan(0, 13));
        for (int i = 0; i < 5; i++)
        {
            room.Keep(i, (ulong)(10 + i), (ulong)(20 + i), (ulong)(30 + i));
        }

        Assert.Equal(2, room.Capacity);
        Assert.Equal([10, 11], room.First(2).Weights);
        Assert.Equal((21UL, 31UL), (room.First(2).Bounds.Floor(1), room.First(2).Bounds.Cap(1)));
        Assert.Equal([-1, -1], memory[12..]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(17)]
    public void Lanes_hold_every_number_and_zeros_behind(int count)
    {
        long[] numbers = [.. Enumerable.Range(1, count).Select(i => i * 10_000_000_000L)];
        Lanes lanes = new(numbers);
        LaneSum sum = default;
        List<ulong> read = [];
        for (int i = 0; i < lanes.Readings; i++)
        {
            sum.Add(lanes[i]);
            for (int lane = 0; lane < Vector<ulong>.Count; lane++)
            {
                read.Add(lanes[i][lane]);
            }
        }

        Assert.Equal(numbers, read.Take(count).Select(number => (long)number));
        Assert.All(read.Skip(count), number => Assert.Equal(0UL, number));
        Assert.Equal((UInt128)numbers.Sum(), sum.Total);
        Assert.True(read.Count - count < Vector<ulong>.Count);
    }

    [Fact]
    public void A_sum_of_lanes_does_not_overflow()
    {
        LaneSum sum = default;
        for (int i = 0; i < 1000; i++)
        {
            sum.Add(Vector<ulong>.AllBitsSet);
        }

        Assert.Equal((UInt128)ulong.MaxValue * 1000 * (uint)Vector<ulong>.Count, sum.Total);
    }

    private static Claims Claims(ShareCase given) => new(given.Weights, new(given.Floors, given.Caps));

    /// <summary>Whether there is a ratio to search for: more than the floors and no more than the caps.</summary>
    private static bool IsSearched(ShareCase given) =>
        given.Answer().WhyNot is null && given.Total > given.Sharers.Aggregate(BigInteger.Zero, (sum, sharer) => sum + sharer.Floor) && given.IsInRange
        && given.Total * given.Weights.Aggregate(BigInteger.Zero, (sum, weight) => sum + weight) < ShareRange.TooLarge;

    private static List<(ulong Weight, ulong Floor, ulong Cap)> Open(Claims claims, ulong total)
    {
        List<(ulong Weight, ulong Floor, ulong Cap)> open = [];
        for (int i = 0; i < claims.Count; i++)
        {
            open.Add(((ulong)claims.Weights[i], claims.Bounds.Floor(i), Math.Min(claims.Bounds.Cap(i), total)));
        }

        return open;
    }

    /// <summary>What all get at a ratio, in pence with 64 binary places.</summary>
    private static BigInteger Exactly(ShareCase given, FixedRatio ratio) =>
        Open(Claims(given), (ulong)given.Total).Aggregate(BigInteger.Zero, (sum, claim) => sum + Clamped(claim, ratio));

    private static BigInteger Exactly(Slope slope, FixedRatio ratio) => ((BigInteger)slope.Fixed << 64) + (slope.Weight * (BigInteger)ratio.Digits);

    private static BigInteger Clamped((ulong Weight, ulong Floor, ulong Cap) claim, FixedRatio ratio) =>
        BigInteger.Max((BigInteger)claim.Floor << 64, BigInteger.Min((BigInteger)claim.Cap << 64, claim.Weight * (BigInteger)ratio.Digits));
}
