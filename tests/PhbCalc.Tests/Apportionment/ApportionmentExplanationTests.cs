namespace PhbCalc.Tests;

/// <summary>Who was at a floor or cap, who got a leftover penny and why, and the ratio (spec 1, Apportionment; DESIGN, section 1).</summary>
public sealed class ApportionmentExplanationTests
{
    [Fact]
    public void A_penny_goes_to_the_larger_fraction() => Assert.Equal(
        [
            "a £0.06 None None 0.061",
            "b £0.03 None LargerFraction 0.029",
            "c £0.01 None None 0.01",
        ],
        Lines(10, [new("a", 61m), new("b", 29m), new("c", 10m)]));

    [Fact]
    public void Of_equal_fractions_to_the_larger_weight() => Assert.Equal(
        [
            "a £0.00 None None 0.005",
            "b £0.02 None LargerWeight 0.015",
            "c £0.00 None None 0.005",
            "d £0.02 None LargerWeight 0.015",
        ],
        Lines(4, [new("a", 1m), new("b", 3m), new("c", 1m), new("d", 3m)]));

    /// <summary>Weights are worked with in lowest terms; what is told of each is of the weights as they were given.</summary>
    [Fact]
    public void Weights_with_a_common_divisor_are_told_as_those_without() => Assert.Equal(
        Lines(10, [new("a", 61m), new("b", 29m), new("c", 10m)]),
        Lines(10, [new("a", 6_100m), new("b", 2_900m), new("c", 1_000m)]));

    [Fact]
    public void Of_equal_weights_to_the_smaller_key() => Assert.Equal(
        [
            "b £0.33 None None 0.3333333333",
            "a £0.34 None SmallerKey 0.3333333333",
            "c £0.33 None None 0.3333333333",
        ],
        Lines(100, [new("b", 1m), new("a", 1m), new("c", 1m)]));

    [Fact]
    public void Some_pennies_may_go_by_fraction_some_by_weight_and_some_by_key()
    {
        // 6p over a weight of 15: three pennies are left for fractions of 0.8 (e), of 0.4 (a, b, c, d and g) and of 0.2 (f).
        Assert.Equal(
            [
                "d £0.00 None None 0.004",
                "b £0.01 None SmallerKey 0.004",
                "a £0.03 None LargerWeight 0.024",
                "e £0.01 None LargerFraction 0.008",
                "c £0.00 None None 0.004",
                "f £0.01 None None 0.012",
            ],
            Lines(6, [new("d", 1m), new("b", 1m), new("a", 6m), new("e", 2m), new("c", 1m), new("f", 3m), new("g", 1m)]).Take(6));
    }

    [Fact]
    public void If_all_of_one_fraction_get_one_it_is_for_the_fraction() => Assert.Equal(
        [
            "a £0.01 None LargerFraction 0.0075",
            "b £0.01 None LargerFraction 0.0075",
            "c £0.00 None None 0.0025",
            "d £0.00 None None 0.0025",
        ],
        Lines(2, [new("a", 3m), new("b", 3m), new("c", 1m), new("d", 1m)]));

    [Fact]
    public void A_bound_holds_somebody_whose_proportional_share_is_at_it_or_beyond() => Assert.Equal(
        [
            "under £0.30 Floor None 0.1",
            "at floor £0.20 Floor None 0.2",
            "between £0.30 None None 0.3",
            "at cap £0.40 Cap None 0.4",
            "over £0.50 Cap None 0.6",
            "at both £0.10 Floor None 0.1",
            "no weight £0.07 Floor None 0",
            "nothing £0.00 None None 0",
            "nothing at all £0.00 Cap None 0.1",
        ],
        Lines(187, [
            new("under", 1m, Pence(30), Pence(90)),
            new("at floor", 2m, Pence(20), Pence(90)),
            new("between", 3m, Pence(20), Pence(90)),
            new("at cap", 4m, Pence(20), Pence(40)),
            new("over", 6m, Pence(20), Pence(50)),
            new("at both", 1m, Pence(10), Pence(10)),
            new("no weight", 0m, Pence(7)),
            new("nothing", 0m),
            new("nothing at all", 1m, default, Money.Zero)]));

    [Fact]
    public void A_total_below_zero_is_explained_as_its_mirror_image()
    {
        ApportionmentOutcome outcome = Apportionment.Share(Pence(-100), [new("b", 1m), new("a", 1m), new("c", 1m)]);

        Assert.Equal(
            ["b -£0.33 None None -0.3333333333", "a -£0.34 None SmallerKey -0.3333333333", "c -£0.33 None None -0.3333333333"],
            outcome.Shares.Select(Line));
        Assert.Equal(("100p per 3", 1), (outcome.Ratio.ToString(), outcome.LeftoverPence));
    }

