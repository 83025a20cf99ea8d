using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using PhbCalc.Testing.Sums;
using PhbCalc.TestSupport;

namespace PhbCalc.Testing.Tests;

/// <summary>What an expected cell comes to (spec 9: + - * / and brackets, exact; a leading = is allowed).</summary>
public sealed class SumTests
{
    [Theory]
    [InlineData("1234.56", "1234.56")]
    [InlineData("£1,234.56", "1234.56")]
    [InlineData("-£0.05", "-0.05")]
    [InlineData("37.5*15.30*52", "29835")]
    [InlineData("=37.5*15.30*52", "29835")]
    [InlineData(" = 2 + 3 * 4 ", "14")]
    [InlineData("(2+3)*4", "20")]
    [InlineData("10-3-2", "5")]
    [InlineData("100/3*3", "100")]
    [InlineData("1/3+1/3+1/3", "1")]
    [InlineData("2*-3", "-6")]
    [InlineData("--2", "2")]
    [InlineData(".5*4", "2")]
    [InlineData("1,000,000*2", "2000000")]
    [InlineData("((((7))))", "7")]
    [InlineData("0.1+0.2", "0.3")]
    public void A_sum_comes_to(string text, string value) =>
        Assert.True((Fraction)decimal.Parse(value, CultureInfo.InvariantCulture) == Read(text).Value);

    [Theory]
    [InlineData("0.005", "0.01")]
    [InlineData("-0.005", "-0.01")]
    [InlineData("100/3", "33.33")]
    [InlineData("200/3", "66.67")]
    [InlineData("1.5*2*0.335", "1.01")]
    public void It_is_rounded_once_to_the_penny_half_away_from_zero(string text, string rounded) =>
        Assert.Equal(decimal.Parse(rounded, CultureInfo.InvariantCulture), Read(text).Rounded(2));

    [Fact]
    public void What_is_no_sum_is_refused_with_what_is_wrong_in_it()
    {
        string[] wrong =
        [
            "", "=", "37.5*", "37.5**2", "(1+2", "1+2)", "1 2", "12p", "1/0", "1/(2-2)", "12,34", "1,2345", ",5", "1.2.3", "£", "15%", "two", "37·5",
            new string('(', 60) + "1" + new string(')', 60), string.Join('+', Enumerable.Repeat("1", 600)), "1000000*1000000*1000000", "1\u0001",
        ];
        Snapshot.Matches(string.Join('\n', wrong.Select(text => Sum.Read("expect total", text, out Fault? fault) is null ? $"{fault}" : $"{text} was read")) + "\n");
    }

    [Law(500)]
    public Property Any_sum_comes_to_what_exact_arithmetic_makes_of_it() => Law.Of(
        Arb.From(Sums(4)),
        sum => Assert.True(sum.Value == Read(sum.Text).Value, sum.Text),
        sum => sum.Text);

    [Law(2000)]
    public Property No_text_stops_the_reader() => Law.Of(
        Arb.From(Gen.ArrayOf(Gen.Elements([.. "0123456789.,+-*/()=£ ex\t"])).Select(letters => new string(letters))),
        text => Assert.True((Sum.Read("expect total", text, out Fault? fault) is null) == (fault is not null)),
        text => $"\"{text}\"");

    private static Sum Read(string text)
    {
        Sum? sum = Sum.Read("expect total", text, out Fault? fault);
        Assert.Null(fault);
        return sum!;
    }

    /// <summary>Sums with brackets around every part, and what they come to.</summary>
    private static Gen<(string Text, Fraction Value)> Sums(int depth)
    {
        Gen<(string, Fraction)> number =
            from pence in Gen.Choose(0, 100_000)
            let value = pence / 100m
            select (value.ToString(CultureInfo.InvariantCulture), (Fraction)value);
        return depth == 0 ? number : Gen.OneOf(
            number,
            from sign in Gen.Elements("-", "+")
            from part in Sums(depth - 1)
            select ($"{sign}({part.Text})", sign == "-" ? 0 - part.Value : part.Value),
            from left in Sums(depth - 1)
            from right in Sums(depth - 1)
            from symbol in Gen.Elements('+', '-', '*', '/')
            from space in Gen.Elements("", " ")
            where symbol != '/' || right.Value != 0
            let value = symbol switch
            {
                '+' => left.Value + right.Value,
                '-' => left.Value - right.Value,
                '*' => left.Value * right.Value,
                _ => left.Value / right.Value,
            }
            where value < 1_000_000_000_000m && value > -1_000_000_000_000m
            select ($"({left.Text}){space}{symbol}{space}({right.Text})", value));
    }
}
