using PhbCalc.BottomUp;
using PhbCalc.Rates;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.BottomUp;

/// <summary>The totals-only face allocates nothing: a million people make no garbage.</summary>
public sealed class AllocationTests
{
    private const int People = 200;

    private static readonly ValueList<Item> OneOfEachUnit = [.. Enum.GetValues<ItemUnit>().Select(unit => new Item($"{unit}", "equipment", Money.FromPounds(12.34m), unit))];

    [Fact]
    public void Totals_of_twenty_visits_allocate_0_bytes() => AssertNothingIsAllocated(Plan([]));

    [Fact]
    public void Totals_of_twenty_visits_and_an_item_of_each_unit_allocate_0_bytes() => AssertNothingIsAllocated(Plan(OneOfEachUnit));

    private static void AssertNothingIsAllocated(CarePlan plan)
    {
        BottomUpCosting costing = Build.Costing(
            RateCards.From(
            [
                Build.Row("day", "Mon-Fri", "06:00-22:00", 20m),
                Build.Row("night", "Mon-Fri", "22:00-06:00", 24m),
                Build.Row("weekend", "Sat Sun", "", 26m),
                Build.Row("holiday", "BankHoliday", "", 40m),
                Build.Row("day", "Mon-Sun", "", 21m, from: Build.Date("2026-10-01")),
                Build.Row("each", "Mon-Sun", "", 95m, RateUnit.Night, service: "nights"),
                Build.Row("week", "Mon-Sun", "", 1400m, RateUnit.Week, service: "live-in"),
            ]),
            Build.Year(2026),
            new() { Contingency = Contingency.OfShare(0.05m), WeeksPerYear = new(365, 7) });
        BottomUpTotals total = default;
        Money quickest = default;

        Assert.Equal(0, Garbage.Of(People, () =>
        {
            total = costing.Totals(plan);
            quickest = costing.CalendarExact(plan);
        }));
        Assert.Equal(costing.Cost(plan).Totals, total);
        Assert.Equal(total.CalendarExact, quickest);
    }

    /// <summary>Eighteen hourly visits, a night and live-in care, with patterns, dates and absences.</summary>
    private static CarePlan Plan(ValueList<Item> items) => Build.Plan(
        "2026-05-13",
        "2027-02-28",
        [
            .. Enumerable.Range(0, 18).Select(i => Build.Visit(
                i % 3 == 0 ? "Mon-Sun" : "Mon Wed Sat",
                $"{(i * 5) % 24:00}:{i * 3 % 60:00}-{(i * 7) % 24:00}:30",
                carers: 1 + (i % 2),
                weeks: i % 4 == 0 ? "1,3 of 4" : "every",
                from: i % 5 == 0 ? "2026-06-01" : null,
                to: i % 6 == 0 ? "2027-01-31" : null,
                id: $"v{i}")),
            Build.Visit("Fri Sat", "22:00-07:00", id: "night", service: "nights"),
            Build.Visit("", "", id: "live-in", service: "live-in", weeks: "2 of 6"),
        ],
        items,
        [new(new(2026, 7, 1), new(2026, 7, 14)), new(new(2026, 12, 24), new(2027, 1, 2), Build.Card)]);
}
