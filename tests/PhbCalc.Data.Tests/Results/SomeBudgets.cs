using FsCheck;
using FsCheck.Fluent;
using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Rates;

namespace PhbCalc.Data.Tests;

/// <summary>Budgets made by costing random plans: what is written and read back in the tests.</summary>
internal static class SomeBudgets
{
    private static readonly string[] Labels = ["Bed call", "£5 \"extra\", twice", "a\nb", "=1+1", "Ünïcode € 😀", "<b>'&'</b>", "\\ / \t", string.Empty];

    /// <summary>A service of each unit; the hourly one has three bands, two versions, a rate with six decimals and a source.</summary>
    internal static RateCards Cards { get; } = RateCards.From(
    [
        Row("care", RateUnit.Hour, "day", 24.10m, 2020) with { Days = DayTypes.Weekdays, From = new(6, 0), To = new(20, 0), Source = new("Council, \"fees\" 2020") },
        Row("care", RateUnit.Hour, "night", 26.123456m, 2020) with { Days = DayTypes.Weekdays, From = new(20, 0), To = new(6, 0) },
        Row("care", RateUnit.Hour, "weekend", 30m, 2020) with { Days = DayTypes.Weekend | DayTypes.BankHoliday },
        Row("care", RateUnit.Hour, "day", 25m, 2026) with { ValidFrom = new(2026, 10, 1), Source = new("Council", new(2026, 1, 2), "two sources") },
        Row("sleep-in", RateUnit.Night, "any", 80.5m, 2020),
        Row("call", RateUnit.Visit, "any", 12m, 2020),
        Row("outing", RateUnit.Day, "any", 195.505m, 2020),
        Row("live-in", RateUnit.Week, "any", 1400m, 2020),
    ]);

    internal static Gen<BottomUpBudget> Any =>
        from policy in Policies
        from period in Periods
        from plan in Plans
        select new BottomUpCosting(Cards, PublishedFigures.Bundled.BankHolidays, period, policy).Cost(plan);

    internal static Gen<CaseloadTotals> AnyTotals =>
        from policy in Policies
        from period in Periods
        from plans in Gen.ListOf(Plans)
        let costing = new BottomUpCosting(Cards, PublishedFigures.Bundled.BankHolidays, period, policy)
        select new CaseloadTotals(
            period, policy, [.. plans.DistinctBy(plan => plan.PersonId, StringComparer.Ordinal).Select(plan => new PersonTotals(plan.PersonId, plan.DaysIn(period), costing.Totals(plan)) { Held = Holding.DirectPayment })])
        {
            Notices = plans.DistinctBy(plan => plan.PersonId, StringComparer.Ordinal).SelectMany(plan => PlanNotices.Of(costing, plan, costing.Totals(plan))).ToValueList(),
        };

    private static Gen<DateInterval> Periods =>
        from start in Dates
        from days in Gen.Choose(0, 400)
        select new DateInterval(start, start.PlusDays(days));

    private static Gen<CostingPolicy> Policies =>
        from weeks in Gen.Elements(new Ratio(52), new Ratio(365, 7), new Ratio(52_143, 1000))
        from dates in Gen.Elements(Enum.GetValues<BankHolidayDates>())
        from clocks in Gen.Elements(Enum.GetValues<ClockChanges>())
        from place in Gen.Elements(Enum.GetValues<ContingencyPlace>())
        from contingency in Gen.Elements(
            Contingency.None, Contingency.OfWeeks(0m, place), Contingency.OfWeeks(1.5m, place), Contingency.OfShare(0.05m, place), Contingency.OfShare(0.000001m, place))
        select new CostingPolicy { WeeksPerYear = weeks, BankHolidayDates = dates, ClockChanges = clocks, Contingency = contingency };

    /// <summary>Plans whose visits have prices in <see cref="Cards"/>.</summary>
    internal static Gen<CarePlan> Plans =>
        from id in Gen.Elements("P001", "P002", "O'Brien", "é", "=P3", "p 4")
        from start in Dates
        from length in OrNull(Gen.Choose(0, 500))
        from visits in Gen.ListOf(Visits)
        from items in Gen.ListOf(Items)
        from absences in Gen.ListOf(from date in Dates from days in Gen.Choose(0, 40) select new Absence(date, date.PlusDays(days)))
        select new CarePlan(
            id,
            start,
            length is { } days ? start.PlusDays(days) : null,
            visits.Take(5).DistinctBy(visit => visit.Id, StringComparer.Ordinal).ToValueList(),
            items.Take(4).DistinctBy(item => item.Id, StringComparer.Ordinal).ToValueList(),
            absences.Take(2).ToValueList());

    private static Gen<Visit> Visits =>
        from id in Gen.Choose(1, 9)
        from service in Gen.Elements("care", "care", "sleep-in", "call", "outing", "live-in")
        from days in Gen.Choose(1, 127)
        from start in Gen.Choose(0, 1439)
        from end in Gen.Choose(0, 1439)
        from carers in Gen.Choose(1, 3)
        from weeks in Gen.Elements(WeekPattern.Every, WeekPattern.Of(2, 1), WeekPattern.Of(3, 1, 2))
        from domain in OrNullText("Mobility", "Breathing")
        from label in OrNullText(Labels)
        select new Visit($"V{id}", "agency", service, (DayTypes)days, new(start / 60, start % 60), new(end / 60, end % 60), carers, weeks, domain: domain, label: label);

    private static Gen<Item> Items =>
        from id in Gen.Choose(1, 9)
        from category in Gen.Elements("equipment", "social-and-leisure")
        from amount in Gen.Choose(0, 100_000_000)
        from unit in Gen.Elements(Enum.GetValues<ItemUnit>())
        from quantity in Gen.Choose(0, 3_000_000)
        from funding in Gen.Elements(Funding.Budget, Funding.Block)
        from label in OrNullText(Labels)
        from parity in OrNullText("Parity table")
        select new Item($"I{id}", category, Money.FromPounds(amount / 10_000m), unit, quantity / 1_000_000m, fundedBy: funding, label: label, parityTable: parity);

    private static Gen<LocalDate> Dates => from days in Gen.Choose(0, 900) select new LocalDate(2025, 1, 1).PlusDays(days);

    private static RateRow Row(string service, RateUnit unit, string band, decimal rate, int year) =>
        new("agency", service, unit, band, Money.FromPounds(rate), new(year, 1, 1));

    private static Gen<int?> OrNull(Gen<int> values) => Gen.OneOf(Gen.Constant((int?)null), values.Select(value => (int?)value));

    private static Gen<string?> OrNullText(params string[] texts) => Gen.Elements<string?>([null, .. texts]);
}
