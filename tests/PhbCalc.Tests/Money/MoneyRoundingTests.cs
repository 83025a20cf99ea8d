using System.Numerics;
using FsCheck.Fluent;
using PhbCalc.Tests.Oracles;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests;

public sealed class MoneyRoundingTests
{
    [Theory]
    [InlineData("0.125", "0.13")]
    [InlineData("-0.125", "-0.13")]
    [InlineData("0.124999999999", "0.12")]
    [InlineData("-0.124999999999", "-0.12")]
    [InlineData("0.135", "0.14")]
    [InlineData("-0.005", "-0.01")]
    [InlineData("0.0049", "0.00")]
    [InlineData("15.305", "15.31")]
    [InlineData("12.5", "12.50")]
    public void Halves_go_away_from_zero_on_both_sides(string exact, string rounded) =>
        Assert.Equal(Money.Parse(rounded), Money.Parse(exact).ToPenny());

    [Law]
    public Property Rounding_is_the_nearest_penny_for_any_decimal() => Law.Of(Numbers.Decimals, pounds =>
    {
        (BigInteger size, BigInteger parts) = Exactly.Fraction(pounds);
        BigInteger pence = Exactly.Rounded(size * 100, parts);
        (BigInteger rounded, BigInteger roundedParts) = Exactly.Fraction(Money.FromPounds(pounds).ToPenny().Pounds);
        Assert.Equal(pence * roundedParts, rounded * 100);
    });

    [Theory]
    [InlineData("100.00", 365, 7, "5214.29")]
    [InlineData("-100.00", 365, 7, "-5214.29")]
    [InlineData("0.01", 1, 2, "0.01")]
    [InlineData("-0.01", 1, 2, "-0.01")]
    [InlineData("0.01", -1, 2, "-0.01")]
    [InlineData("1234.56", 0, 1, "0.00")]
    [InlineData("19.99", 52_143, 1000, "1042.34")]
    [InlineData("0.005", 1, 1, "0.01")]
    public void A_sum_times_a_fraction_is_rounded_once(string pounds, long numerator, long denominator, string product) =>
        Assert.Equal(Money.Parse(product), Money.Parse(pounds).TimesToPenny(new Ratio(numerator, denominator)));

    [Law(1000)]
    public Property A_sum_times_a_fraction_is_the_nearest_penny_to_the_exact_product() =>
        Law.Of(Numbers.Pounds.Zip(Numbers.Longs).Zip(Numbers.Positives), given =>
        {
            ((decimal pounds, long numerator), long denominator) = given;
            BigInteger exact = Exactly.Pence(pounds, numerator, denominator);
            AssertExactOrRefused(exact, () => Money.FromPounds(pounds).TimesToPenny(new Ratio(numerator, denominator)).ToPence());
        });

    [Fact]
    public void A_sum_with_more_than_six_decimals_is_not_multiplied_to_the_penny() =>
        Assert.Throws<OverflowException>(() => Money.FromPounds(0.0000001m).TimesToPenny(new Ratio(1)));

    [Law]
    public Property Turning_the_sign_turns_the_rounded_sum() => Law.Of(Numbers.Pounds.Zip(Numbers.Ratios), given =>
    {
        Money sum = Money.FromPounds(given.Item1 % 1_000_000_000m);
        Assert.Equal(-sum.TimesToPenny(given.Item2), (-sum).TimesToPenny(given.Item2));
        Assert.Equal(-sum.ToPenny(), (-sum).ToPenny());
    });

    /// <summary>Whole pence beyond 64 bits are refused, and nothing else is.</summary>
    internal static void AssertExactOrRefused(BigInteger exact, Func<long> answer)
    {
        if (exact >= long.MinValue && exact <= long.MaxValue)
        {
            Assert.Equal(exact, answer());
        }
        else
        {
            Assert.Throws<OverflowException>(() => answer());
        }
    }
}
