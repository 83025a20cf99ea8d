using PhbCalc.Data;
using PhbCalc.Rates;

namespace PhbCalc.Tests.Rates.Pay;

/// <summary>What Agenda for Change adds for unsocial hours, by band and day.</summary>
public sealed class UnsocialHoursRatesTests
{
    private static UnsocialHoursRates Rates => PublishedFigures.Bundled.UnsocialHours;

    [Theory]
    [InlineData("1", "2020-04-01", 47, 94)]
    [InlineData("2", "2026-04-01", 41, 83)]
    [InlineData("3", "2026-04-01", 35, 69)]
    [InlineData("4", "2019-04-01", 30, 60)]
    [InlineData("5", "2026-04-01", 30, 60)]
    [InlineData("9", "2026-04-01", 30, 60)]
    public void A_band_has_its_percentages_on_a_day(string band, string day, int saturday, int sunday)
    {
        UnsocialHours hours = Rates.Of(band).On(Build.Date(day)).Value;

        Assert.Equal((saturday, sunday), (hours.SaturdayAndWeeknightPercent, hours.SundayAndPublicHolidayPercent));
        Assert.Equal(Rates.Of(band), Rates.Find(band));
    }

    [Theory]
    [InlineData("10")]
    [InlineData("0")]
    [InlineData("three")]
    [InlineData("")]
    public void A_band_that_there_is_not_is_refused_or_not_found(string band)
    {
        Assert.Null(Rates.Find(band));
        Assert.StartsWith($"band: '{band}' is not a pay band with published figures; ", Assert.Throws<InvalidInputException>(() => Rates.Of(band)).Report(), StringComparison.Ordinal);
    }

    [Fact]
    public void Ranges_that_are_none_or_clash_are_refused()
    {
        Dated<UnsocialHours> sound = new(new(4, 9, 30m, 60m), new(2020, 4, 1));

        Assert.Equal("0 band: '5-4' is not a range of pay bands; write a band such as 3, or a range such as 4-9", Refusal(sound with { Value = new(5, 4, 30m, 60m) }));
        Assert.Equal("1 band: '0-1' is not a range of pay bands; write a band such as 3, or a range such as 4-9", Refusal(sound, sound with { Value = new(0, 1, 30m, 60m) }));
        Assert.Contains("Agenda for Change unsocial hours of band 9, valid_from: '2020-04-01' does not come after the figure before it", Refusal(sound, sound with { Value = new(9, 9, 30m, 60m) }), StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_rates_in_the_same_order_are_equal()
    {
        Assert.Equal(new UnsocialHoursRates(Rates.Rates), Rates);
        Assert.Equal(new UnsocialHoursRates(Rates.Rates).GetHashCode(), Rates.GetHashCode());
        Assert.NotEqual(new UnsocialHoursRates([]), Rates);
    }

    private static string Refusal(params ValueList<Dated<UnsocialHours>> rates) => Build.Lines(Assert.Throws<InvalidInputException>(() => new UnsocialHoursRates(rates)).Faults);
}
