using System.Numerics;
using PhbCalc.Tests.Oracles;

namespace PhbCalc.Tests;

/// <summary>Among which rests the pennies are thought to end, and what happens where that is wrong (spec 1, Apportionment, step 3).</summary>
public sealed class PennyBandTests
{
    private const int Count = 2048;

    // One of each stretch of eight is taken as a sample of 2048.
    private const int Stretch = 8;

    [Fact]
    public void It_is_the_square_root_of_the_sample_either_side_of_where_the_sample_ends()
    {
        // A hundred rests, one at each place from 0 to 99, of a weight of 100: they come to 49.5 pennies, so the upper half gets one.
        int[] counts = new int[Places.Values];
        counts.AsSpan(0, 100).Fill(1);

        Assert.Equal(new(40, 62), PennyBand.Of(counts, weightPlace: 100, isWhole: true));
    }

    [Fact]
    public void Without_a_sample_it_is_everything() => Assert.Equal(PennyBand.All, PennyBand.Of(new int[Places.Values], weightPlace: 1024, isWhole: false));

    [Fact]
    public void Where_few_or_most_get_a_penny_it_reaches_to_the_end()
    {
        int[] counts = new int[Places.Values];
        counts[3] = 100;

        Assert.Equal(new(3, Places.Values - 1), PennyBand.Of(counts, weightPlace: 100, isWhole: true));
        Assert.Equal(new(0, 3), PennyBand.Of(counts, weightPlace: 3, isWhole: true));
    }

    [Fact]
    public void A_further_try_takes_what_is_beyond()
    {
        Assert.Equal(new(63, Places.Values - 1), new PennyBand(40, 62).Beyond(isTooHigh: true));
        Assert.Equal(new(0, 39), new PennyBand(40, 62).Beyond(isTooHigh: false));
    }

    [Theory]
    [InlineData(90)]
    [InlineData(10)]
    [InlineData(50)]
    [InlineData(0)]
    public void Rests_that_the_sample_does_not_show_are_seen_all_the_same(int restOfTheOthers)
    {
        // A hundredth of each weight: those of the sample have all rests there are, the others only one.
        HashSet<int> sampled = [];
        uint chance = 1;
        for (int start = 0; start < Count; start += Stretch)
        {
            chance = Chance.Next(chance);
            sampled.Add(start + Chance.Below(chance, Stretch));
        }

        long[] weights = [.. Enumerable.Range(0, Count).Select(i => 5000L + (sampled.Contains(i) ? i / Stretch * 37 % 100 : restOfTheOthers))];
        weights[Count - 1] += 100 - (weights.Sum() % 100);
        AgreesWithOracle(new(weights.Sum() / 100, weights));
        AgreesWithOracle(new(weights.Sum() / 100, weights) { Floors = [.. weights.Select((_, i) => i % 3 * 25L)], Caps = [.. weights.Select((_, i) => 52L + (i % 2 * 100))] });
    }

    [Theory]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(1023)]
    [InlineData(1024)]
    [InlineData(1025)]
    [InlineData(2049)]
    [InlineData(6143)]
    [InlineData(6144)]
    [InlineData(6145)]
    [InlineData(6146)]
    [InlineData(8191)]
    [InlineData(8193)]
    public void Sizes_around_those_of_samples_and_blocks_are_shared_like_any(int count)
    {
        // Seven kinds of weights, so that many tie, and a third of the bounds bind.
        long[] weights = [.. Enumerable.Range(0, count).Select(i => 1000 + (i * 7919L % 7 * 131))];
        long total = (weights.Sum() * 31 / 10) + 1;
        AgreesWithOracle(new(total, weights));
        AgreesWithOracle(new(total, weights) { Floors = [.. weights.Select((weight, i) => weight * (25 + (i % 11)) / 10)], Caps = [.. weights.Select((weight, i) => weight * (36 + (i % 5)) / 10)] });
    }

    [Fact]
    public void Rests_that_are_nothing_but_for_the_binary_places_take_no_penny()
    {
        // A third of multiples of three: the ratio has no end in binary, and every product falls short of a whole number by a hair.
        long[] weights = [.. Enumerable.Range(1, 3000).Select(i => 3L * i)];

        Assert.Equal(weights.Select(weight => weight / 3), new ShareCase(weights.Sum() / 3, weights).Shares());
        Assert.Equal(weights.Select(weight => weight / 3), new ShareCase(weights.Sum() / 3, weights) { Floors = [.. weights.Select(weight => weight / 3)] }.Shares());
        Assert.Equal(weights.Select(weight => weight / 3), new ShareCase(weights.Sum() / 3, weights) { Caps = [.. weights.Select(weight => weight / 3)] }.Shares());
    }

    [Fact]
    public void A_trillion_pounds_over_a_million_people_is_shared_to_the_penny()
    {
        const long Trillion = 100_000_000_000_000;
        long[] weights = [.. Enumerable.Range(0, 1_000_000).Select(i => 1 + (i * 1_000_003L % 9_999_991))];
        long[] shares = new ShareCase(Trillion + 7, weights).Shares();
        UInt128 sum = (UInt128)weights.Sum();

        Assert.Equal(Trillion + 7, shares.Sum());
        for (int i = 0; i < weights.Length; i++)
        {
            UInt128 whole = (UInt128)(Trillion + 7) * (ulong)weights[i] / sum;
            Assert.True((UInt128)shares[i] == whole || (UInt128)shares[i] == whole + 1, $"At {i}.");
        }
    }

    private static void AgreesWithOracle(ShareCase given) => Assert.Equal(given.Answer().Pence, given.Shares().Select(share => (BigInteger)share));
}
