using PhbCalc.Tests.Oracles;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests;

/// <summary>Memory that the caller lends, and the same answer whatever is in it, on whatever thread (spec 1, Apportionment, Cost; DESIGN, principle 7).</summary>
public sealed class ApportionmentMemoryTests
{
    private const int Count = 3000;

    /// <summary>Without and with bounds, sharing between them over a weight under 2^63 and over it.</summary>
    public static TheoryData<bool, long> Kinds => new() { { false, 1 }, { true, 1 }, { false, 1L << 58 }, { true, 1L << 58 } };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void With_lent_scratch_nothing_is_allocated(bool isBounded, long times)
    {
        ShareCase given = Made(isBounded, times);
        long[] shares = new long[Count];
        int[] scratch = new int[Apportionment.ScratchLength(Count)];

        Assert.Equal(0, Garbage.Of(() => given.Share(shares, scratch)));
    }

    [Law(500)]
    public Property What_is_in_scratch_and_shares_does_not_matter() => Law.Of(ShareCases.WithSeed(ShareCases.Few), given =>
    {
        (ShareCase one, Dice dice) = (given.Item1, new(given.Item2));
        int[] scratch = [.. Enumerable.Range(0, one.Count + dice.Between(0, 3)).Select(_ => dice.Between(int.MinValue, int.MaxValue - 1))];
        long[] shares = [.. one.Weights.Select(_ => dice.Between(long.MinValue, long.MaxValue - 1))];
        one.Share(shares, scratch);

        Assert.Equal(one.Shares(), shares);
    });

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Of_many_it_does_not_matter_either(bool isBounded, long times)
    {
        ShareCase given = Made(isBounded, times);
        long[] shares = [.. Enumerable.Repeat(-1L, Count)];
        given.Share(shares, [.. Enumerable.Repeat(-1, Count)]);

        Assert.Equal(given.Shares(), shares);
    }

    [Fact]
    public void Nothing_is_written_behind_the_scratch_it_asks_for()
    {
        ShareCase given = Made(isBounded: true, times: 1);
        int[] lent = [.. Enumerable.Repeat(-7, Count + 100)];
        given.Share(new long[Count], lent);

        Assert.All(lent[Apportionment.ScratchLength(Count)..], number => Assert.Equal(-7, number));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_run_on_every_thread_gives_the_same(bool isBounded, long times)
    {
        ShareCase given = Made(isBounded, times);
        long[] first = given.Shares();
        long[][] others = new long[16][];
        Parallel.For(0, others.Length, i => others[i] = given.Shares());

        Assert.All(others, shares => Assert.Equal(first, shares));
    }

    private static ShareCase Made(bool isBounded, long times)
    {
        ShareCase made = new(1_234_567, [.. Enumerable.Range(0, Count).Select(i => ((i * 7 % 19) + 1) * times)])
        {
            Keys = [.. Enumerable.Range(0, Count).Select(i => $"P{i * 7 % Count}")],
        };
        return !isBounded ? made : made with
        {
            Floors = [.. made.Weights.Select((_, i) => i * 13L % 400)],
            Caps = [.. made.Weights.Select((_, i) => 400 + (i * 17L % 300))],
        };
    }
}
