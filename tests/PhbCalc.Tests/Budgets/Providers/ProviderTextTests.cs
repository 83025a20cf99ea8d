using PhbCalc.Budgets;
using PhbCalc.Tests.Employment;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.Budgets;

/// <summary>Comparisons as somebody reads them who has to decide.</summary>
public sealed class ProviderTextTests
{
    [Fact]
    public void By_loaded_hourly_rates() => Snapshot.Matches(ByRates().Explain());

    [Fact]
    public void Against_a_team_of_two() => Snapshot.Matches(AgainstATeam().Explain());

    [Fact]
    public void A_caseload() => Snapshot.Matches(new ProviderComparisons([ByRates(), AgainstATeam()]).Explain());

    [Fact]
    public void An_agency_that_costs_nothing_has_no_saving() => Assert.Contains(
        "  none: the agency costs nothing\n",
        Both.Ways(Both.Rows(0m, 10m)).Compare(Both.FortyHours).Explain(),
        StringComparison.Ordinal);

    internal static ProviderComparison ByRates() => Both
        .Ways([.. Both.Rows(22m, 17.40m), .. Both.Rows(45m, null, "nursing")])
        .Compare(
            Build.Plan("2026-04-01", visits: [.. Both.FortyHours.Visits, Build.Visit("Sat Sun", "10:00-10:30", carers: 2, id: "v2"), Build.Visit("Mon", "08:00-08:30", id: "v3", service: "nursing")]),
            Both.OnCosts);

    /// <summary>A household's team and a schedule of its hours.</summary>
    internal static ProviderComparison AgainstATeam() => Both
        .Ways(
            [Build.Row("day", "Mon-Fri", "06:00-20:00", 24m), Build.Row("night", "Mon-Fri", "20:00-06:00", 28m), Build.Row("weekend", "Sat Sun", "", 29.50m), Build.Row("each", "Mon-Sun", "", 110m, PhbCalc.Rates.RateUnit.Night, service: "sleep-in")],
            Both.Weeks("52.143"))
        .Compare(
            Build.Plan("2026-04-01", visits:
            [
                Build.Visit("Mon-Thu", "15:00-21:20", id: "v1"),
                Build.Visit("Sat", "09:00-13:00", id: "v2"),
                Build.Visit("Sun", "09:00-13:00", id: "v3", weeks: "1 of 2"),
                Build.Visit("Mon Wed", "22:00-07:00", id: "v4", service: "sleep-in"),
                Build.Visit("Fri", "08:00-20:00", id: "v5"),
            ]),
            Household.Cost());
}
