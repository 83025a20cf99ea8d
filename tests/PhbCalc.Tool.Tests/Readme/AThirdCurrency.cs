// The example of docs/clusters/own-currency.md: the lines between the marks are there word for word, and their output below them.
using PhbCalc.Currencies;
using PhbCalc.Rates;

namespace PhbCalc.Tool.Tests.Readme;

internal static class AThirdCurrency
{
    internal static void Run()
    {
        // begin
        Currency courses = new(
            "courses of treatment",
            "Courses of talking therapy are counted whole, whatever the number of sessions (an invented currency).",
            ["course"],
            [new(SettingClass.TalkingTherapies, Treatment.Included), new(SettingClass.Crisis, Treatment.Excluded, "left out: a crisis is no course")]);

        CurrencyTariff tariff = CurrencyTariff.From(
        [
            new("guided self-help", SettingClass.TalkingTherapies, "course", UnitCost.Of(Money.FromPounds(1000m), 3), new LocalDate(2026, 4, 1)) { Source = new("Price list 2026 (invented)") },
            new("high intensity", SettingClass.TalkingTherapies, "course", UnitCost.Of(Money.FromPounds(1210.50m)), new LocalDate(2026, 4, 1)),
        ]);

        CurrencyPricing pricing = new(courses, tariff, new FinancialYear(2026).Days);
        CostBreakdown budget = pricing.Price(
        [
            Activity.OfUnits("guided self-help", SettingClass.TalkingTherapies, "course", 2m, new LocalDate(2026, 5, 4)),
            Activity.OfUnits("high intensity", SettingClass.TalkingTherapies, "course", 1m, new LocalDate(2026, 9, 7)),
            Activity.OfUnits("call at night", SettingClass.Crisis, "course", 1m, new LocalDate(2026, 9, 8)),
        ]);

        Console.WriteLine(budget.Explain(pricing));
        // end
    }
}
