using PhbCalc.BottomUp;
using PhbCalc.Rates;

namespace PhbCalc.Tests.BottomUp;

/// <summary>A care plan with a double-up call, waking nights, a sleep-in, live-in care, a school-week visit and items of every unit.</summary>
internal static class Example
{
    private static readonly Source County = new("County rate card", new(2026, 11, 21), "official");

    internal static BottomUpCosting Costing() => Build.Costing(
        RateCards.From(
        [
            Agency("care", "day", "Mon-Fri", "06:00-22:00", 23.40m, "2026-01-01"),
            Agency("care", "night", "Mon-Fri", "22:00-06:00", 25.85m, "2026-01-01"),
            Agency("care", "weekend", "Sat Sun", "", 27.305m, "2026-01-01"),
            Agency("care", "bank holiday", "BankHoliday", "", 46.80m, "2026-01-01"),
            Agency("care", "day", "Mon-Fri", "06:00-22:00", 24.10m, "2026-10-01"),
            Agency("care", "night", "Mon-Fri", "22:00-06:00", 26.60m, "2026-10-01"),
            Agency("care", "weekend", "Sat Sun", "", 28.15m, "2026-10-01"),
            Agency("care", "bank holiday", "BankHoliday", "", 48.20m, "2026-10-01"),
            Agency("sleep-in", "each", "Mon-Sun", "", 95m, "2026-01-01", RateUnit.Night),
            Agency("sleep-in", "bank holiday", "BankHoliday", "", 190m, "2026-01-01", RateUnit.Night),
            Agency("live-in", "week", "Mon-Sun", "", 1495m, "2026-01-01", RateUnit.Week),
        ]),
        Build.Year(2026),
        new() { Contingency = Contingency.OfWeeks(4m), WeeksPerYear = new(52_143, 1000) });

    internal static CarePlan Plan() => Build.Plan(
        "2026-05-13",
        "2027-03-31",
        [
            Build.Visit("Mon-Sun", "07:30-08:15", carers: 2, id: "morning", domain: "Mobility"),
            Build.Visit("Fri-Sun", "22:00-07:00", id: "nights", domain: "Breathing"),
            Build.Visit("Mon-Thu", "22:00-07:00", id: "sleep-in", service: "sleep-in", domain: "Breathing"),
            Build.Visit("Wed", "15:30-18:00", weeks: "1,3 of 4", id: "club"),
            Build.Visit("", "", weeks: "2 of 6", from: "2026-06-01", id: "live-in", service: "live-in"),
            Build.Visit("Mon", "10:00-11:00", to: "2026-05-01", id: "over"),
        ],
        [
            new("hoist", "equipment", Money.FromPounds(1249.99m), ItemUnit.Once, label: "Ceiling hoist"),
            new("insurance", "insurance", Money.FromPounds(118.50m), ItemUnit.Year),
            new("therapy", "therapy", Money.FromPounds(62m), ItemUnit.Month, 1.5m, fundedBy: Funding.Block),
            new("outing", "social-and-leisure", Money.FromPounds(20m), ItemUnit.Week, parityTable: "County allowances 2026/27"),
            new("pads", "consumables", Money.FromPounds(0.333333m), ItemUnit.Day, 4m, new(2026, 9, 1)),
            new("training", "training", Money.FromPounds(350m), ItemUnit.Once, from: new(2026, 4, 20)),
        ],
        [
            new(new(2026, 8, 3), new(2026, 8, 16), reason: "respite"),
            new(new(2026, 8, 10), new(2026, 8, 20), Build.Card),
            new(new(2026, 4, 1), new(2026, 4, 30)),
        ]);

    private static RateRow Agency(string service, string band, string days, string times, decimal rate, string from, RateUnit unit = RateUnit.Hour) =>
        Build.Row(band, days, times, rate, unit, Build.Date(from), service: service) with { Source = County };
}
