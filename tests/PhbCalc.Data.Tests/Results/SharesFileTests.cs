using System.Globalization;
using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

public sealed class SharesFileTests
{
    private const string Header = "recipient,share\n";

    [Fact]
    public void Each_recipient_is_a_row_in_ordinal_order() =>
        Assert.Equal(
            Header + """"
            '=a,4000.00
            D,15532.50
            b,7357.50
            "c, ""c""",9810.00
            e,20000.00

            """".ReplaceLineEndings("\n"),
            Text(SomeShares.Worked));

    [Fact]
    public void A_sum_that_could_not_be_shared_out_makes_a_file_with_a_header_only() => Assert.Equal(Header, Text(SomeShares.Infeasible));

    [Law]
    public Property The_shares_sum_to_the_total() => Law.Of(SomeShares.Any, outcome =>
        Assert.Equal(
            outcome.Infeasible is null ? outcome.Total.Pounds : 0m,
            Written.Rows(Text(outcome)).Sum(row => decimal.Parse(row[1], NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture))));

    [Fact]
    public void Culture_does_not_matter() => Assert.All(Cultures.Names, culture => Assert.Equal(Text(SomeShares.Worked), Cultures.In(culture, () => Text(SomeShares.Worked))));

    private static string Text(ApportionmentOutcome outcome) => Written.Text(stream => SharesFile.Write(stream, outcome));
}
