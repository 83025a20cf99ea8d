using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using PhbCalc.Data;
using PhbCalc.Rates;
using PhbCalc.Tests.Oracles;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.Rates.Agency;

/// <summary>Agency rates against exact fractions, on random quotes; and what holds of every rate.</summary>
public sealed class QuoteAgreementTests
{
    private static readonly LocalDate Day = new(2026, 4, 1);

    private static readonly Gen<QuoteCase> Cases = Gen.Choose(0, int.MaxValue - 1).Select(seed => Make(new(seed)));

    [Law(2000)]
    public Property Every_average_agrees_with_the_oracle_to_the_penny() => Law.Of(Cases, given => Assert.Equal(
        AverageOracle.Pence(given.Quotes, given.Average, given.TrimShare),
        (BigInteger)given.Rate().Rate.ToPence()));

    [Law(1000)]
    public Property A_rate_lies_between_the_lowest_and_the_highest_quote() => Law.Of(Cases, given => Assert.InRange(
        given.Rate().Rate,
        Money.FromPounds(given.Quotes.Min(quote => quote.Rate)).ToPenny(),
        Money.FromPounds(given.Quotes.Max(quote => quote.Rate)).ToPenny()));

    [Law(500)]
    public Property The_order_of_the_quotes_does_not_change_the_rate() => Law.Of(Cases, given =>
    {
        Money rate = given.Rate().Rate;
        Assert.Equal(rate, (given with { Quotes = [.. given.Quotes.Reverse()] }).Rate().Rate);
        Assert.Equal(rate, (given with { Quotes = [.. given.Quotes.Skip(1), given.Quotes[0]] }).Rate().Rate);
    });

    [Law(500)]
    public Property Quotes_that_are_alike_average_to_themselves() => Law.Of(Cases, given =>
    {
        QuoteCase alike = given with { Quotes = [.. given.Quotes.Select(quote => quote with { Rate = given.Quotes[0].Rate })] };
        Assert.Equal(Money.FromPounds(given.Quotes[0].Rate).ToPenny(), alike.Rate().Rate);
    });

    [Law(500)]
    public Property Hours_that_are_doubled_change_nothing() => Law.Of(Cases, given => Assert.Equal(
        given.Rate().Rate,
        (given with { Quotes = [.. given.Quotes.Select(quote => quote with { Hours = quote.Hours * 2m })] }).Rate().Rate));

    private static QuoteCase Make(Dice dice)
    {
        QuoteAverage? average = dice.OneOf<QuoteAverage?>(null, null, QuoteAverage.HoursWeightedMean, QuoteAverage.Mean, QuoteAverage.Median, QuoteAverage.TrimmedMean);
        bool haveHours = average == QuoteAverage.HoursWeightedMean || dice.Percent(50);
        List<(decimal, decimal?)> quotes = dice.Several(1, 11, i => (Rate(dice), haveHours || dice.Percent(30) ? Hours(dice, i) : null));
        return new(quotes, average, average == QuoteAverage.TrimmedMean ? dice.OneOf(0.1m, 0.2m, 0.25m, 0.333333m, 0.4999m) : 0m);
    }

    private static decimal Rate(Dice dice) => dice.Percent(70) ? dice.Between(1271, 4000) / 100m : dice.Between(12_710_000, 40_000_000) / 1_000_000m;

    /// <summary>The first quote has some hours, so that not all have none.</summary>
    private static decimal? Hours(Dice dice, int i) => dice.OneOf(i == 0 ? 1m : 0m, 37.5m, 0.25m, 0.333333m, dice.Between(1, 400), 12_345.678901m);

    private sealed record QuoteCase(IReadOnlyList<(decimal Rate, decimal? Hours)> Quotes, QuoteAverage? Average, decimal TrimShare)
    {
        internal AgencyRate Rate() => Assert.Single(new AgencyPricing(PublishedFigures.Bundled.MinimumWages, new() { Average = Average, TrimShare = TrimShare }).Price([.. Quotes.Select((quote, i) => new ProviderQuote("care", "day", $"agency {i}", Money.FromPounds(quote.Rate), quote.Hours))],
            Day));

        public override string ToString() => FormattableString.Invariant($"{string.Join(' ', Quotes)}, {Average}, trimmed {TrimShare}");
    }
}
