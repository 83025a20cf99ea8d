using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using PhbCalc.Tests.Oracles;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests;

/// <summary>Fractions of whole numbers without limit, against whole numbers that are multiplied out by hand.</summary>
public sealed class FractionTests
{
    /// <summary>Numerators and denominators of both signs, small ones and ones beyond 64 bits.</summary>
    private static readonly Gen<(BigInteger Above, BigInteger Below)> Parts =
        from above in Numbers.Longs.Generator
        from below in Numbers.Longs.Generator.Where(number => number != 0)
        from times in Gen.Elements(BigInteger.One, 6, BigInteger.Pow(10, 20))
        from under in Gen.Elements(BigInteger.One, 6, BigInteger.Pow(7, 25))
        select (above * times, below * under);

    /// <summary>Parts at the edges of 64 bits, and small ones.</summary>
    private static readonly Gen<(BigInteger Above, BigInteger Below)> AtEdges =
        from above in Gen.Elements(long.MinValue, long.MinValue + 1, -7L, 0L, 1L, long.MaxValue - 1, long.MaxValue)
        from below in Gen.Elements(long.MinValue, -3L, 1L, 2L, long.MaxValue - 1, long.MaxValue)
        select ((BigInteger)above, (BigInteger)below);

    [Fact]
    public void A_fraction_is_kept_in_lowest_terms_with_its_sign_above_the_line()
    {
        Assert.Equal("-2/3", Text(new(4, -6)));
        Assert.Equal("-2/3", Text(new(-4, 6)));
        Assert.Equal("2/3", Text(new(-4, -6)));
        Assert.Equal("0/1", Text(new(0, -7)));
        Assert.Equal("0/1", Text(default));
    }

    [Theory]
    [InlineData(7, 2, 3)]
    [InlineData(8, 2, 4)]
    [InlineData(1, 2, 0)]
    public void The_whole_part_is_what_is_left_without_the_rest(long above, long below, long whole) => Assert.Equal(whole, new Fraction(above, below).Whole());

    [Fact]
    public void Nothing_over_zero_is_a_fraction()
    {
        Assert.Throws<DivideByZeroException>(() => new Fraction(1, 0));
        Assert.Throws<DivideByZeroException>(() => (Fraction)1 / 0);
    }

    [Theory]
    [InlineData("1.50", "3/2")]
    [InlineData("-0.000001", "-1/1000000")]
    [InlineData("0.000", "0/1")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335/1")]
    [InlineData("-7.9228162514264337593543950335", "-15845632502852867518708790067/2000000000000000000000000000")]
    public void A_decimal_is_the_fraction_it_says(string number, string fraction) =>
        Assert.Equal(fraction, Text(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(1, 8, 2, "0.13")]
    [InlineData(-1, 8, 2, "-0.13")]
    [InlineData(1, 3, 6, "0.333333")]
    [InlineData(2, 3, 6, "0.666667")]
    [InlineData(-2, 3, 0, "-1")]
    [InlineData(5, 1, 2, "5.00")]
    [InlineData(0, 1, 2, "0.00")]
    public void A_fraction_is_rounded_half_away_from_zero(int above, int below, int decimals, string rounded) =>
        Assert.Equal(decimal.Parse(rounded, System.Globalization.CultureInfo.InvariantCulture), new Fraction(above, below).Round(decimals));

    [Fact]
    public void A_sum_of_pounds_is_rounded_to_the_penny() => Assert.Equal(Money.FromPounds(-0.13m), ((Fraction)(-0.125m)).ToPenny());

    [Law(1000)]
    public Property Pounds_are_rounded_to_the_penny_as_numbers_are_to_two_decimals() => Law.Of(Gen.OneOf(Parts, AtEdges).Where(given => BigInteger.Abs(given.Above) / BigInteger.Abs(given.Below) < BigInteger.Pow(10, 20)), given =>
    {
        Fraction pounds = new(given.Above, given.Below);

        Assert.Equal(Money.FromPounds(pounds.Round(2)), pounds.ToPenny());
    });

    [Fact]
    public void What_a_decimal_does_not_hold_is_refused() => Assert.Throws<OverflowException>(() => new Fraction(BigInteger.Pow(10, 28), 1).Round(2));

    [Law(1000)]
    public Property A_decimal_comes_back_as_it_went_in() => Law.Of(Numbers.Pounds, pounds => Assert.Equal(pounds, ((Fraction)pounds).Round(6)));

    [Law(1000)]
    public Property Rounding_agrees_with_whole_numbers() => Law.Of(Parts.Zip(Gen.Choose(0, 8)).Where(given => BigInteger.Abs(given.Item1.Above) < BigInteger.Pow(10, 19)), given =>
    {
        ((BigInteger above, BigInteger below), int decimals) = given;
        BigInteger scale = BigInteger.Pow(10, decimals);

        Assert.Equal(Exactly.Rounded(above * below.Sign * scale, BigInteger.Abs(below)), (BigInteger)(new Fraction(above, below).Round(decimals) * (decimal)scale));
    });

    [Law(1000)]
    public Property Sums_products_and_comparisons_agree_with_whole_numbers() => Law.Of(Gen.OneOf(Parts.Zip(Parts), AtEdges.Zip(AtEdges), Parts.Zip(AtEdges)), given =>
    {
        ((BigInteger a, BigInteger b), (BigInteger c, BigInteger d)) = given;
        (Fraction left, Fraction right) = (new(a, b), new(c, d));
        int order = ((a * d) - (c * b)).Sign * b.Sign * d.Sign;

        AssertIs((a * d) + (c * b), b * d, left + right);
        AssertIs((a * d) - (c * b), b * d, left - right);
        AssertIs(a * c, b * d, left * right);
        Assert.Equal(order, Math.Sign(left.CompareTo(right)));
        Assert.Equal([order == 0, order != 0, order < 0, order > 0], [left == right, left != right, left < right, right < left]);
        Assert.Equal([order > 0, order <= 0, order >= 0], [left > right, left <= right, left >= right]);
        Assert.Equal(left, left + right - right);
        Assert.Equal(left.GetHashCode(), (left + right - right).GetHashCode());
        Assert.False(left.Equals("a fraction"));
        if (!c.IsZero)
        {
            AssertIs(a * d, b * c, left / right);
        }
    });

    private static void AssertIs(BigInteger above, BigInteger below, Fraction fraction)
    {
        Assert.Equal(above * fraction.Denominator, fraction.Numerator * below);
        Assert.True(fraction.Denominator > 0);
        Assert.Equal(BigInteger.One, BigInteger.GreatestCommonDivisor(fraction.Numerator, fraction.Denominator));
    }

    private static string Text(Fraction fraction) => FormattableString.Invariant($"{fraction.Numerator}/{fraction.Denominator}");
}
