using PhbCalc.Data;
using PhbCalc.Rates;

namespace PhbCalc.Tests.Rates.Pay;

/// <summary>The minimum wage at an age, over years in which the ages of the bands changed.</summary>
public sealed class MinimumWagesTests
{
    private static MinimumWages Wages => PublishedFigures.Bundled.MinimumWages;

    [Theory]
    [InlineData(16, "2016-04-05", "3.87")]
    [InlineData(17, "2026-04-01", "8.00")]
    [InlineData(18, "2025-04-06", "10.00")]
    [InlineData(21, "2016-03-31", "6.70")]
    [InlineData(21, "2016-10-01", "6.95")]
    [InlineData(24, "2020-12-31", "8.20")]
    [InlineData(25, "2016-03-31", "6.70")]
    [InlineData(25, "2016-04-01", "7.20")]
    [InlineData(22, "2022-04-01", "9.18")]
    [InlineData(23, "2022-04-01", "9.50")]
    [InlineData(21, "2024-04-01", "11.44")]
    [InlineData(120, "2024-04-01", "11.44")]
    [InlineData(null, "2014-04-01", "6.31")]
    [InlineData(null, "2016-04-01", "7.20")]
    [InlineData(null, "2022-04-01", "9.50")]
    public void The_band_of_the_age_on_the_day_decides(int? age, string day, string wage) => Assert.Equal(Money.Parse(wage), Wages.At(age).On(Build.Date(day)).Value);

    [Fact]
    public void Every_age_from_16_has_a_wage_on_every_day_from_October_2013_to_March_2027() => Assert.All(Enumerable.Range(16, 30), age =>
    {
        for (LocalDate day = new(2013, 10, 1); day <= new LocalDate(2027, 3, 31); day = day.PlusDays(1))
        {
            Assert.NotNull(Wages.At(age).Find(day));
        }
    });

    [Fact]
    public void An_age_without_a_wage_is_refused()
    {
        Assert.Equal(16, Wages.YoungestAge);
        Assert.Throws<ArgumentOutOfRangeException>(() => Wages.At(15));
    }

    [Fact]
    public void A_day_that_is_not_published_is_refused_with_what_is_known() => Assert.Equal(
        "the minimum wage at age 19, date: '2027-04-01' is a day without published figures for the minimum wage at age 19; "
        + "figures are known from 2013-10-01 to 2027-03-31; the last value is £10.85; add the figure for that day, or assume one",
        Assert.Throws<InvalidInputException>(() => Wages.At(19).On(new(2027, 4, 1))).Report());

    [Fact]
    public void Bands_that_clash_or_are_for_nobody_are_refused()
    {
        DatedSeries<Money> rates = new("a band", [new(Money.FromPounds(5m), new(2020, 4, 1))]);

        Assert.Equal("band: none is for an age; give a band with a min_age", Refusal(new MinimumWageBand("offset", null, null, rates)));
        Assert.Equal("band: none is for an age; give a band with a min_age", Refusal([]));
        Assert.StartsWith(
            "young, max_age: '17' is not an age of min_age or more; write the oldest age the band is for, or leave it blank\n",
            Refusal(new MinimumWageBand("young", 18, 17, rates)),
            StringComparison.Ordinal);
        Assert.Contains(
            "the minimum wage at age 18, valid_from: '2020-04-01' does not come after the figure before it",
            Refusal(new MinimumWageBand("a", 16, 20, rates), new("b", 18, null, rates)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_bands_in_the_same_order_are_equal_wages()
    {
        Assert.Equal(new MinimumWages(Wages.Bands), Wages);
        Assert.Equal(new MinimumWages(Wages.Bands).GetHashCode(), Wages.GetHashCode());
        Assert.NotEqual(new MinimumWages(Wages.Bands.Skip(1).ToValueList()), Wages);
    }

    private static string Refusal(params ValueList<MinimumWageBand> bands) => Assert.Throws<InvalidInputException>(() => new MinimumWages(bands)).Report();
}
