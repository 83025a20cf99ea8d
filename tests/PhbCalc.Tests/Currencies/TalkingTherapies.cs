using PhbCalc.Currencies;
using PhbCalc.Rates;

namespace PhbCalc.Tests.Currencies;

/// <summary>A currency that the library does not know: courses of talking therapy, made by a caller out of public types only.</summary>
internal static class TalkingTherapies
{
    internal static readonly SettingClass LowIntensity = new("low_intensity");
    internal static readonly SettingClass HighIntensity = new("high_intensity");
    internal static readonly SettingClass Trial = new("trial");

    internal static Currency Currency { get; } = new(
        "courses of talking therapy",
        "A course of talking therapy is counted when it is completed. The currency is invented.",
        ["course", Activity.Day],
        [
            new(LowIntensity, Treatment.Included),
            new(HighIntensity, Treatment.Included),
            new(SettingClass.Crisis, Treatment.Excluded, "left out: crisis care"),
            new(Trial, Treatment.Refused, "trials are paid for by their sponsors"),
        ]);

    internal static CurrencyTariff Tariff { get; } = CurrencyTariff.From(
    [
        new("anxiety", LowIntensity, "course", UnitCost.Of(Money.FromPounds(1_000m), 3), new(2024, 4, 1)) { Source = new("Invented tariff") },
        new("anxiety", HighIntensity, "course", UnitCost.Of(Money.FromPounds(1_200m)), new(2024, 4, 1)) { ValidTo = new(2024, 9, 30) },
        new("anxiety", HighIntensity, "course", UnitCost.Of(Money.FromPounds(1_250.125m)), new(2024, 10, 1)),
        new("anxiety", LowIntensity, Activity.Day, UnitCost.Of(Money.FromPounds(2.5m)), new(2024, 4, 1)),
        new("anxiety", SettingClass.Crisis, "course", UnitCost.Of(Money.FromPounds(90m)), new(2024, 4, 1)),
    ]);

    internal static CurrencyPricing Pricing { get; } = new(Currency, Tariff, Build.Year(2024));

    internal static Activity Courses(decimal quantity, string on, SettingClass? setting = null, string code = "anxiety") =>
        Activity.OfUnits(code, setting ?? LowIntensity, "course", quantity, Build.Date(on));
}
