using FsCheck.Fluent;
using PhbCalc.Rates;
using PhbCalc.Tests.Oracles;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.Rates;

/// <summary>Unit costs stay exact fractions until a line is rounded (spec 5, Tariff).</summary>
public sealed class UnitCostTests
{
    private static readonly UnitCost Third = UnitCost.Of(Money.FromPounds(100m), 3);

    [Fact]
    public void A_cost_is_a_sum_over_a_number_of_units_and_stays_exact()
    {
        Assert.Equal("£33.333333", Third.ToString());
        Assert.Equal(Money.FromPounds(100m), Third.TimesToPenny(3m));
        Assert.Equal(Money.FromPounds(33.33m), Third.TimesToPenny(1m));
        Assert.Equal(Money.FromPounds(16.67m), Third.TimesToPenny(0.5m));
        Assert.Equal(Money.FromPounds(25m), (Third * new Ratio(3, 4)).TimesToPenny(1m));
    }

    [Theory]
    [InlineData("12", "£12.00")]
    [InlineData("12.5", "£12.50")]
    [InlineData("12.345678", "£12.345678")]
    [InlineData("0.0000005", "£0.000001")]
    [InlineData("-0.0000005", "-£0.000001")]
    [InlineData("1234567.1", "£1,234,567.10")]
    [InlineData("-1", "-£1.00")]
    public void It_is_shown_to_six_decimals_half_away_from_zero(string pounds, string text) => Assert.Equal(text, UnitCost.Of(Money.Parse(pounds)).ToString());

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void It_reads_the_same_in_every_culture(string culture) => Assert.Equal("£33.333333 -£1,234.50", Cultures.In(culture, () => $"{Third} {UnitCost.Of(Money.FromPounds(-1234.5m))}"));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_sum_over_no_units_is_refused(long units) => Assert.Throws<ArgumentOutOfRangeException>(() => UnitCost.Of(Money.Zero, units));

    [Fact]
    public void Costs_are_equal_and_have_an_order_by_their_exact_value()
    {
        UnitCost rounded = UnitCost.Of(Money.FromPounds(33.333333m));

        Assert.NotEqual(Third, rounded);
        Assert.Equal(Third.Shown, rounded.Shown);
        Assert.True(Third != rounded && Third > rounded && Third >= rounded && rounded < Third && rounded <= Third && Third.CompareTo(rounded) > 0);
        Assert.False(Third == rounded || Third < rounded || Third <= rounded || rounded > Third || rounded >= Third);
        Assert.True(Third == UnitCost.Of(Money.FromPounds(200m), 6) && Third.Equals((object)UnitCost.Of(Money.FromPounds(200m), 6)));
        Assert.Equal(Third.GetHashCode(), UnitCost.Of(Money.FromPounds(200m), 6).GetHashCode());
        Assert.False(Third.Equals("£33.333333"));
        Assert.Equal(UnitCost.Of(Money.Zero), default);
    }

    [Law]
    public Property A_cost_times_units_is_rounded_once() => Law.Of(
        (from total in Numbers.Pounds.Generator
         from units in Gen.Choose(1, 1_000_000)
         from times in Gen.Choose(0, 10_000)
         select (Total: total, Units: units, Times: times)).ToArbitrary(),
        one => Assert.Equal(
            Fractions.Pence(Fractions.Of(one.Total) * one.Times / one.Units),
            UnitCost.Of(Money.FromPounds(one.Total), one.Units).TimesToPenny(one.Times).ToPence()));
}
