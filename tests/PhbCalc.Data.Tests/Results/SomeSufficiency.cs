using FsCheck;
using FsCheck.Fluent;
using PhbCalc.BottomUp;
using PhbCalc.Employment;
using PhbCalc.Rates;
using PhbCalc.Sufficiency;

namespace PhbCalc.Data.Tests;

/// <summary>Needs compared with plans: what is written and read back in the tests.</summary>
internal static class SomeSufficiency
{
    private static readonly BottomUpCosting Costing = new(
        RateCards.From(
        [
            new("agency", "care", RateUnit.Hour, "each", Money.FromPounds(22.20m), new(2020, 1, 1)) { Source = new("a contract, \"2026\"") },
            new("agency", "live-in", RateUnit.Week, "week", Money.FromPounds(1500m), new(2020, 1, 1)),
            new("agency", "sleep-in", RateUnit.Night, "night", Money.FromPounds(95m), new(2020, 1, 1)),
        ]),
        new([new(new(2026, 12, 25), "Christmas Day", false, new("a calendar"))]),
        new FinancialYear(2026).Days);

    private static readonly SufficiencyCheck Check = new(Costing);

    /// <summary>One live-in carer where two carers are needed at night.</summary>
    internal static SufficiencyResult Short { get; } = Check.Check(
        new("P001", new(2026, 4, 1), visits: [new("v1", "agency", "live-in", DayTypes.None, null, null), new("v2", "agency", "care", DayTypes.EveryDay, new(8, 0), new(8, 20), domain: "Washing, dressing")]),
        [new("Care day and night", DayTypes.EveryDay, new(0, 0), new(0, 0)), new("A second carer", DayTypes.EveryDay, new(22, 0), new(7, 0))]);

    /// <summary>A sleep-in where somebody awake is needed, in every other week.</summary>
    internal static SufficiencyResult Asleep { get; } = Check.Check(
        new("P002", new(2026, 4, 1), visits: [new("v1", "agency", "sleep-in", DayTypes.EveryDay, new(22, 0), new(7, 0), weeks: WeekPattern.Of(2, 1))]),
        [new("=Care at night", DayTypes.Friday, new(22, 0), new(7, 0)), new("Anything", 1.25m)]);

    /// <summary>Nothing is written about what the person needs.</summary>
    internal static SufficiencyResult Unknown { get; } = Check.Check(new("P003", new(2026, 4, 1)), []);

    /// <summary>Hours of PAs, which have no times.</summary>
    internal static SufficiencyResult Untimed { get; } = Check.Check(
        new("P004", new(2026, 4, 1)), [new("Going out", DayTypes.Monday, new(10, 0), new(11, 10))], new Team("P004", [new("pa", 60m, Money.FromPounds(14m), PayFrequency.Weekly)]));

    /// <summary>As much as is needed.</summary>
    internal static SufficiencyResult Enough { get; } = Check.Check(
        new("P005", new(2026, 4, 1), visits: [new("v1", "agency", "care", DayTypes.Monday, new(10, 0), new(11, 0))]), [new("Going out", DayTypes.Monday, new(10, 0), new(11, 0))]);

    /// <summary>Hours at no certain time that nothing meets.</summary>
    internal static SufficiencyResult NoTimes { get; } = Check.Check(new("P006", new(2026, 4, 1)), [new("Going out", 4.2m)]);

    internal static SufficiencyResults All { get; } = new([Short, Asleep, Unknown, Untimed, Enough, NoTimes]);

    /// <summary>Results of any plan and any needs, of people in order.</summary>
    internal static Gen<SufficiencyResults> Any =>
        from people in Gen.Choose(0, 3)
        from results in Gen.ListOf(One, people)
        select new SufficiencyResults([.. results.Select((make, i) => make($"P{i}"))]);

    private static Gen<LocalTime> Time => Gen.Choose(0, 1439).Select(minute => LocalTime.FromMinutesSinceMidnight(minute));

    private static Gen<DayTypes> Days => Gen.Choose(1, 127).Select(days => (DayTypes)days);

    internal static Gen<SupportNeed> Need => Gen.OneOf(
        Gen.Choose(1, 100_000).Select(hours => new SupportNeed("any time", hours / 1000m)),
        from days in Days
        from start in Time
        from end in Time
        from carers in Gen.Choose(1, 3)
        from kind in Gen.Elements(Enum.GetValues<SupportKind>())
        from what in Gen.Elements("Personal care", "Eating", "\"Night\", awake")
        select new SupportNeed(what, days, start, end, carers, kind));

    private static Gen<Visit> Visit =>
        from service in Gen.Elements("care", "sleep-in")
        from days in Days
        from start in Time
        from end in Time
        from carers in Gen.Choose(1, 2)
        from weeks in Gen.Elements(WeekPattern.Every, WeekPattern.Of(2, 1), WeekPattern.Of(3, 1, 2))
        from domain in Gen.Elements(null, "Personal care")
        select new Visit("v", "agency", service, days, start, end, carers, weeks, domain: domain);

    private static Gen<Func<string, SufficiencyResult>> One =>
        from needs in Gen.ListOf(Need)
        from visits in Gen.ListOf(Visit)
        select (Func<string, SufficiencyResult>)(id => Check.Check(
            new(id, new(2026, 4, 1), visits: [.. visits.Select((visit, i) => new Visit($"v{i}", visit.Card, visit.Service, visit.Days, visit.Start, visit.End, visit.Carers, visit.Weeks, domain: visit.Domain))]),
            [.. needs]));
}
