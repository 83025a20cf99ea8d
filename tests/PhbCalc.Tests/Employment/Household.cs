using PhbCalc.Employment;
using PhbCalc.Rates;

namespace PhbCalc.Tests.Employment;

/// <summary>A team of two: one by a schedule with unsocial hours and a sleep-in, paid every four weeks; one under 21 at a plain rate, paid by the month.</summary>
internal static class Household
{
    private static readonly Source Broker = new("Quote of the insurance broker", new(2026, 3, 2));

    internal static ValueList<OnCost> OnCosts { get; } =
    [
        new("Employer's liability insurance", Money.FromPounds(140m), source: Broker),
        new("Payroll service", Money.FromPounds(12.50m), OnCostUnit.Month),
        new("Recruitment", Money.FromPounds(250m), OnCostUnit.Once),
    ];

    internal static EmploymentPolicy Policy { get; } = new() { SicknessCoverShare = 0.03m };

    internal static EmploymentCost Cost(int year = 2026) => Employ.In(year, Policy).BothWays(Team());

    internal static Team Team() => new(
        Employ.PersonId,
        [
            new("Ada", PaidTime.From(Week(), nightsAreSleepIns: true), PayFrequency.FourWeekly) { Age = 47 },
            new("Ben", 12.5m, Money.FromPounds(13.20m), PayFrequency.Monthly) { Age = 19, NationalInsuranceCategory = "M", TrainingHours = 14m },
        ],
        OnCosts);

    /// <summary>Ada's own visits at her pay: by day, on Saturdays and weeknights, on Sundays; and two sleep-ins.</summary>
    private static CostBreakdown Week()
    {
        RateCards rates = RateCards.From(
        [
            Build.Row("day", "Mon-Fri", "06:00-20:00", 13.20m),
            Build.Row("saturday and weeknight", "Mon-Fri", "20:00-06:00", 17.82m),
            Build.Row("saturday and weeknight", "Sat", "", 17.82m),
            Build.Row("sunday", "Sun", "", 22.308m),
            Build.Row("each", "Mon-Sun", "", 62.50m, RateUnit.Night, service: "sleep-in"),
        ]);
        return Build.Costing(rates, Build.Year(2026)).Cost(Build.Plan("2026-04-01", visits:
        [
            Build.Visit("Mon-Thu", "15:00-21:20", id: "v1"),
            Build.Visit("Sat", "09:00-13:00", id: "v2"),
            Build.Visit("Sun", "09:00-13:00", id: "v3", weeks: "1 of 2"),
            Build.Visit("Mon Wed", "22:00-07:00", id: "v4", service: "sleep-in"),
        ])).TypicalWeek;
    }
}
