using System.Globalization;

namespace PhbCalc.Data.Tests;

public sealed class ExactTests
{
    [Theory]
    [InlineData("0", "0.00", "0")]
    [InlineData("-0.00", "0.00", "0")]
    [InlineData("5", "5.00", "5")]
    [InlineData("1.5", "1.50", "1.5")]
    [InlineData("1.50", "1.50", "1.5")]
    [InlineData("1.5000", "1.50", "1.5")]
    [InlineData("26.123456", "26.123456", "26.123456")]
    [InlineData("26.100000", "26.10", "26.1")]
    [InlineData("-12.3400", "-12.34", "-12.34")]
    [InlineData("100", "100.00", "100")]
    [InlineData("1234567890123456789012.345678", "1234567890123456789012.345678", "1234567890123456789012.345678")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    public void Sums_have_two_decimals_or_more_and_numbers_only_those_they_need(string text, string pounds, string plain)
    {
        decimal number = decimal.Parse(text, CultureInfo.InvariantCulture);
        Assert.Equal(pounds, Exact.Pounds(Money.FromPounds(number)).ToString(CultureInfo.InvariantCulture));
        Assert.Equal(plain, Exact.Plain(number).ToString(CultureInfo.InvariantCulture));
    }
}
