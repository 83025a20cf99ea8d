using FsCheck;
using FsCheck.Fluent;
using PhbCalc.Rates;

namespace PhbCalc.Data.Tests;

/// <summary>Indicative rates made from quotes and references: what is written and read back in the tests.</summary>
internal static class SomeRates
{
    internal static readonly LocalDate Day = new(2026, 6, 1);

    /// <summary>Two rates; one quote is left out.</summary>
    internal static ValueList<AgencyRate> AgencyRates { get; } = new AgencyPricing(SomeFigures.MinimumWages).Price(
        [
            Quote("day", "Anna's \"Care\"", 24.1m, 30m), Quote("day", "B", 26m, 10m), Quote("night", "B", 28.125m, null), Quote("day", "C", 11m, 500m),
            new("care", "night", "D", Money.FromPounds(12.5m), 12m, new(2025, 6, 1)),
        ],
        Day);

    internal static PaRate PaRate { get; } = SomeFigures.PaPricing().Price(Day, localWages: [new("A", Money.FromPounds(13.02m)), new("B", Money.FromPounds(13.505m))]);

    /// <summary>A rate with something of everything: weights, a legal minimum that raises it, a transition rate, no percentages for unsocial hours.</summary>
    internal static PaRate PaRateInTransition { get; } = SomeFigures.PaPricing(
        new()
        {
            Method = PaRateMethod.Weighted,
            Weights = new(0m, 0m, 1.5m),
            Step = Money.FromPounds(0.05m),
            Work = PaWork.RegisteredNurse,
            Band = "5",
            Age = 19,
        }).Price(
        Day,
        [new("A", Money.FromPounds(10m))],
        new(Money.FromPounds(16.5m), TransitionGround.CannotRecruit, "=Nobody applied, twice", "Report 7: £ and é", new(2026, 12, 31)));

    internal static Gen<ValueList<AgencyRate>> AnyAgencyRates =>
        from quotes in Gen.NonEmptyListOf(Quotes)
        from average in Gen.Elements<QuoteAverage?>(null, QuoteAverage.Mean, QuoteAverage.Median, QuoteAverage.TrimmedMean)
        select new AgencyPricing(SomeFigures.MinimumWages, new() { Average = average, TrimShare = average == QuoteAverage.TrimmedMean ? 0.1m : 0m }).Price(
            [.. quotes, .. quotes.Select(quote => new ProviderQuote(quote.Service, quote.Band, "Sound", Money.FromPounds(25m), 1m))],
            Day);

    internal static Gen<PaRate> AnyPaRate =>
        from method in Gen.Elements(Enum.GetValues<PaRateMethod>())
        from step in Gen.Elements(0.01m, 0.05m, 0.000001m, 1m)
        from band in Gen.Elements(null, "3", "5")
        from age in Gen.Elements<int?>(null, 16, 20, 30)
        from wages in Gen.NonEmptyListOf(Gen.Choose(8_000_000, 20_000_000))
        from ground in Gen.Elements<TransitionGround?>(null, TransitionGround.AlreadyPaid, TransitionGround.CannotRecruit)
        select SomeFigures.PaPricing(
            new()
            {
                Method = method,
                Weights = method == PaRateMethod.Weighted ? new(1m, 0.25m, 2m) : null,
                Step = Money.FromPounds(step),
                Band = band,
                Age = age,
            }).Price(
            Day,
            [.. wages.Select((wage, i) => new LocalWage($"Agency {i}", Money.FromPounds(wage / 1_000_000m)))],
            ground is { } given ? new(Money.FromPounds(17.1m), given, "r", "e", new(2026, 7, 1)) : null);

    private static Gen<ProviderQuote> Quotes =>
        from service in Gen.Elements("care", "sitting, \"at home\"")
        from band in Gen.Elements("day", "night")
        from provider in Gen.Elements("A", "é £", "=B")
        from rate in Gen.Choose(11_000_000, 40_000_000)
        from hours in Gen.Elements<decimal?>(null, 0m, 12.5m)
        from day in Gen.Elements<LocalDate?>(null, new(2025, 6, 1), new(2026, 4, 1))
        select new ProviderQuote(service, band, provider, Money.FromPounds(rate / 1_000_000m), hours, day);

    private static ProviderQuote Quote(string band, string provider, decimal rate, decimal? hours) => new("care", band, provider, Money.FromPounds(rate), hours);
}
