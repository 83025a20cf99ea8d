using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

public sealed class SharesJsonTests
{
    private const string NotTheSum = "give the file as it was written: every total is the sum of the lines it shows";
    private const string NotDerived = "is not what the other members come to; give the file as it was written: what can be worked out from its lines is worked out again";

    [Law]
    public Property What_is_written_reads_back_as_an_equal_outcome() => Law.Of(SomeShares.Any, AssertReadsBack);

    [Fact]
    public void A_sum_that_could_not_be_shared_out_reads_back_too()
    {
        Assert.NotNull(SomeShares.Infeasible.Infeasible);
        string text = SharesJson.V1.Text(SomeShares.Infeasible);
        Assert.Equal(text, SharesJson.V1.Text(SharesJson.V1.Parse(text)));
        Assert.Equal(SomeShares.Infeasible.Infeasible, SharesJson.V1.Parse(text).Infeasible);
        AssertReadsBack(Apportionment.Share(Money.Zero, ValueList.Create<Recipient>([])));
    }

    /// <summary>A large sum over weights with many decimals.</summary>
    [Fact]
    public void A_ratio_beyond_64_bits_reads_back()
    {
        ApportionmentOutcome outcome = Apportionment.Share(
            Money.FromPounds(10_000_000_000_000_000.07m), [new("a", 0.000000000000061m), new("b", 61.000000000000067m)]);
        Assert.True(outcome.Ratio.Pence > ulong.MaxValue, outcome.Ratio.ToString());
        AssertReadsBack(outcome);
    }

    [Fact]
    public void Shares_are_written_in_snake_case_with_exact_numbers_and_recipients_in_order() => Snapshot.Matches(SharesJson.V1.Text(SomeShares.Worked));

    [Fact]
    public void An_infeasibility_is_written_with_its_explanation() => Snapshot.Matches(SharesJson.V1.Text(SomeShares.Infeasible));

    [Fact]
    public void The_order_of_the_recipients_does_not_matter() => Assert.Equal(
        SharesJson.V1.Text(SomeShares.Worked),
        SharesJson.V1.Text(Apportionment.Share(SomeShares.Worked.Total, SomeShares.Worked.Recipients.Reverse().ToValueList())));

    [Theory]
    [InlineData("phbcalc.shares.v1", "x", "format: 'x' is not the format that is read here; give a file whose format is phbcalc.shares.v1")]
    [InlineData("\"total\": 56700.00", "\"total\": 56700.01", $"total: '£56,700.01' is not what its parts come to, £56,700.00; {NotTheSum}")]
    [InlineData("\"total\": 56700.00", "\"total\": 56700.005", "total: is not a sum in whole pence; write it with two decimals")]
    [InlineData("\"ratio\": \"327/4\"", "\"ratio\": 81.75", "ratio: is not a text; write it in quotes")]
    [InlineData("\"ratio\": \"327/4\"", "\"ratio\": \"81.75\"", "ratio: is not a fraction of whole numbers; write it like \"327/400\"")]
    [InlineData("\"ratio\": \"327/4\"", "\"ratio\": \"327/0\"", "ratio: is not a fraction of whole numbers; write it like \"327/400\"")]
    [InlineData("\"ratio\": \"327/4\"", "\"ratio\": \"-327/4\"", "ratio: is not a fraction of whole numbers; write it like \"327/400\"")]
    [InlineData("\"ratio\": \"327/4\"", "\"ratio\": \"327/4x\"", "ratio: is not a fraction of whole numbers; write it like \"327/400\"")]
    [InlineData("\"leftover_pence\": 0", "\"leftover_pence\": 1", $"leftover_pence: {NotDerived}")]
    [InlineData("\"weight\": 4000", "\"weight\": \"4000\"", "shares[0].weight: is not a number; write it like 1234.56, without an exponent and with at most 28 digits")]
    [InlineData("\"bound\": \"floor\"", "\"bound\": \"flor\"", "shares[0].bound: 'flor' is not a bound; did you mean 'floor'? allowed: none, floor, cap")]
    [InlineData("\"penny\": \"none\"", "\"penny\": \"earlier_position\"", "shares[0].penny: 'earlier_position' is not a reason for a leftover penny; allowed: none, larger_fraction, larger_weight, smaller_key")]
    [InlineData("\"share\": 4000.00", "\"share\": null", "shares[0].share: is not a number; write it like 1234.56, without an exponent and with at most 28 digits")]
    public void What_is_not_of_the_format_is_refused_with_the_path_of_the_member(string written, string changed, string message) =>
        Assert.Equal(message, Assert.Throws<InvalidInputException>(() => SharesJson.V1.Parse(Changed.First(SharesJson.V1.Text(SomeShares.Worked), written, changed))).Report());

    [Fact]
    public void An_infeasibility_beside_shares_is_refused_with_every_path_that_does_not_follow()
    {
        string text = Changed.First(SharesJson.V1.Text(SomeShares.Worked), "\"infeasibility\": null", "\"infeasibility\": { \"cause\": \"no_weight\", \"amount\": 1.00, \"explanation\": \"x\" }");
        string[] faults = Assert.Throws<InvalidInputException>(() => SharesJson.V1.Parse(text)).Report().Split('\n');
        Assert.Equal($"infeasibility.explanation: {NotDerived}", faults[0]);
        Assert.Equal($"shares[0].share: {NotDerived}", faults[1]);
        Assert.Equal(1 + (5 * 4), faults.Length);
    }

    [Fact]
    public void Culture_does_not_matter()
    {
        string text = SharesJson.V1.Text(SomeShares.Worked);
        Assert.All(Cultures.Names, culture => Assert.Equal(text, Cultures.In(culture, () => SharesJson.V1.Text(SharesJson.V1.Parse(text)))));
    }

    private static void AssertReadsBack(ApportionmentOutcome outcome)
    {
        string text = SharesJson.V1.Text(outcome);
        Assert.Equal(outcome, SharesJson.V1.Parse(text));
        Assert.Equal(text, SharesJson.V1.Text(SharesJson.V1.Parse(text)));
        using MemoryStream stream = new();
        SharesJson.V1.Write(stream, outcome);
        stream.Position = 0;
        Assert.Equal(outcome, SharesJson.V1.Read(stream));
    }
}
