using System.Globalization;
using PhbCalc.Tests.Oracles;

namespace PhbCalc.Tests;

/// <summary>One sum, many people, to the penny: worked figures (spec 1, Apportionment), and sums that other ways of sharing get wrong.</summary>
public sealed class ApportionmentTests
{
    [Theory]
    [InlineData(10_000, "1 1 1", "3334 3333 3333")]
    [InlineData(10, "61 29 10", "6 3 1")]
    [InlineData(-100, "1 1 1", "-34 -33 -33")]
    [InlineData(7_000_000_000_000_000, "1 2", "2333333333333333 4666666666666667")]
    [InlineData(0, "5 0 1", "0 0 0")]
    [InlineData(0, "0 0", "0 0")]
    [InlineData(100, "0 0 7", "0 0 100")]
    [InlineData(1234, "1", "1234")]
    [InlineData(long.MaxValue, "3", "9223372036854775807")]
    [InlineData(long.MinValue + 1, "3", "-9223372036854775807")]
    [InlineData(0, "", "")]
    public void A_sum_is_shared_as_in_the_worked_figures(long pence, string weights, string shares) =>
        Assert.Equal(shares, Text(new ShareCase(pence, Numbers(weights)).Shares()));

    [Fact]
    public void Sixty_pounds_over_ten_thousand_people_is_a_penny_each_for_six_thousand_of_them()
    {
        // 0.6p each: rounding each share would give everybody a penny, and £40.00 too much.
        long[] shares = new ShareCase(6000, [.. Enumerable.Repeat(1L, 10_000)]).Shares();

        Assert.Equal(Enumerable.Repeat(1L, 6000).Concat(Enumerable.Repeat(0L, 4000)), shares);
    }

    [Fact]
    public void Clamping_and_sharing_again_would_give_43_73_19()
    {
        ShareCase given = new(135, [19, 29, 33]) { Floors = [43, 11, 17], Caps = [87, 113, 19], Keys = ["a", "b", "c"] };
        ApportionmentOutcome outcome = given.Outcome();

        Assert.Equal([46, 70, 19], given.Shares());
        Assert.Equal(["£0.46", "£0.70", "£0.19"], outcome.Shares.Select(share => share.Amount.ToString()));
        Assert.Equal([ShareBound.None, ShareBound.None, ShareBound.Cap], outcome.Shares.Select(share => share.Bound));
        Assert.Equal("29p per 12", outcome.Ratio.ToString());
    }

    [Fact]
    public void An_envelope_is_shared_between_a_floor_and_a_cap()
    {
        ShareCase given = new(5_670_000, [4000, 9000, 12_000, 19_000, 26_000])
        {
            Floors = [.. Enumerable.Repeat(400_000L, 5)],
            Caps = [.. Enumerable.Repeat(2_000_000L, 5)],
        };
        ApportionmentOutcome outcome = given.Outcome();

        Assert.Equal([4000m, 7357.50m, 9810m, 15_532.50m, 20_000m], outcome.Shares.Select(share => share.Amount.Pounds));
        Assert.Equal([3270m, 7357.50m, 9810m, 15_532.50m, 21_255m], outcome.Shares.Select(share => share.Proportional));
        Assert.Equal([ShareBound.Floor, ShareBound.None, ShareBound.None, ShareBound.None, ShareBound.Cap], outcome.Shares.Select(share => share.Bound));
        Assert.Equal("327p per 4", outcome.Ratio.ToString());
        Assert.Equal(0, outcome.LeftoverPence);
    }

    [Fact]
    public void A_tie_goes_to_the_larger_weight()
    {
        // 2p by 1/3: half a penny and one and a half.
        Assert.Equal([0, 2], new ShareCase(2, [1, 3]).Shares());
        Assert.Equal([0, 2], new ShareCase(2, [1, 3]) { Keys = ["a", "b"] }.Shares());
    }

    [Theory]
    [InlineData("a B", "1 2")]
    [InlineData("a A", "1 2")]
    [InlineData("ä z", "1 2")]
    [InlineData("2 10", "1 2")]
    [InlineData("a aa", "2 1")]
    public void Then_to_the_smaller_key_by_ordinal_comparison(string keys, string shares) =>
        Assert.Equal(shares, Text(new ShareCase(3, [1, 1]) { Keys = keys.Split(' ') }.Shares()));

    [Fact]
    public void And_without_keys_to_the_lower_position() => Assert.Equal([1, 1, 0, 0, 0], new ShareCase(2, [7, 7, 7, 7, 7]).Shares());

    [Fact]
    public void Of_equal_keys_the_lower_position_goes_first_too() =>
        Assert.Equal([1, 1, 0, 0, 1], new ShareCase(3, [7, 7, 7, 7, 7]) { Keys = ["b", "b", "b", "b", "a"] }.Shares());

    [Fact]
    public void A_sum_of_money_is_shared_by_whole_numbers()
    {
        Money total = Money.FromPounds(1m);

        Assert.Equal([0.34m, 0.33m, 0.33m], Apportionment.Share(total, [5, 5, 5]).Select(share => share.Pounds));
        Assert.Equal([0.33m, 0.33m, 0.34m], Apportionment.Share(total, [5, 5, 5], ["c", "b", "a"]).Select(share => share.Pounds));
        Assert.Equal([-0.33m, -0.33m, -0.34m], Apportionment.Share(-total, [5, 5, 5], ["c", "b", "a"]).Select(share => share.Pounds));
        Assert.Empty(Apportionment.Share(Money.Zero, ReadOnlySpan<long>.Empty));
        Assert.Equal([Money.Zero, Money.Zero], Apportionment.Share(Money.Zero, [0, 0]));
    }

    [Fact]
    public void Decimal_weights_share_as_they_stand()
    {
        ValueList<Recipient> recipients = [new("a", 0.61m), new("b", 0.290m), new("c", 0.1m)];

        Assert.Equal([0.06m, 0.03m, 0.01m], Apportionment.Share(Money.FromPounds(0.10m), recipients).Shares.Select(share => share.Amount.Pounds));
    }

    [Fact]
    public void Nobody_shares_nothing()
    {
        ApportionmentOutcome outcome = Apportionment.Share(Money.Zero, []);

        Assert.Null(outcome.Infeasible);
        Assert.Empty(outcome.Shares);
        Assert.Equal(default, outcome.Ratio);
    }

    [Theory]
    [InlineData(500, 0, null)]
    [InlineData(500, 100, null)]
    [InlineData(500, 500, 500L)]
    [InlineData(500, 0, 500L)]
    [InlineData(0, 0, 0L)]
    public void One_recipient_gets_all(long pence, long floor, long? cap)
    {
        Recipient one = new("a", 0.5m, Money.FromPence(floor), cap is { } most ? Money.FromPence(most) : null);

        Assert.Equal(Money.FromPence(pence), Assert.Single(Apportionment.Share(Money.FromPence(pence), [one]).Shares).Amount);
    }

    private static long[] Numbers(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(number => long.Parse(number, CultureInfo.InvariantCulture))];

    private static string Text(IEnumerable<long> shares) => string.Join(' ', shares.Select(share => share.ToString(CultureInfo.InvariantCulture)));
}
