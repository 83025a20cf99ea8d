using System.Globalization;
using System.Numerics;
using FsCheck.Fluent;
using PhbCalc.Tests.Oracles;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests;

public sealed class RatioTests
{
    [Theory]
    [InlineData(2, 4, 1, 2)]
    [InlineData(365, 7, 365, 7)]
    [InlineData(52, 1, 52, 1)]
    [InlineData(0, 9, 0, 1)]
    [InlineData(-6, 4, -3, 2)]
    [InlineData(long.MaxValue, long.MaxValue, 1, 1)]
    public void A_fraction_is_kept_in_lowest_terms(long numerator, long denominator, long lowestNumerator, long lowestDenominator)
    {
        Ratio ratio = new(numerator, denominator);

        Assert.Equal((lowestNumerator, lowestDenominator), (ratio.Numerator, ratio.Denominator));
    }

    [Fact]
    public void The_least_whole_number_is_a_fraction_too() => Assert.Equal(long.MinValue, new Ratio(long.MinValue).Numerator);

    [Fact]
    public void The_default_is_nothing()
    {
        Assert.Equal(new Ratio(0), default);
        Assert.Equal((0, 1), (default(Ratio).Numerator, default(Ratio).Denominator));
        Assert.Equal("0", default(Ratio).ToString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-7)]
    public void A_denominator_of_nothing_or_less_is_refused(long denominator) => Assert.Throws<ArgumentOutOfRangeException>(() => new Ratio(1, denominator));

    [Law]
    public Property Any_fraction_equals_itself_in_lowest_terms() => Law.Of(Numbers.Longs.Zip(Numbers.Positives), given =>
    {
        Ratio ratio = new(given.Item1, given.Item2);
        Assert.Equal((BigInteger)given.Item1 * ratio.Denominator, (BigInteger)ratio.Numerator * given.Item2);
        Assert.Equal(BigInteger.One, BigInteger.GreatestCommonDivisor(ratio.Numerator, ratio.Denominator));
        Assert.True(ratio.Denominator > 0);
    });

    [Law]
    public Property Sums_and_products_are_exact() => Law.Of(Numbers.Ratios.Zip(Numbers.Ratios), given =>
    {
        (Ratio left, Ratio right) = given;
        (Ratio sum, Ratio product) = (left + right, left * right);
        Assert.Equal(((left.Numerator * (BigInteger)right.Denominator) + (right.Numerator * left.Denominator)) * sum.Denominator, sum.Numerator * (BigInteger)left.Denominator * right.Denominator);
        Assert.Equal((BigInteger)left.Numerator * right.Numerator * product.Denominator, product.Numerator * (BigInteger)left.Denominator * right.Denominator);
        Assert.Equal(right + left, sum);
        Assert.Equal(right * left, product);
        Assert.Equal(left, left + default(Ratio));
        Assert.Equal(left, left * new Ratio(1));
        Assert.Equal(default, left * default(Ratio));
    });

    [Law]
    public Property Multiplying_spreads_over_a_sum() => Law.Of(Numbers.Ratios.Zip(Numbers.Ratios), given =>
    {
        Ratio share = new(3, 4);
        Assert.Equal((share * given.Item1) + (share * given.Item2), share * (given.Item1 + given.Item2));
    });

    [Fact]
    public void A_sum_or_product_beyond_64_bits_is_refused()
    {
        Ratio large = new(long.MaxValue);
        Ratio fine = new(1, long.MaxValue);

        Assert.Throws<OverflowException>(() => large + large);
        Assert.Throws<OverflowException>(() => large * large);
        Assert.Throws<OverflowException>(() => fine * fine);
        Assert.Equal(new Ratio(1), large * fine);
    }

    [Theory]
    [InlineData("52.143", 52_143, 1000)]
    [InlineData("0.05", 1, 20)]
    [InlineData("-2.50", -5, 2)]
    [InlineData("7", 7, 1)]
    public void A_decimal_becomes_an_exact_fraction(string text, long numerator, long denominator) =>
        Assert.Equal(new Ratio(numerator, denominator), Ratio.FromDecimal(decimal.Parse(text, CultureInfo.InvariantCulture)));

