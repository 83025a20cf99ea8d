using PhbCalc.Rates;
using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

public sealed class AgencyRatesFileTests
{
    private const string Header = "service,band,rate,average,quotes,left_out\n";

    [Fact]
    public void Each_service_and_band_is_a_row_with_the_number_of_quotes_used_and_left_out() =>
        Assert.Equal(
            Header + """
            care,day,24.58,hours_weighted_mean,2,1
            care,night,20.31,mean,2,0

            """.ReplaceLineEndings("\n"),
            Text(SomeRates.AgencyRates));

    [Fact]
    public void No_rate_makes_a_file_with_a_header_only() => Assert.Equal(Header, Text([]));

    [Fact]
    public void Culture_does_not_matter() => Assert.All(Cultures.Names, culture => Assert.Equal(Text(SomeRates.AgencyRates), Cultures.In(culture, () => Text(SomeRates.AgencyRates))));

    private static string Text(ValueList<AgencyRate> rates) => Written.Text(stream => AgencyRatesFile.Write(stream, rates));
}
