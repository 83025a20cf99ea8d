using System.Numerics;
using FsCheck.Fluent;
using PhbCalc.Tests.Oracles;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests;

public sealed class PenceTests
{
    [Theory]
    [InlineData(1, 2, 1)]
    [InlineData(1, 3, 0)]
    [InlineData(2, 3, 1)]
    [InlineData(5, 10, 1)]
    [InlineData(4, 10, 0)]
    [InlineData(0, 7, 0)]
    public void Half_a_penny_goes_up(ulong numerator, ulong denominator, long pence)
    {
        Assert.Equal(pence, Pence.Round((UInt128)numerator, denominator));
        Assert.Equal(pence, Pence.Round(numerator, 1, denominator));
    }

    [Law(2000)]
    public Property A_ratio_of_128_bits_is_rounded_exactly_or_refused() =>
        Law.Of(Numbers.Unsigned128.Zip(Numbers.Unsigned128.Where(denominator => denominator > 0)), given =>
            MoneyRoundingTests.AssertExactOrRefused(Exactly.Rounded(given.Item1, given.Item2), () => Pence.Round(given.Item1, given.Item2)));

    [Law(2000)]
    public Property A_product_of_two_64_bit_numbers_over_a_third_is_rounded_exactly_or_refused() =>
        Law.Of(Numbers.Unsigned.Zip(Numbers.Unsigned).Zip(Numbers.Unsigned.Where(denominator => denominator > 0)), given =>
        {
            ((ulong left, ulong right), ulong denominator) = given;
            MoneyRoundingTests.AssertExactOrRefused(Exactly.Rounded((BigInteger)left * right, denominator), () => Pence.Round(left, right, denominator));
        });

    [Law]
    public Property Exact_halves_of_every_size_go_up() => Law.Of(Numbers.Unsigned.Zip(Gen.Choose(1, int.MaxValue - 1)), given =>
    {
        (ulong whole, ulong half) = (given.Item1 >> 1, (ulong)given.Item2);
        UInt128 tie = (((UInt128)whole * 2) + 1) * half;
        MoneyRoundingTests.AssertExactOrRefused((BigInteger)whole + 1, () => Pence.Round(tie, 2 * half));
        MoneyRoundingTests.AssertExactOrRefused(whole, () => Pence.Round(tie - 1, 2 * half));
    });
}
