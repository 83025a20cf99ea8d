using NodaTime;
using PhbCalc.BottomUp;
using PhbCalc.Rates;

namespace PhbCalc.Samples.Northamptonshire;

/// <summary>The care plan of a person whose indicative sum comes from a cluster, and what it costs by the hour. Everything in it is invented.</summary>
internal static class ClusterPlan
{
    internal const string PersonId = "SAMPLE-NC1";

    private static readonly LocalDate Start = new(2014, 4, 1);

    /// <summary>What support cost in 2014/15.</summary>
    internal static RateCards Rates { get; } = RateCards.From(
    [
        new("local", "support-worker", RateUnit.Hour, "any", Money.FromPounds(13.60m), new LocalDate(2014, 4, 1)) { Days = DayTypes.EveryDay },
        new("local", "support-worker", RateUnit.Hour, "bank holiday", Money.FromPounds(20.40m), new LocalDate(2014, 4, 1)) { Days = DayTypes.BankHoliday },
    ]);

    /// <summary>Who comes when, and what is bought.</summary>
    internal static CarePlan Agreed { get; } = new(PersonId, Start,
        visits:
        [
            new("v1", "local", "support-worker", DayTypes.Friday, new LocalTime(13, 0), new LocalTime(15, 0), label: "Support worker: getting out, keeping appointments"),
        ],
        items:
        [
            new("i1", "therapy", Money.FromPounds(48m), ItemUnit.Week, label: "Talking with a psychologist"),
            new("i2", "gym", Money.FromPounds(22m), ItemUnit.Month, label: "Gym"),
            new("i3", "course", Money.FromPounds(890m), ItemUnit.Once, from: new LocalDate(2014, 9, 15), label: "College course"),
        ]);
}
