using System.Numerics;
using FsCheck.Fluent;
using PhbCalc.Tests.Oracles;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests;

/// <summary>Ratios with 64 binary places, one product at a time and several at once (spec 1, Apportionment, step 1).</summary>
public sealed class FixedRatioTests
{
    private static readonly BigInteger One = BigInteger.One << 64;

    [Law(1000)]
    public Property A_ratio_is_rounded_down() => Law.Of(Gen.Choose(0, int.MaxValue - 1), seed =>
    {
        Dice dice = new(seed);
        (ulong pence, ulong weight) = (Number(dice), Math.Max(1, Number(dice)));

        Assert.Equal(pence * One / weight, (BigInteger)FixedRatio.Of(pence, weight).Digits);
    });

    [Law(1000)]
    public Property Whole_pence_are_those_of_the_exact_product_up_to_what_64_bits_hold() => Law.Of(Gen.Choose(0, int.MaxValue - 1), seed =>
    {
        Dice dice = new(seed);
        (FixedRatio ratio, ulong weight) = (new(Number(dice), Number(dice)), Number(dice));

        Assert.Equal(BigInteger.Min(Product(ratio, weight) / One, ulong.MaxValue), ratio.WholePence(weight));
    });

    [Law(2000)]
    public Property Several_products_at_once_are_those_of_one_at_a_time() => Law.Of(Gen.Choose(0, int.MaxValue - 1), seed =>
    {
        Dice dice = new(seed);
        ulong[] weights = [.. Enumerable.Range(0, Vector<ulong>.Count).Select(_ => Number(dice))];
        FixedRatio ratio = new(Number(dice), Number(dice));
        if (ratio.IsSmall(weights.Aggregate((one, other) => one | other)))
        {
            Vector<ulong> whole = new RatioLanes(ratio).WholePence(new(weights), out Vector<ulong> fractions);

            Assert.All(weights, (weight, lane) => Assert.Equal(Product(ratio, weight), (whole[lane] * One) + fractions[lane]));
        }
    });

    [Theory]
    [InlineData(0UL, ulong.MaxValue, false)]
    [InlineData(0UL, ulong.MaxValue >> 2, true)]
    [InlineData(1UL, (1UL << 61) - 1, true)]
    [InlineData(1UL, 1UL << 61, false)]
    [InlineData(1UL << 31, (1UL << 30) - 1, true)]
    [InlineData(1UL << 31, 1UL << 30, false)]
    public void Ratios_that_come_to_62_bits_with_any_weight_are_small(ulong whole, ulong weightBits, bool isSmall) =>
        Assert.Equal(isSmall, new FixedRatio(whole, ulong.MaxValue).IsSmall(weightBits));

    [Fact]
    public void Less_stops_at_nothing_and_plus_at_the_most_there_is()
    {
        FixedRatio ratio = new(1, 2);

        Assert.Equal((new(0, ulong.MaxValue), new(1, 5)), (ratio.Less(3), ratio.Plus(3)));
        Assert.Equal((default, new(ulong.MaxValue, ulong.MaxValue)), (ratio.Less(UInt128.MaxValue), ratio.Plus(UInt128.MaxValue)));
    }

    [Law(2000)]
    public Property Whether_a_sum_is_reached_is_said_exactly() => Law.Of(Gen.Choose(0, int.MaxValue - 1), seed =>
    {
        // As in a search: the total times all weights stays under 2^127.
        Dice dice = new(seed);
        ulong total = Math.Max(1, Number(dice) >> 1);
        UInt128 most = (UInt128)Int128.MaxValue / total;
        Slope slope = new(Number(dice), UInt128.Min(most, new UInt128(Number(dice) >> 1, Number(dice))));
        BigInteger digits = slope.Weight == 0 || slope.Fixed >= total ? Number(dice) : (total - (BigInteger)slope.Fixed) * One / slope.Weight;
        FixedRatio ratio = FixedRatio.OfDigits((UInt128)(digits + dice.Between(0, 2)));

        Assert.Equal(((BigInteger)slope.Fixed * One) + (slope.Weight * (BigInteger)ratio.Digits) >= total * One, slope.Reaches(total, ratio));
    });

    [Law(1000)]
    public Property A_rest_lies_between_its_fractions() => Law.Of(Gen.Choose(0, int.MaxValue - 1), seed =>
    {
        Dice dice = new(seed);
        UInt128 weight = UInt128.Max(1, new UInt128(Number(dice) >> 2, Number(dice)) >> dice.Between(0, 126));
        UInt128 rest = new UInt128(Number(dice), Number(dice)) % weight;

        Assert.True((BigInteger)RestFraction.Under(rest, weight) * weight <= rest * One);
        Assert.True((BigInteger)RestFraction.Over(rest, weight) * weight >= rest * One || RestFraction.Over(rest, weight) == ulong.MaxValue);
        Assert.Equal((ulong.MaxValue, ulong.MaxValue), (RestFraction.Under(weight, weight), RestFraction.Over(weight, weight)));
    });

    private static BigInteger Product(FixedRatio ratio, ulong weight) => (BigInteger)ratio.Digits * weight;

    /// <summary>A number of any length, often with all bits set or only the first.</summary>
    private static ulong Number(Dice dice)
    {
        int length = dice.Between(0, 64);
        ulong most = length == 0 ? 0 : ulong.MaxValue >> (64 - length);
        return dice.OneOf(most, most - (most >> 1), most & (ulong)dice.Between(0, long.MaxValue - 1));
    }
}
