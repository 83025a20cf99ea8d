using PhbCalc.BottomUp;
using PhbCalc.Clusters;
using PhbCalc.Comparison;
using PhbCalc.Contacts;
using PhbCalc.Currencies;
using PhbCalc.Data;
using PhbCalc.Employment;
using PhbCalc.Rates;
using PhbCalc.Tests.Employment;
using PhbCalc.Tests.Oracles;
using PhbCalc.Tests.TopDown;
using PhbCalc.TestSupport;
using PhbCalc.TopDown;

namespace PhbCalc.Tests.Comparison;

/// <summary>Each capability as a model: it says what the capability says, and its lines come to its sum.</summary>
public sealed class CostingModelsTests
{
    [Law]
    public Property A_plan_comes_to_its_total_with_its_lines() => Law.Of(Scenarios.Sound, scenario =>
    {
        BottomUpCosting costing = scenario.Costing();
        CarePlan plan = scenario.Plan();
        ModelAnswer answer = Ask(CostingModels.BottomUp(costing), new(plan.PersonId) { Plan = plan });

        if (answer.Amount is { } amount)
        {
            Assert.Equal(costing.Totals(plan).Total, amount);
            Assert.Equal(costing.Cost(plan).Budget, answer.Breakdown());
        }
        else
        {
            Assert.Equal(Money.Zero, costing.Totals(plan).CalendarExact);
        }
    });

    [Fact]
    public void A_plan_that_is_not_there_or_elsewhere_in_time_is_not_applicable()
    {
        CostingModel model = CostingModels.BottomUp(Given.Costing);

        Assert.Equal(ModelAnswer.NotApplicable("no care plan"), Ask(model, new("a")));
        Assert.Equal(ModelAnswer.NotApplicable("no care plan"), Ask(model, new("P1") { Plan = Build.Plan("2026-04-01") }));
        Assert.Equal(ModelAnswer.NotApplicable("dates that miss the period"), Ask(model, new("P1") { Plan = Build.Plan("2027-03-31", visits: [Build.Visit("Mon", "08:00-09:00")]) }));
        Assert.Equal(ModelAnswer.NotApplicable("dates that miss the period"), Ask(model, new("P1") { Plan = Build.Plan("2025-03-31", "2026-03-31", [Build.Visit("Mon", "08:00-09:00")]) }));
        Assert.Empty(Ask(model, new("a")).Breakdown().Lines);
    }

    [Fact]
    public void Visits_on_a_card_are_priced_on_another_and_the_rest_stays()
    {
        ComparisonCase one = new("a") { Plan = new("a", Build.LongAgo, visits: [Build.Visit("Mon", "08:00-10:00", id: "v1"), Build.Visit("Tue", "08:00-09:00", card: "pa", id: "v2")]) };

        // Three hours in each of 52 weeks.
        Assert.Equal(Given.Pounds(2_340m), Ask(CostingModels.OnCard(Given.Costing, "agency", "pa"), one).Amount);
        Assert.Equal(Given.Pounds(3_120m), Ask(CostingModels.OnCard(Given.Costing, "pa", "agency"), one).Amount);
        Assert.Equal(Given.Pounds(2_860m), Ask(CostingModels.BottomUp(Given.Costing), one).Amount);
        Assert.Equal(("pa", "all-pa"), (CostingModels.OnCard(Given.Costing, "agency", "pa").Name, CostingModels.OnCard(Given.Costing, "agency", "pa", "all-pa").Name));
        Expect.Faults(
            """
            from: 'agncy' is not a rate card; did you mean 'agency'? allowed: agency, pa
            to: 'pas' is not a rate card; did you mean 'pa'? allowed: agency, pa
            """,
            () => CostingModels.OnCard(Given.Costing, "agncy", "pas"));
    }

    [Fact]
    public void A_visit_whose_service_the_other_card_has_not_stays_where_it_is()
    {
        BottomUpCosting costing = Build.Costing(
            RateCards.From([Build.Row("all", "Mon-Sun", "", 20m), Build.Row("all", "Mon-Sun", "", 40m, service: "nurse"), Build.Row("all", "Mon-Sun", "", 15m) with { Card = "pa" }]),
            Given.Costing.Period);
        ComparisonCase one = new("a") { Plan = new("a", Build.LongAgo, visits: [Build.Visit("Mon", "08:00-09:00", id: "v1"), Build.Visit("Tue", "08:00-09:00", service: "nurse", id: "v2")]) };

        Assert.Equal(Given.Pounds(52m * 55m), Ask(CostingModels.OnCard(costing, "agency", "pa"), one).Amount);
    }

    [Fact]
    public void Points_come_to_what_the_table_gives()
    {
        CostingModel model = CostingModels.Points(Given.Table);

        Assert.Equal(Given.Pounds(3_456m), Ask(model, Given.Person("a", 34.56m)).Amount);
        Assert.Equal(Given.Table.Allocate("a", 34.56m).Breakdown, Ask(model, Given.Person("a", 34.56m)).Breakdown());
        Assert.Equal(Given.Pounds(2_050m), Ask(model, new("a") { Needs = new([new("Mobility", "High", 12m, 1.5m), new("Cognition", "Low", 2.5m, 1m)]) }).Amount);
        Assert.Equal(Given.Pounds(2_100m), Ask(model, new("a") { Needs = new([new("Mobility", "High", 20m, 1m)]), Points = 21m }).Amount);
        Assert.Equal(ModelAnswer.NotApplicable("no score of needs"), Ask(model, new("a")));
        Assert.Equal(ModelAnswer.NotApplicable("points that the table has no amount for"), Ask(model, Given.Person("a", 9.99m)));
    }