    [Law]
    public Property Any_decimal_becomes_an_exact_fraction_or_is_refused() => Law.Of(Numbers.Decimals, value =>
    {
        try
        {
            Ratio ratio = Ratio.FromDecimal(value);
            (BigInteger numerator, BigInteger denominator) = Exactly.Fraction(value);
            Assert.Equal(numerator * ratio.Denominator, ratio.Numerator * denominator);
        }
        catch (OverflowException)
        {
            Assert.True(Math.Abs(value) > 900_000_000m || value.Scale > 9, $"{value} was refused");
        }
    });

    [Theory]
    [InlineData("52", 52, 1)]
    [InlineData("52.143", 52_143, 1000)]
    [InlineData("365/7", 365, 7)]
    [InlineData(" 365 / 7 ", 365, 7)]
    [InlineData("0", 0, 1)]
    [InlineData("0.5", 1, 2)]
    [InlineData("2/4", 1, 2)]
    [InlineData("999999999.123456789", 999_999_999_123_456_789, 1_000_000_000)]
    public void Text_is_read(string text, long numerator, long denominator)
    {
        Assert.True(Ratio.TryParse(text, out Ratio ratio));
        Assert.Equal(new Ratio(numerator, denominator), ratio);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("1/")]
    [InlineData("/7")]
    [InlineData("1/0")]
    [InlineData("1/-7")]
    [InlineData("-1/7")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData("1/2/3")]
    [InlineData("1.5/2")]
    [InlineData("1,000")]
    [InlineData("1e2")]
    [InlineData("52,143")]
    [InlineData("5%")]
    [InlineData("9223372036854775808/7")]
    [InlineData("1000000000")]
    [InlineData("0.1234567891")]
    public void Text_that_is_no_fraction_is_refused(string text)
    {
        Assert.False(Ratio.TryParse(text, out Ratio ratio));
        Assert.Equal(default, ratio);
    }

    [Law]
    public Property What_is_written_is_read_back_the_same() => Law.Of(Numbers.Ratios, ratio =>
    {
        if (ratio.Numerator >= 0)
        {
            Assert.True(Ratio.TryParse(ratio.ToString(), out Ratio read));
            Assert.Equal(ratio, read);
        }
    });

    [Theory]
    [InlineData(365, 7, "52 1/7", "52 1/7")]
    [InlineData(-365, 7, "-52 1/7", "-52 1/7")]
    [InlineData(5, 7, "0 5/7", "5/7")]
    [InlineData(-5, 7, "-0 5/7", "-5/7")]
    [InlineData(7001, 3, "2,333 2/3", "2,333 2/3")]
    public void A_fraction_without_an_end_is_written_as_a_whole_number_and_the_rest(long numerator, long denominator, string always, string brief)
    {
        Assert.Equal(always, new Ratio(numerator, denominator).ToMixedNumber("#,##0"));
        Assert.Equal(brief, new Ratio(numerator, denominator).ToMixedNumber("#,###"));
    }

    [Theory]
    [InlineData(1, 3, 1, 3, true)]
    [InlineData(1, 3, 2, 5, true)]
    [InlineData(2, 5, 1, 3, false)]
    [InlineData(-1, 2, 1, 3, true)]
    [InlineData(long.MaxValue, 2, long.MaxValue, 3, false)]
    public void A_fraction_is_at_most_another_one(long numerator, long denominator, long otherNumerator, long otherDenominator, bool isAtMost) =>
        Assert.Equal(isAtMost, new Ratio(numerator, denominator).IsAtMost(new(otherNumerator, otherDenominator)));

    [Fact]
    public void Equal_fractions_are_equal_however_they_were_written()
    {
        (Ratio half, Ratio twoQuarters) = (new(1, 2), new(2, 4));

        Assert.True(half == twoQuarters && half.Equals((object)twoQuarters));
        Assert.True(half != new Ratio(1, 3) && !half.Equals((object)0.5m));
        Assert.Equal(half.GetHashCode(), twoQuarters.GetHashCode());
        Assert.Equal(0.5m, half.ToDecimal());
        Assert.Equal("365/7", new Ratio(365, 7).ToString());
        Assert.Equal("-0.5", new Ratio(-1, 2).ToString());
    }
}
