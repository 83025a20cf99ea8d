using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using PhbCalc.BottomUp;
using PhbCalc.Comparison;
using PhbCalc.Contacts;
using PhbCalc.Employment;
using PhbCalc.Rates;
using PhbCalc.Tests.Clusters;
using PhbCalc.Tests.Contacts;
using PhbCalc.Tests.Employment;
using PhbCalc.TopDown;

namespace PhbCalc.Tests;

/// <summary>The faults of calculators lead by their paths to the member at fault in the JSON of what was given, as System.Text.Json writes it with names in snake case.</summary>
public sealed class CalculatorPathTests
{
    private static readonly JsonSerializerOptions SnakeCase = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private static readonly CarePlan Plan = Build.Plan("2026-04-01", visits:
    [
        Build.Visit("Mon", "08:00-09:00"),
        Build.Visit("Mon", "08:00-09:00", id: "v2", card: "agncy"),
        Build.Visit("Mon", "08:00-09:00", id: "v3", service: "cleaning"),
        Build.Visit("", "", id: "v4"),
        Build.Visit("Mon", "08:00-09:00", id: "v5", service: "later"),
        Build.Visit("Mon", "08:00-09:00", id: "v6", service: "evening"),
    ]);

    private static readonly BottomUpCosting Costing = Build.Costing(
        RateCards.From(
        [
            Build.Row("all", "Mon-Sun", "", 20m),
            Build.Row("all", "Mon-Sun", "", 20m, service: "later", from: Build.Date("2026-06-01")),
            Build.Row("all", "Mon-Sun", "18:00-22:00", 20m, RateUnit.Visit, service: "evening"),
        ]),
        Build.Year(2026));

    private static readonly Team Team = new("P1",
    [
        Employ.Pa(10m, 15m),
        new("b", [PaidTime.Hours(new(10), Money.FromPounds(15m)), PaidTime.Hours(new(10), Money.FromPounds(9m), "weekend")], PayFrequency.Weekly) { NationalInsuranceCategory = "Q" },
    ]);

    [Fact]
    public void Of_a_plan() => Leads(Plan, () => Costing.Cost(Plan), "/visits/1/card", "/visits/2/service", "/visits/3/start", "/visits/4/service", "/visits/5/start");

    [Fact]
    public void Of_a_team() => Leads(Team, () => Employ.In(2026).Cost(Team), "/assistants/1/weekly_time/1/rate", "/assistants/1/national_insurance_category");

    [Fact]
    public void Of_a_history_of_clusters()
    {
        PhbCalc.Clusters.ClusterHistory history = Care.History([Care.Episode("08", "2014-04-01", "2014-05-31"), Care.Episode("14", "2014-06-01", "2014-06-28"), Care.Episode("05", "2014-07-01")]);

        Leads(history, () => Care.Pricing([Care.Rate("08", 12m, "2014-04-01", "2014-04-30")]).Price(history), "/episodes/0/cluster", "/episodes/1/cluster", "/episodes/2/cluster");
    }

    [Fact]
    public void Of_contacts()
    {
        ContactPackage package = Teams.Package(Teams.One("A06"), Teams.One("Z99"), Teams.Group("A06"));

        Leads(package, () => Teams.Pricing().Price(package), "/contacts/1/team", "/contacts/2/kind");
    }

    [Fact]
    public void Of_people_and_their_adjustments()
    {
        TopDownAllocation allocation = new(AllocationTable.OfBands([new(0m, 10m, Money.FromPounds(1_000m))]));
        Adjustment floor = Adjustment.Floor(Money.FromPounds(1m), "why");

        Leads(new { PersonId = " ", Points = 11m, Adjustments = (Adjustment[])[floor, floor] }, () => allocation.Allocate(" ", 11m, [floor, floor]), "/person_id", "/points", "/adjustments/1");
    }

    [Fact]
    public void Of_a_population_that_models_look_at()
    {
        ComparisonCase one = new("P1") { Plan = Plan, Team = Team };
        ModelComparison comparison = new([CostingModels.BottomUp(Costing), CostingModels.PersonalAssistants(Employ.In(2026))]);

        Leads(new { Population = (ComparisonCase[])[one] }, () => comparison.Compare([one]),
            "/population/0/plan/visits/1/card", "/population/0/plan/visits/2/service", "/population/0/plan/visits/3/start", "/population/0/plan/visits/4/service",
            "/population/0/plan/visits/5/start", "/population/0/team/assistants/1/weekly_time/1/rate", "/population/0/team/assistants/1/national_insurance_category");
    }

    [Fact]
    public void Paths_hold_nothing_personal() => Assert.All(
        Assert.Throws<InvalidInputException>(() => Costing.Cost(Plan)).Faults,
        fault => Assert.DoesNotContain("P1", fault.Path, StringComparison.Ordinal));

    private static void Leads<T>(T given, Action calculate, params string[] paths)
    {
        ValueList<Fault> faults = Assert.Throws<InvalidInputException>(calculate).Faults;
        JsonNode json = JsonSerializer.SerializeToNode(given, SnakeCase)!;

        Assert.Equal(paths.Order(StringComparer.Ordinal), faults.Select(fault => fault.Path).Distinct().Order(StringComparer.Ordinal));
        Assert.All(faults, fault => Assert.True(Resolves(json, fault.Path.Split('/')[1..]), fault.Path));
    }

    private static bool Resolves(JsonNode? json, string[] names) => names.Length == 0 || (json switch
    {
        JsonObject members => members.TryGetPropertyValue(names[0], out JsonNode? member) && Resolves(member, names[1..]),
        JsonArray items => int.Parse(names[0], CultureInfo.InvariantCulture) is var position && position < items.Count && Resolves(items[position], names[1..]),
        _ => false,
    });
}
