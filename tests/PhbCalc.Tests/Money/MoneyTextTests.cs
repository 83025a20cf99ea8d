using System.Globalization;
using FsCheck.Fluent;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests;

public sealed class MoneyTextTests
{
    [Theory]
    [InlineData("1234.56", "£1,234.56")]
    [InlineData("-0.05", "-£0.05")]
    [InlineData("0", "£0.00")]
    [InlineData("-0.00", "£0.00")]
    [InlineData("15.305", "£15.305")]
    [InlineData("15.300000", "£15.30")]
    [InlineData("1000000", "£1,000,000.00")]
    [InlineData("-999.9", "-£999.90")]
    [InlineData("0.0000000000000000000000000001", "£0.0000000000000000000000000001")]
    [InlineData("79228162514264337593543950335", "£79,228,162,514,264,337,593,543,950,335.00")]
    public void A_sum_is_written_with_pounds_sign_thousands_and_pence(string pounds, string text) =>
        Assert.Equal(text, Money.FromPounds(decimal.Parse(pounds, System.Globalization.CultureInfo.InvariantCulture)).ToString());

    /// <summary>Both are written by standard formats, which are quicker than the patterns here.</summary>
    [Law(1000)]
    public Property Sums_and_quantities_are_written_as_their_patterns_say() => Law.Of(
        Numbers.Pounds.Generator.Zip(Gen.Choose(-2_000_000_000, 2_000_000_000).Zip(Gen.Elements(1L, 2, 4, 8, 20, 1000, 1_000_000_000))),
        given =>
        {
            (decimal pounds, (int above, long below)) = given;
            Ratio quantity = new(above, below);

            Assert.Equal($"{(pounds < 0 ? "-" : "")}£{Math.Abs(pounds).ToString("#,##0.00##########################", CultureInfo.InvariantCulture)}", Money.FromPounds(pounds).ToString());
            Assert.Equal(quantity.ToDecimal().ToString("#,##0.#########", CultureInfo.InvariantCulture), CostText.Exact(quantity));
        });

    [Theory]
    [InlineData("1234.56", 123_456)]
    [InlineData("£1,234.56", 123_456)]
    [InlineData("-£0.05", -5)]
    [InlineData("-5", -500)]
    [InlineData("£5", 500)]
    [InlineData("  12.50 ", 1250)]
    [InlineData("1,000", 100_000)]
    [InlineData("1,000,000.10", 100_000_010)]
    [InlineData("999", 99_900)]
    [InlineData("0012", 1200)]
    [InlineData("-0", 0)]
    public void Text_is_read_with_or_without_pounds_sign_and_thousands(string text, long pence)
    {
        Assert.True(Money.TryParse(text, out Money money));
        Assert.Equal(Money.FromPence(pence), money);
        Assert.Equal(money, Money.Parse(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("£")]
    [InlineData("-")]
    [InlineData("-£")]
    [InlineData("£-1")]
    [InlineData("--1")]
    [InlineData("+1")]
    [InlineData("- 1")]
    [InlineData("£ 1")]
    [InlineData("1 234")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("1.2.3")]
    [InlineData(",123")]
    [InlineData("1,23")]
    [InlineData("1,2345")]
    [InlineData("12,34.56")]
    [InlineData("1234,567")]
    [InlineData("1,,234")]
    [InlineData("1,234,")]
    [InlineData("1.234,56")]
    [InlineData("1,234.567,8")]
    [InlineData("1e3")]
    [InlineData("0x10")]
    [InlineData("(5.00)")]
    [InlineData("5.00-")]
    [InlineData("$5")]
    [InlineData("££5")]
    [InlineData("5 GBP")]
    [InlineData("NaN")]
    [InlineData("\u0661\u0662")]
    [InlineData("\u22125")]
    [InlineData("79228162514264337593543950336")]
    [InlineData("100000000000000000000000000000000000000000")]
    public void Text_that_is_no_sum_is_refused(string text)
    {
        Assert.False(Money.TryParse(text, out Money money));
        Assert.Equal(Money.Zero, money);
        FormatException thrown = Assert.Throws<FormatException>(() => Money.Parse(text));
        Assert.Equal($"'{text}' is not a sum of money; write it like 1234.56 or £1,234.56.", thrown.Message);
    }

    [Theory]
    [InlineData("0.00000000000000000000000000001")]
    [InlineData("0.12345678901234567890123456789")]
    [InlineData("12345678901234567890.1234567891")]
    public void Text_with_more_digits_than_a_sum_can_hold_is_refused_not_rounded(string text) => Assert.False(Money.TryParse(text, out _));

    [Fact]
    public void No_text_at_all_is_an_error_of_the_caller() => Assert.Throws<ArgumentNullException>(() => Money.Parse(null!));

    [Law]
    public Property What_is_written_is_read_back_the_same() => Law.Of(Numbers.Decimals, pounds =>
    {
        Money sum = Money.FromPounds(pounds);
        Assert.Equal(sum, Money.Parse(sum.ToString()));
    });

    [Fact]
    public void It_reads_through_the_interfaces_of_the_framework_whatever_provider_is_given()
    {
        System.Globalization.CultureInfo german = System.Globalization.CultureInfo.GetCultureInfo("de-DE");

        Assert.Equal(Money.FromPence(123_456), Read<Money>("1,234.56", german));
        Assert.False(CanRead<Money>("1.234,56", german));
    }

    private static T Read<T>(string text, IFormatProvider provider)
        where T : ISpanParsable<T>
    {
        Assert.True(T.TryParse(text, provider, out T? fromText));
        Assert.True(T.TryParse(text.AsSpan(), provider, out T? fromSpan));
        Assert.Equal(fromText, fromSpan);
        Assert.Equal(fromText, T.Parse(text.AsSpan(), provider));
        return T.Parse(text, provider);
    }

    private static bool CanRead<T>(string text, IFormatProvider provider)
        where T : ISpanParsable<T> => T.TryParse(text, provider, out _);
}