    [Fact]
    public void Points_in_an_envelope_come_to_what_sharing_it_gives()
    {
        ComparisonCase[] people = [Given.Person("a", 20m) with { Floor = Given.Pounds(1_500m) }, Given.Person("b", 60m) with { Cap = Given.Pounds(2_000m) }, Given.Person("c", 30m), Given.Person("d", 5m), Given.Person("e")];
        EnvelopeAllocation envelope = new(new(Given.Pounds(7_000m), 0.1m));
        EnvelopeOutcome outcome = envelope.Allocate([.. people.Take(3).Select(one => new EnvelopeClaim(Given.Table.Allocate(one.PersonId, one.Points!.Value), one.Floor, one.Cap))]);

        CostingModel model = CostingModels.PointsInEnvelope(Given.Table, envelope);
        Func<ComparisonCase, ModelAnswer> answer = model.Prepare([.. people]);

        Assert.Equal(outcome.People.Select(person => (Money?)person.Amount), people.Take(3).Select(one => answer(one).Amount));
        Assert.Equal(outcome.People.Select(person => person.Breakdown), people.Take(3).Select(one => answer(one).Breakdown()));
        Assert.Equal(Given.Pounds(6_300m), new ModelComparison([model]).Compare([.. people]).Models[0].All.Total);
        Assert.Equal("points that the table has no amount for", answer(people[3]).WhyNot);
        Assert.Equal("no score of needs", answer(people[4]).WhyNot);
        Assert.Equal("not among those who share the envelope", answer(Given.Person("f", 50m)).WhyNot);
        Assert.Equal("not among those who share the envelope", answer(Given.Person("a", 50m)).WhyNot);
    }

    [Fact]
    public void An_envelope_that_cannot_be_shared_is_not_applicable_to_anybody()
    {
        ModelResult result = new ModelComparison([CostingModels.PointsInEnvelope(Given.Table, new(new(Given.Pounds(100m), 0m)))])
            .Compare([Given.Person("a", 20m) with { Floor = Given.Pounds(150m) }, Given.Person("b", 30m)]).Models[0];

        Assert.Equal([new("an envelope that cannot be shared: The floors come to £50.00 more than there is; find £50.00, or lower floors.", 2)], result.NotApplicable);
    }

    [Fact]
    public void A_team_comes_to_what_employing_it_costs()
    {
        EmploymentCosting costing = Employ.In(2026);
        CostingModel model = CostingModels.PersonalAssistants(costing);
        Team team = Employ.TeamWith([new("Payroll", Given.Pounds(26.25m), OnCostUnit.Month)], Employ.Pa(30m, 14m), Employ.Pa(12m, 14m, id: "b"));

        ModelAnswer answer = Ask(model, new("P1") { Team = team });

        Assert.Equal(costing.Cost(team).Totals.Total, answer.Amount);
        Assert.Equal(costing.Cost(team).Cost, answer.Breakdown());
        Assert.Equal(ModelAnswer.NotApplicable("no team of personal assistants"), Ask(model, new("P1")));
    }

    [Fact]
    public void Clusters_come_to_what_pricing_them_does()
    {
        ClusterPricing pricing = new(
            ClusterTariff.From([new(ClusterCode.Parse("08"), SettingClass.Community, ClusterUnit.Day, Given.Pounds(10.5m), new(2026, 4, 1))]), PublishedFigures.Bundled.CareClusters, Build.Year(2026));
        CostingModel model = CostingModels.Clusters(pricing);
        ClusterHistory history = new("a", [new(ClusterCode.Parse("08"), new(2026, 1, 1), new(2026, 4, 30))], [new(new(2026, 4, 10), new(2026, 4, 14))]);

        ModelAnswer answer = Ask(model, new("a") { Clusters = history });

        Assert.Equal(pricing.Totals(history).Total, answer.Amount);
        Assert.True(answer.Amount > Money.Zero);
        Assert.Equal(pricing.Price(history).Breakdown, answer.Breakdown());
        Assert.Equal(ModelAnswer.NotApplicable("no history of clusters"), Ask(model, new("a")));
        Assert.Equal(ModelAnswer.NotApplicable("no cluster in the period"), Ask(model, new("a") { Clusters = new("a", [new(ClusterCode.Parse("08"), new(2026, 1, 1), new(2026, 3, 31))]) }));
    }

    [Fact]
    public void Contacts_come_to_what_pricing_them_does()
    {
        ContactPricing pricing = new(PublishedFigures.Bundled.TeamTypes, PublishedFigures.Bundled.TeamCosts, Build.Year(2024));
        CostingModel model = CostingModels.Contacts(pricing);
        ContactPackage package = new("a", [new(new(2024, 5, 1), "A16", 3)]);

        ModelAnswer answer = Ask(model, new("a") { Contacts = package });

        Assert.Equal(pricing.Totals(package).Total, answer.Amount);
        Assert.True(answer.Amount > Money.Zero);
        Assert.Equal(pricing.Price(package).Breakdown, answer.Breakdown());
        Assert.Equal(ModelAnswer.NotApplicable("no list of contacts"), Ask(model, new("a")));
        Assert.Equal(ModelAnswer.NotApplicable("no contact in the period"), Ask(model, new("a") { Contacts = new("a", [new(new(2025, 5, 1), "A16", 3)]) }));
    }

    private static ModelAnswer Ask(CostingModel model, ComparisonCase one) => model.Prepare([one])(one);
}