    [Fact]
    public void The_proportional_share_is_rounded_half_away_from_zero_to_ten_decimals()
    {
        // £0.01 over 1024 is 0.000009765625; over 200,000,000 it is half of the last decimal.
        Assert.Equal([0.0000097656m, 0.0099902344m], Apportionment.Share(Pence(1), [new("a", 1m), new("b", 1023m)]).Shares.Select(share => share.Proportional));
        Assert.Equal(0.0000000001m, Apportionment.Share(Pence(1), [new("a", 1m), new("b", 199_999_999m)]).Shares[0].Proportional);
        Assert.Equal(0m, Apportionment.Share(Pence(1), [new("a", 1m), new("b", 200_000_000m)]).Shares[0].Proportional);
    }

    [Fact]
    public void A_proportional_share_beyond_what_a_decimal_shows_is_shown_as_the_most_it_does()
    {
        ValueList<Recipient> recipients = [new("a", 4_000_000_000_000_000_000m, default, Pence(1)), new("b", 1m)];

        Assert.Equal(
            ["a £0.01 Cap None 7922816251426433759.3543950335", "b £1,000,000,000.00 None None 1000000000"],
            Apportionment.Share(Pence(100_000_000_001), recipients).Shares.Select(Line));
    }

    [Fact]
    public void A_cap_is_known_where_the_proportional_share_is_beyond_64_bits_by_a_hair()
    {
        // The ratio is 2^20/3, so that the first has 2^64 pence before the cap.
        ValueList<Recipient> recipients = [new("a", 3L << 44, default, Pence(7)), new("b", 3m)];

        Assert.Equal(
            ["a £0.07 Cap None 184467440737095516.16", "b £10,485.76 None None 10485.76"],
            Apportionment.Share(Pence((1 << 20) + 7), recipients).Shares.Select(Line));
    }

    [Fact]
    public void The_ratio_is_the_smallest_that_fits()
    {
        // From 10p to 50p per unit of weight the first is at its cap and the second at its floor.
        ValueList<Recipient> recipients = [new("a", 1m, default, Pence(10)), new("b", 2m, Pence(100))];

        Assert.Equal("10p per 1", Apportionment.Share(Pence(110), recipients).Ratio.ToString());
        Assert.Equal("9p per 1", Apportionment.Share(Pence(109), recipients).Ratio.ToString());
        Assert.Equal("101p per 2", Apportionment.Share(Pence(111), recipients).Ratio.ToString());
        Assert.Equal(default, Apportionment.Share(Pence(100), recipients).Ratio);
    }

    [Fact]
    public void The_ratio_is_for_the_weights_as_they_were_written()
    {
        Assert.Equal("80p per 1", Apportionment.Share(Pence(100), [new("a", 0.25m), new("b", 1.0m)]).Ratio.ToString());
        Assert.Equal("2p per 5", Apportionment.Share(Pence(100), [new("a", 50m), new("b", 200.0m)]).Ratio.ToString());
        Assert.Equal("2p per 5", Apportionment.Share(100, [50, 200], new long[2]).Ratio.ToString());
        Assert.Equal(
            "9223372036854775807p per 13835058055282163712",
            Apportionment.Share(long.MaxValue, [1L << 62, 1L << 62, 1L << 62], new long[3]).Ratio.ToString());
    }

    [Fact]
    public void The_outcome_holds_what_was_shared()
    {
        ValueList<Recipient> recipients = [new("b", 1m, Pence(1)), new("a", 2m, default, Pence(99))];
        ApportionmentOutcome outcome = Apportionment.Share(Pence(100), recipients);

        Assert.Equal((Pence(100), recipients, 1), (outcome.Total, outcome.Recipients, outcome.LeftoverPence));
        Assert.Equal(recipients, outcome.Shares.Select(share => share.Recipient));
    }

    private static Money Pence(long pence) => Money.FromPence(pence);

    private static IEnumerable<string> Lines(long pence, ValueList<Recipient> recipients) => Apportionment.Share(Pence(pence), recipients).Shares.Select(Line);

    private static string Line(ApportionedShare share) => FormattableString.Invariant(
        $"{share.Recipient.Key} {share.Amount} {share.Bound} {share.Penny} {share.Proportional:0.##########}");
}
