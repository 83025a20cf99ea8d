using PhbCalc.Rates;

namespace PhbCalc.Tests;

/// <summary>Published uplifts: what they make, and what is said where one is not published.</summary>
public sealed class PublishedUpliftTests
{
    private static readonly Source Scheme = new("a payment scheme");
    private static readonly FinancialYear Year2025 = new(2025);

    private static readonly PublishedUplifts Uplifts = new(
    [
        new(new(2014), "acute", 2.5m, 4m, -1.5m),
        new(new(2014), "community", null, 4m, -1.8m),
        new(Year2025, "initial", 4.15m, 2m, 2.15m, Scheme),
        new(Year2025, "revised for pay", 4.83m, 2m, 2.83m, Scheme),
        new(new(2026), "pay addition", 1.7m, null, null),
    ]);

    [Fact]
    public void One_with_both_parts_raises_prices()
    {
        PublishedUplift published = Uplifts.Of(Year2025, "revised for pay");
        Assert.Equal(new Uplift(0.0483m, 0.02m, UpliftRule.Simple, Scheme), published.ToUplift());
        Assert.Equal(Money.Parse("1028.30"), published.ToUplift().Raise(Money.FromPounds(1000m)));
        Assert.Equal(0.027334m, published.ToUplift(UpliftRule.Multiplicative).Net);
    }

    [Theory]
    [InlineData(2014, "community", "published uplift, uplift: is not published for 2014/15 (community), only efficiency 4%, net -1.8%; give an uplift of your own, and say where it is from")]
    [InlineData(2026, "pay addition", "published uplift, efficiency: is not published for 2026/27 (pay addition), only cost uplift 1.7%; give an uplift of your own, and say where it is from")]
    public void One_that_lacks_a_part_does_not_and_says_what_is_there(int year, string basis, string message) =>
        Assert.Equal(message, Message(() => Uplifts.Of(new(year), basis).ToUplift()));

    [Fact]
    public void A_year_may_have_several_in_the_order_in_which_they_came() =>
        Assert.Equal(["initial", "revised for pay"], Uplifts.In(Year2025).Select(uplift => uplift.Basis));

    [Fact]
    public void A_year_that_is_not_published_is_refused_with_those_that_are() =>
        Assert.Equal(
            "year: '2020/21' is a year without a published cost uplift; there are some for 2014/15, 2025/26, 2026/27; add the figure for that year, or give an uplift of your own",
            Message(() => Uplifts.In(new(2020))));

    [Fact]
    public void A_basis_that_is_not_published_is_answered_with_the_nearest() =>
        Assert.Equal(
            "basis: 'revised for pai' is not a basis of a cost uplift published for 2025/26; did you mean 'revised for pay'? allowed: initial, revised for pay",
            Message(() => Uplifts.Of(Year2025, "revised for pai")));

    private static string Message(Func<object> ask) => Assert.Throws<InvalidInputException>(ask).Report();
}
