using PhbCalc.Data;
using PhbCalc.Rates;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.Rates.Agency;

/// <summary>The rate of agencies as somebody reads it who has to defend it.</summary>
public sealed class AgencyRateTextTests
{
    [Fact]
    public void A_rate_with_a_quote_left_out() => Snapshot.Matches(Rate(
        null,
        new("personal-care", "weekday", "Home Help", Money.FromPounds(23.40m), 120m, new(2026, 2, 11)),
        new("personal-care", "weekday", "Care Ltd", Money.FromPounds(24.15m), 37.5m),
        new("personal-care", "weekday", "Too Good To Be True", Money.FromPounds(11.95m), 8m, new(2026, 3, 1)),
        new("personal-care", "weekday", "Kind Hands", Money.FromPounds(22.9525m), 200m, new(2026, 4, 1))).Explain());

    [Fact]
    public void A_trimmed_mean_says_which_quotes_were_trimmed()
    {
        AgencyRate rate = Rate(0.25m, Quote("a", 20m), Quote("b", 21m), Quote("c", 22m), Quote("d", 40m));

        Assert.Equal(Money.FromPounds(21.50m), rate.Rate);
        Snapshot.Matches(rate.Explain());
    }

    [Fact]
    public void One_quote_is_said_to_be_one() =>
        Assert.StartsWith("care, day: £20.00 an hour, the mean of one quote\n", Rate(null, Quote("a", 20m)).Explain(), StringComparison.Ordinal);

    [Fact]
    public void Every_average_has_words()
    {
        Assert.All(Enum.GetValues<QuoteAverage>(), average => Assert.NotEmpty(AgencyRateText.Words(average)));
        Assert.Throws<ArgumentOutOfRangeException>(() => AgencyRateText.Words((QuoteAverage)99));
        Assert.Throws<ArgumentNullException>(() => AgencyRateText.Explain(null!));
    }

    private static ProviderQuote Quote(string provider, decimal rate) => new("care", "day", provider, Money.FromPounds(rate));

    private static AgencyRate Rate(decimal? trimShare, params ValueList<ProviderQuote> quotes) => Assert.Single(new AgencyPricing(PublishedFigures.Bundled.MinimumWages, trimShare is { } share ? new() { Average = QuoteAverage.TrimmedMean, TrimShare = share } : null).Price(quotes, new(2026, 4, 1)));
}
