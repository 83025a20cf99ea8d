namespace PhbCalc.Tests;

/// <summary>Pence per unit of weight, exactly (spec 1, Apportionment).</summary>
public sealed class ShareRatioTests
{
    [Fact]
    public void It_is_in_lowest_terms()
    {
        ShareRatio ratio = Of(162, 4);

        Assert.Equal((81u, 2u), (ratio.Pence, ratio.Weight));
        Assert.Equal("81p per 2", ratio.ToString());
    }

    [Fact]
    public void Ratios_of_the_same_worth_are_equal()
    {
        Assert.True(Of(162, 4) == Of(81, 2));
        Assert.False(Of(162, 4) != Of(81, 2));
        Assert.True(Of(162, 4) != Of(81, 4));
        Assert.True(Of(1, 2) != Of(3, 2));
        Assert.Equal(Of(162, 4).GetHashCode(), Of(81, 2).GetHashCode());
        Assert.True(Of(162, 4).Equals((object)Of(81, 2)));
        Assert.False(Of(162, 4).Equals("81p per 2"));
    }

    [Fact]
    public void The_default_is_nothing_per_unit()
    {
        ShareRatio nothing = default;

        Assert.Equal((UInt128.Zero, UInt128.One), (nothing.Pence, nothing.Weight));
        Assert.Equal(nothing, Of(0, 7));
        Assert.Equal("0p per 1", nothing.ToString());
        Assert.Equal(0m, nothing.ToPounds(2));
    }

    [Theory]
    [InlineData(1, 3, 0, "0")]
    [InlineData(50, 1, 0, "1")]
    [InlineData(1, 3, 2, "0.00")]
    [InlineData(1, 2, 2, "0.01")]
    [InlineData(1, 3, 10, "0.0033333333")]
    [InlineData(2, 3, 10, "0.0066666667")]
    [InlineData(12_345, 1, 4, "123.4500")]
    public void It_is_shown_in_pounds_half_away_from_zero(long pence, long weight, int decimals, string pounds) =>
        Assert.Equal(decimal.Parse(pounds, System.Globalization.CultureInfo.InvariantCulture), Of(pence, weight).ToPounds(decimals));

    [Fact]
    public void It_is_shown_to_0_to_10_decimals()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Of(1, 3).ToPounds(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Of(1, 3).ToPounds(11));
    }

    [Fact]
    public void A_ratio_beyond_what_a_decimal_holds_is_not_shown()
    {
        ShareRatio ratio = Apportionment.Share(Money.FromPounds(80_000_000_000_000_000m), [new("a", 0.000000000000000001m)]).Ratio;

        Assert.Equal("8000000000000000000000000000000000000p per 1", ratio.ToString());
        Assert.Throws<OverflowException>(() => ratio.ToPounds(0));
    }

    [Theory]
    [InlineData("81/2", true)]
    [InlineData("0/1", true)]
    [InlineData("81", false)]
    [InlineData("/2", false)]
    [InlineData("x/2", false)]
    [InlineData("-81/2", false)]
    [InlineData("81/x", false)]
    [InlineData("81/0", false)]
    public void As_a_fraction_it_reads_back_and_what_is_none_is_not_read(string text, bool isRatio)
    {
        Assert.Equal(isRatio, ShareRatio.TryParse(text, out ShareRatio ratio));
        Assert.Equal(isRatio ? text : "0/1", ratio.ToFraction());
    }

    private static ShareRatio Of(long pence, long weight) => Apportionment.Share(pence, [weight], new long[1]).Ratio;
}
