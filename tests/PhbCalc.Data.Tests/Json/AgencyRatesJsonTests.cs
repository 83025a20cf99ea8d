using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

public sealed class AgencyRatesJsonTests
{
    [Law]
    public Property What_is_written_reads_back_as_equal_rates() => Law.Of(SomeRates.AnyAgencyRates, rates =>
    {
        string text = AgencyRatesJson.V1.Text(rates);
        Assert.Equal(rates, AgencyRatesJson.V1.Parse(text));
        Assert.Equal(text, AgencyRatesJson.V1.Text(AgencyRatesJson.V1.Parse(text)));
        using MemoryStream stream = new();
        AgencyRatesJson.V1.Write(stream, rates);
        stream.Position = 0;
        Assert.Equal(rates, AgencyRatesJson.V1.Read(stream));
    });

    [Fact]
    public void Rates_are_written_in_snake_case_with_exact_numbers() => Snapshot.Matches(AgencyRatesJson.V1.Text(SomeRates.AgencyRates));

    [Theory]
    [InlineData("phbcalc.agency-rates.v1", "x", "format: 'x' is not the format that is read here; give a file whose format is phbcalc.agency-rates.v1")]
    [InlineData("\"rate\": 24.58", "\"rate\": 24.575", "rates[0].rate: is not a sum in whole pence; write it with two decimals")]
    [InlineData("hours_weighted_mean", "weighted", "rates[0].average: 'weighted' is not a way to average quotes; allowed: hours_weighted_mean, mean, median, trimmed_mean")]
    [InlineData("\"provider\": \"B\"", "\"provider\": \"\"", "rates[0].quotes[1].provider: is blank; give it a value")]
    [InlineData("\"rate\": 26.00", "\"rate\": -26.00", "rates[0].quotes[1].rate: '-26.00' is out of range; write a number from 0 to under 1,000,000,000 with at most six decimals")]
    [InlineData("\"weekly_hours\": 30", "\"weekly_hours\": \"30\"", "rates[0].quotes[0].weekly_hours: is not a number; write it like 1234.56, without an exponent and with at most 28 digits")]
    [InlineData("\"quoted_on\": null", "\"quoted_on\": 2026", "rates[0].quotes[0].quoted_on: is not a date as yyyy-MM-dd; write it like \"2026-04-06\"")]
    [InlineData("\"reason\"", "\"why\"", "rates[0].left_out[0].reason: is missing; add it: every member of the format is written, null if there is nothing to say\nrates[0].left_out[0].why: is not a member of the format; allowed: provider, rate, weekly_hours, quoted_on, reason")]
    public void What_is_not_of_the_format_is_refused_with_the_path_of_the_member(string written, string changed, string message) =>
        Assert.Equal(message, Assert.Throws<InvalidInputException>(() => AgencyRatesJson.V1.Parse(Changed.First(AgencyRatesJson.V1.Text(SomeRates.AgencyRates), written, changed))).Report());

    [Fact]
    public void Culture_does_not_matter()
    {
        string text = AgencyRatesJson.V1.Text(SomeRates.AgencyRates);
        Assert.All(Cultures.Names, culture => Assert.Equal(text, Cultures.In(culture, () => AgencyRatesJson.V1.Text(AgencyRatesJson.V1.Parse(text)))));
    }
}
