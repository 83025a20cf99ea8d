using System.Numerics;
using FsCheck.Fluent;
using PhbCalc.Tests.Oracles;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests;

public sealed class MoneyArithmeticTests
{
    [Theory]
    [InlineData(0, "£0.00")]
    [InlineData(1250, "£12.50")]
    [InlineData(-5, "-£0.05")]
    [InlineData(long.MaxValue, "£92,233,720,368,547,758.07")]
    [InlineData(long.MinValue, "-£92,233,720,368,547,758.08")]
    public void Pence_become_pounds_and_back(long pence, string text)
    {
        Money sum = Money.FromPence(pence);

        Assert.Equal(text, sum.ToString());
        Assert.Equal(pence, sum.ToPence());
        Assert.True(sum.IsWholePence);
    }

    [Fact]
    public void A_fraction_of_a_penny_is_kept_until_it_is_rounded_by_name()
    {
        Money rate = Money.FromPounds(15.305m);

        Assert.False(rate.IsWholePence);
        Assert.Equal(15.305m, rate.Pounds);
        Assert.Equal("£15.305 is not a whole number of pence; round it with ToPenny() first.", Assert.Throws<InvalidOperationException>(() => rate.ToPence()).Message);
    }

    [Fact]
    public void Pence_beyond_64_bits_are_refused() => Assert.Throws<OverflowException>(() => Money.FromPounds(92_233_720_368_547_758.08m).ToPence());

    [Fact]
    public void Sums_add_subtract_and_multiply()
    {
        Money wage = Money.FromPounds(12.21m);

        Assert.Equal(Money.FromPounds(12.71m), wage + Money.FromPounds(0.5m));
        Assert.Equal(Money.FromPounds(-0.29m), wage - Money.FromPounds(12.5m));
        Assert.Equal(Money.FromPounds(-12.21m), -wage);
        Assert.Equal(Money.FromPounds(13.67520m), wage * 1.12m);
        Assert.Equal(wage * 1.12m, 1.12m * wage);
        Assert.Equal(Money.Zero, wage - wage);
        Assert.Equal(default, Money.Zero);
    }

    [Law(1000)]
    public Property Any_sum_or_difference_is_exact_or_refused_for_want_of_digits() => Law.Of(Numbers.Decimals.Zip(Numbers.Decimals), given =>
    {
        (Money left, Money right) = (Money.FromPounds(given.Item1), Money.FromPounds(given.Item2));
        AssertExactOrTooLong(Add(given.Item1, given.Item2), () => left + right);
        AssertExactOrTooLong(Add(given.Item1, -given.Item2), () => left - right);
    });

    [Law(1000)]
    public Property Any_product_is_exact_or_refused_for_want_of_digits() => Law.Of(Numbers.Decimals.Zip(Numbers.Decimals), given =>
        AssertExactOrTooLong(Multiply(given.Item1, given.Item2), () => Money.FromPounds(given.Item1) * given.Item2));

    [Law(1000)]
    public Property Ordinary_sums_are_never_refused() => Law.Of(Numbers.Pounds.Zip(Numbers.Pounds), given =>
    {
        AssertExact(Add(given.Item1, given.Item2), Money.FromPounds(given.Item1) + Money.FromPounds(given.Item2));
        AssertExact(Add(given.Item1, -given.Item2), Money.FromPounds(given.Item1) - Money.FromPounds(given.Item2));
        AssertExact(Multiply(given.Item1, given.Item2 % 1000m), Money.FromPounds(given.Item1) * (given.Item2 % 1000m));
    });

    [Law]
    public Property Any_sum_times_nothing_is_nothing() => Law.Of(Numbers.Pounds, pounds =>
    {
        Assert.Equal(Money.Zero, Money.FromPounds(pounds) * 0m);
        Assert.Equal(Money.Zero, Money.FromPounds(pounds) * 0.00m);
    });

    [Fact]
    public void Digits_that_would_be_dropped_are_refused()
    {
        Money most = Money.FromPounds(decimal.MaxValue);

        Assert.Throws<OverflowException>(() => most + Money.FromPence(1));
        Assert.Throws<OverflowException>(() => most - Money.FromPence(1));
        Assert.Throws<OverflowException>(() => most * 1.1m);
        Assert.Throws<OverflowException>(() => most + most);
        Assert.Throws<OverflowException>(() => most * 2m);
    }

    [Law]
    public Property Sums_compare_by_what_they_come_to() => Law.Of(Numbers.Pounds.Zip(Numbers.Pounds), given =>
    {
        (Money left, Money right) = (Money.FromPounds(given.Item1), Money.FromPounds(given.Item2));
        int order = Math.Sign(given.Item1.CompareTo(given.Item2));
        Assert.Equal(order, Math.Sign(left.CompareTo(right)));
        Assert.Equal(order, Math.Sign(((IComparable)left).CompareTo(right)));
        Assert.Equal((order < 0, order <= 0, order == 0, order != 0, order >= 0, order > 0), (left < right, left <= right, left == right, left != right, left >= right, left > right));
    });

    [Fact]
    public void Equal_sums_are_equal_however_many_decimals_they_were_written_with()
    {
        (Money plain, Money padded) = (Money.FromPounds(1.5m), Money.FromPounds(1.500000m));

        Assert.Equal(plain, padded);
        Assert.True(plain.Equals((object)padded));
        Assert.Equal(plain.GetHashCode(), padded.GetHashCode());
        Assert.Equal(Money.Zero.GetHashCode(), (-Money.Zero).GetHashCode());
        Assert.False(plain.Equals((object)1.5m));
        Assert.Equal(1, ((IComparable)plain).CompareTo(null));
        Assert.Throws<ArgumentException>(() => ((IComparable)plain).CompareTo(1.5m));
    }

    private static (BigInteger Numerator, BigInteger Denominator) Add(decimal left, decimal right)
    {
        ((BigInteger a, BigInteger b), (BigInteger c, BigInteger d)) = (Exactly.Fraction(left), Exactly.Fraction(right));
        return ((a * d) + (c * b), b * d);
    }

    private static (BigInteger Numerator, BigInteger Denominator) Multiply(decimal left, decimal right)
    {
        ((BigInteger a, BigInteger b), (BigInteger c, BigInteger d)) = (Exactly.Fraction(left), Exactly.Fraction(right));
        return (a * c, b * d);
    }

    private static void AssertExact((BigInteger Numerator, BigInteger Denominator) exact, Money answer)
    {
        (BigInteger numerator, BigInteger denominator) = Exactly.Fraction(answer.Pounds);
        Assert.Equal(exact.Numerator * denominator, numerator * exact.Denominator);
    }

    private static void AssertExactOrTooLong((BigInteger Numerator, BigInteger Denominator) exact, Func<Money> answer)
    {
        try
        {
            AssertExact(exact, answer());
        }
        catch (OverflowException)
        {
            Assert.False(Fits(exact), "it was refused, though it fits");
        }
    }

    /// <summary>Whether an exact answer has at most 28 decimals and, without the point, 96 bits.</summary>
    private static bool Fits((BigInteger Numerator, BigInteger Denominator) exact)
    {
        (BigInteger numerator, BigInteger denominator) = exact;
        while (denominator > 1 && numerator % 10 == 0)
        {
            (numerator, denominator) = (numerator / 10, denominator / 10);
        }

        return BigInteger.Abs(numerator) < BigInteger.One << 96 && denominator <= BigInteger.Pow(10, 28);
    }
}
