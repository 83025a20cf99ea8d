using NodaTime;
using PhbCalc.BottomUp;
using PhbCalc.Rates;

namespace PhbCalc.Samples.Northamptonshire;

/// <summary>The care plan of the person of this sample, and what it costs by the hour. Everything in it is invented.</summary>
internal static class Plan
{
    private static readonly LocalDate Start = new(2026, 4, 1);

    /// <summary>What support costs.</summary>
    internal static RateCards Rates { get; } = RateCards.From(
    [
        new("local", "support-worker", RateUnit.Hour, "any", Money.FromPounds(19.80m), Start) { Days = DayTypes.EveryDay },
        new("local", "support-worker", RateUnit.Hour, "bank holiday", Money.FromPounds(29.70m), Start) { Days = DayTypes.BankHoliday },
    ]);

    /// <summary>Who comes when, and what is bought.</summary>
    internal static CarePlan Agreed { get; } = new(Program.PersonId, Start,
        visits:
        [
            new("v1", "local", "support-worker", DayTypes.Monday | DayTypes.Thursday, new LocalTime(10, 0), new LocalTime(12, 0), label: "Support worker: shopping, post, getting out"),
        ],
        items:
        [
            new("i1", "activity", Money.FromPounds(18m), ItemUnit.Week, label: "Woodwork group"),
            new("i2", "gym", Money.FromPounds(24m), ItemUnit.Month, label: "Gym"),
            new("i3", "travel", Money.FromPounds(140m), ItemUnit.Once, from: new LocalDate(2026, 4, 13), label: "Bus pass"),
        ]);
}
