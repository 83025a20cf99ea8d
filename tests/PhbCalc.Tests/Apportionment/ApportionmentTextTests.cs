using PhbCalc.TestSupport;

namespace PhbCalc.Tests;

/// <summary>A sum shared out, as somebody reads it who has to check it on paper (spec 1, Apportionment: the worked figures).</summary>
public sealed class ApportionmentTextTests
{
    [Fact]
    public void Five_recipients_of_whom_one_is_at_the_floor_and_one_at_the_cap() => Snapshot.Matches(Within(56_700m, 4_000m, 20_000m).Explain());

    [Fact]
    public void A_hundred_pounds_in_three() => Snapshot.Matches(Equal(100m).Explain());

    [Fact]
    public void A_sum_below_zero_is_the_mirror_image() => Snapshot.Matches(Equal(-100m).Explain());

    [Fact]
    public void Floors_that_are_too_high_for_the_sum() => Snapshot.Matches(Within(19_999.99m, 4_000m, 20_000m).Explain());

    [Fact]
    public void Caps_and_weights_that_cannot_take_the_sum_are_said()
    {
        Assert.StartsWith("£100,000.01 cannot be shared among 5 recipients\n  The caps leave £0.01 of the total that nobody can get", Within(100_000.01m, 4_000m, 20_000m).Explain(), StringComparison.Ordinal);
        Assert.Equal(
            """
            £1.00 cannot be shared among 1 recipient
              Every weight is 0, so £1.00 of the total goes to nobody; give a recipient a weight, or keep £1.00 back.

                 Weight
              A       0

            """.ReplaceLineEndings("\n"),
            Apportionment.Share(Money.FromPounds(1m), [new Recipient("A", 0m)]).Explain());
    }

    [Fact]
    public void Where_everybody_is_at_a_bound_there_is_no_ratio() => Assert.EndsWith(
        "\n\nEverybody is held at a bound.\n",
        Within(20_000m, 4_000m, 20_000m).Explain(),
        StringComparison.Ordinal);

    [Fact]
    public void Nobody_shares_nothing() => Assert.Equal("£0.00 shared among 0 recipients\n\n       Share\n  Sum  £0.00\n", Apportionment.Share(Money.Zero, ValueList.Create<Recipient>([])).Explain());

    [Fact]
    public void Every_reason_for_a_penny_has_words()
    {
        LeftoverPenny[] given = [.. Enum.GetValues<LeftoverPenny>().Where(penny => penny != LeftoverPenny.None)];
        Assert.Equal(given.Length, given.Select(ApportionmentText.Words).Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(ApportionmentText.Words(LeftoverPenny.None));
        Assert.Throws<ArgumentOutOfRangeException>(() => ApportionmentText.Words((LeftoverPenny)99));
        Assert.Throws<ArgumentNullException>(() => ApportionmentText.Explain(null!));
    }

    /// <summary>A share whose weight ties with none, one whose fraction ties with a larger weight's, and three that tie in everything.</summary>
    [Fact]
    public void Each_penny_has_its_reason()
    {
        // 10p by 61/29/10: 6.1, 2.9, 1. 2p by 3/1: 1.5, 0.5. £100.00 by 1/1/1: 33.33 and a third each.
        Assert.Contains("£0.03  a leftover penny, for the larger fraction\n", Of(0.10m, 61m, 29m, 10m), StringComparison.Ordinal);
        Assert.Contains("£0.02  a leftover penny, for the larger weight of equal fractions\n", Of(0.02m, 3m, 1m), StringComparison.Ordinal);
        Assert.Contains("a leftover penny, for the key that comes first of equal fractions and weights\n", Equal(100m).Explain(), StringComparison.Ordinal);
    }

    internal static ApportionmentOutcome Within(decimal total, decimal floor, decimal cap) => Apportionment.Share(
        Money.FromPounds(total),
        [.. new[] { 4_000m, 9_000m, 12_000m, 19_000m, 26_000m }.Select((weight, i) => new Recipient($"{(char)('A' + i)}", weight, Money.FromPounds(floor), Money.FromPounds(cap)))]);

    private static ApportionmentOutcome Equal(decimal total) => Apportionment.Share(Money.FromPounds(total), [new Recipient("C", 1m), new Recipient("A", 1m), new Recipient("B", 1m)]);

    private static string Of(decimal total, params decimal[] weights) =>
        Apportionment.Share(Money.FromPounds(total), [.. weights.Select((weight, i) => new Recipient($"{(char)('a' + i)}", weight))]).Explain();
}
