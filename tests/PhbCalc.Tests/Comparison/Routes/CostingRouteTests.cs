using PhbCalc.Comparison;
using PhbCalc.Tests.TopDown;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.Comparison.Routes;

/// <summary>A route prices each person by the first rule that applies: spec 10, Route.</summary>
public sealed class CostingRouteTests
{
    private static readonly CostingRoute Mixed = new(
        [
            new("bottom-up") { Groups = [new("need", "stroke"), new("need", "dementia")], HasPlan = true },
            new("points") { PointsFrom = 0m, PointsTo = 60m },
            new("bottom-up") { HasPlan = true },
            new("points") { PointsFrom = 60.5m },
        ],
        [CostingModels.Points(Given.Table), CostingModels.BottomUp(Given.Costing), Given.Model("flat", _ => 1)]);

    private static readonly ComparisonCase[] Six =
    [
        Given.Person("Ada", 20m, null, new PersonGroup("need", "stroke")) with { Plan = Given.Plan("Ada", 2) },
        Given.Person("Ben", 20m, null, new PersonGroup("need", "frailty")) with { Plan = Given.Plan("Ben", 2) },
        Given.Person("Cy", 70m) with { Plan = Given.Plan("Cy", 3) },
        Given.Person("Di", 5m),
        Given.Person("Eve", 120m),
        Given.Person("Flo"),
    ];

    [Fact]
    public void The_first_rule_that_applies_prices_the_person_and_who_is_not_priced_is_listed() => Snapshot.Matches(Mixed.Price([.. Six]).Explain());

    [Fact]
    public void Each_rule_says_why_it_does_or_does_not_apply() => Snapshot.Matches(string.Join('\n', Six.Select(one => Mixed.Explain([.. Six], one.PersonId).Explain())));

    [Fact]
    public void Each_model_has_its_people_and_its_sum()
    {
        RoutedCaseload routed = Mixed.Price([.. Six]);

        Assert.Equal([("bottom-up", 2, 5_200m), ("points", 1, 2_000m)], routed.Models.Select(model => (model.Name, model.People, model.Sum.Pounds)));
        Assert.Equal([(1, 1, 1), (2, 2, 1), (3, 1, 1), (4, 1, 0)], routed.Rules.Select(rule => (rule.Step.Number, rule.People, rule.Priced)));
        Assert.Equal((3, Given.Pounds(7_200m)), (routed.Priced, routed.Total));
        Assert.Equal(["Di", "Eve", "Flo"], routed.NotPriced.Select(person => person.PersonId));
    }

    [Fact]
    public void A_route_is_compared_as_any_other_model()
    {
        ModelComparisonResult result = new ModelComparison([Mixed.Model(), .. Mixed.Models]).Compare([.. Six]);

        Assert.Equal((3, Given.Pounds(7_200m)), (result.Models[0].All.Answered, result.Models[0].All.Total));
        Assert.Equal(
            ["no rule of the route applies 1", "points: points that the table has no amount for 2"],
            result.Models[0].NotApplicable.Select(reason => $"{reason.Reason} {reason.People}").Order(StringComparer.Ordinal));
        Assert.Equal(
            "The first that is for the person of: bottom-up (need is stroke or dementia, a care plan); points (points from 0 to 60); bottom-up (a care plan); points (points from 60.5).",
            Mixed.Model().Description);
        Assert.Equal("mixed", Mixed.Model("mixed").Name);
    }

    [Fact]
    public void Models_see_everybody_not_only_those_whom_they_price()
    {
        CostingModel average = CostingModels.GroupAverage(null);
        ComparisonCase[] three = [Given.Person("a", 10m, 100m), Given.Person("b", 10m, 200m), Given.Person("c", 90m, 900m)];

        Assert.Equal([400m, 400m], new CostingRoute([new("group-average") { PointsTo = 50m }], [average]).Price([.. three]).People.Select(person => person.Amount?.Pounds).OfType<decimal>());
    }

    [Fact]
    public void What_is_wrong_with_a_route_is_reported_all_at_once()
    {
        Expect.Faults("route, rules: there is none; give at least one", () => new CostingRoute([], Given.Models));
        Expect.Faults(
            """
            0 rule, model: 'bottom_up' is not a costing model; did you mean 'bottom-up'? allowed: bottom-up, pa, points, envelope, odd, flat
            1 rule, points_to: '10' is under points_from; write points_from or more, or leave one of the two out
            3 rule, model: 'odd' can never apply: rule 3 comes first, and is for everybody it is for; put it before that one, or leave it out
            4 rule, model: 'flat' can never apply: rule 1 comes first, and is for everybody it is for; put it before that one, or leave it out
            5 rule, model: 'points' can never apply: rule 3 comes first, and is for everybody it is for; put it before that one, or leave it out
            """,
            () => new CostingRoute(
            [
                new("bottom_up") { HasPlan = true },
                new("points") { PointsFrom = 20m, PointsTo = 10m },
                new("points"),
                new("odd") { HasTeam = false },
                new("flat") { HasPlan = true, Groups = [new("age", "old")] },
                new("points"),
            ], Given.Models));
    }

    [Fact]
    public void What_is_wrong_with_a_rule_is_reported()
    {
        Expect.Faults("rule, model: is blank; give it a value", () => new RouteRule(" "));
        Expect.Faults($"rule, points_from: '-1' is out of range; {Expect.UnderATrillion}", () => new RouteRule("points") { PointsFrom = -1m });
        Expect.Faults($"rule, points_to: '0.0000001' is out of range; {Expect.UnderATrillion}", () => new RouteRule("points") { PointsTo = 0.0000001m });
        Expect.Faults(
            """
            0 rule, group: is blank; give it a value
            1 rule, group_age: is blank; give it a value
            3 rule, group_age: 'old' appears twice; write each group once
            """,
            () => new RouteRule("points") { Groups = [new("", "x"), new("age", " "), new("age", "old"), new("age", "old")] });
    }

    [Fact]
    public void Somebody_who_is_not_there_cannot_be_explained() => Expect.Faults(
        "person_id: 'ada' is not in the population; write an id that is in it, capitals included",
        () => Mixed.Explain([.. Six], "ada"));

    [Fact]
    public void What_a_model_finds_wrong_is_reported_of_those_whom_it_prices()
    {
        ComparisonCase[] two =
        [
            Given.Person("a", 20m) with { Plan = new("a", Build.LongAgo, visits: [Build.Visit("Mon", "08:00-09:00", service: "cares")]) },
            Given.Person("b", 70m) with { Plan = new("b", Build.LongAgo, visits: [Build.Visit("Mon", "08:00-09:00", service: "cares")]) },
        ];

        Expect.Faults("1 model route, person b, visit v1, service: 'cares' is not a service of card agency; did you mean 'care'? allowed: care", () => Mixed.Price([.. two]));
    }
}
