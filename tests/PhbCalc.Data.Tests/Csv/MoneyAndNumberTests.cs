using System.Globalization;

namespace PhbCalc.Data.Tests;

public sealed class MoneyAndNumberTests
{
    [Theory]
    [InlineData("1234.56", "1234.56")]
    [InlineData("\"£1,234.56\"", "1234.56")]
    [InlineData("£5", "5")]
    [InlineData("0", "0")]
    [InlineData("15.305", "15.305")]
    [InlineData("999999999999.99", "999999999999.99")]
    public void Money_is_plain_or_with_pounds_sign_and_thousands(string text, string pounds) =>
        Assert.Equal(Pounds(pounds), ItemsFile.Read(Item(text, "1"))[0].Value.Amount);

    [Theory]
    [InlineData("ten")]
    [InlineData("1.234,56", true)]
    [InlineData("1,23", true)]
    [InlineData("$5")]
    [InlineData("£")]
    [InlineData("1e3")]
    [InlineData("5p")]
    [InlineData("12345678901234567890123456789")]
    [InlineData("0.00000000000000000000000000001")]
    public void What_is_not_a_sum_of_money_is_refused(string text, bool isQuoted = false) =>
        Assert.Equal($"items.csv:2 amount: '{text}' is not a sum of money; write it like 1234.56 or £1,234.56", Refused(isQuoted ? $"\"{text}\"" : text, "1"));

    [Theory]
    [InlineData("1000000000000")]
    [InlineData("0.0000001")]
    public void Money_out_of_range_is_refused(string text) =>
        Assert.Equal($"items.csv:2 amount: '{text}' is out of range; write a number from 0 to under 1,000,000,000,000 with at most six decimals", Refused(text, "1"));

    [Theory]
    [InlineData("2", "2")]
    [InlineData("0.5", "0.5")]
    [InlineData("1234.567891", "1234.567891")]
    [InlineData("", "1")]
    public void Numbers_are_plain(string text, string number) =>
        Assert.Equal(decimal.Parse(number, CultureInfo.InvariantCulture), ItemsFile.Read(Item("5", text))[0].Value.Quantity);

    [Fact]
    public void A_sum_in_brackets_is_told_to_be_below_zero() =>
        Assert.Equal("items.csv:2 amount: '(5)' is a sum below zero; write a sum of 0 or more", Refused("(5)", "1"));

    [Theory]
    [InlineData("two")]
    [InlineData("1,234", true)]
    [InlineData("£2")]
    [InlineData("1e3")]
    [InlineData("+1")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("1 000")]
    [InlineData("0.00000000000000000000000000001")]
    public void What_is_not_a_number_is_refused(string text, bool isQuoted = false) =>
        Assert.Equal($"items.csv:2 quantity: '{text}' is not a number; write it like 1234.56, with digits and a point only", Refused("5", isQuoted ? $"\"{text}\"" : text));

    [Theory]
    [InlineData("-1")]
    [InlineData("1000000000000")]
    public void A_number_out_of_range_is_refused(string text) =>
        Assert.Equal($"items.csv:2 quantity: '{text}' is out of range; write a number from 0 to under 1,000,000,000,000 with at most six decimals", Refused("5", text));

    [Theory]
    [InlineData("two")]
    [InlineData("+2")]
    [InlineData("1e1")]
    [InlineData("99999999999")]
    public void What_is_not_a_whole_number_is_refused(string text) =>
        Assert.Equal($"visits.csv:2 carers: '{text}' is not a whole number; write it like 2", Carers(text));

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("100")]
    public void A_number_of_carers_out_of_range_is_refused(string text) =>
        Assert.Equal($"visits.csv:2 carers: '{text}' is not a number of carers; write 1 to 99", Carers(text));

    [Fact]
    public void A_very_long_value_is_shown_in_part_and_on_one_line() =>
        Assert.Equal(
            $"items.csv:2 quantity: 'a b{new string('x', 77)}...' is not a number; write it like 1234.56, with digits and a point only",
            Refused("5", $"\"a\nb{new string('x', 300)}\""));

    private static Money Pounds(string text) => Money.FromPounds(decimal.Parse(text, CultureInfo.InvariantCulture));

    private static MemoryStream Item(string amount, string quantity) =>
        Files.Stream("person_id,item_id,category,amount,unit,quantity", $"P001,I1,equipment,{amount},once,{quantity}");

    private static string Refused(string amount, string quantity) => Assert.Throws<InvalidFilesException>(() => ItemsFile.Read(Item(amount, quantity))).Report();

    private static string Carers(string cell) =>
        Files.Sound.With("visits.csv", "person_id,visit_id,card,service,days,start,end,carers", $"P001,V1,agency,personal-care,Mon,08:00,09:00,{cell}").Faults();
}
