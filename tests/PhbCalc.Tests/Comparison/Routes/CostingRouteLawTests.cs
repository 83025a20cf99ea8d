using FsCheck.Fluent;
using PhbCalc.Comparison;
using PhbCalc.Testing;
using PhbCalc.Tests.Oracles;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.Comparison.Routes;

/// <summary>What a route says of everybody, held against rules that are tried one by one.</summary>
public sealed class CostingRouteLawTests
{
    [Law]
    public Property Everybody_is_priced_by_the_model_of_the_first_rule_that_applies() => Law.Of(Gen.Choose(0, int.MaxValue - 1), seed =>
    {
        (CostingRoute route, ValueList<ComparisonCase> people) = Made(seed);
        RoutedCaseload routed = route.Price(people);
        RoutedBudget[] explained = [.. route.ExplainEach(people)];
        ModelResult compared = new ModelComparison([route.Model()]).Compare(people).Models[0];

        Assert.Equal(people.Select(one => one.PersonId).Order(StringComparer.Ordinal), routed.People.Select(person => person.PersonId));
        Money total = Money.Zero;
        foreach ((RoutedPerson person, RoutedBudget budget) in routed.People.Zip(explained))
        {
            ComparisonCase one = people.Single(known => known.PersonId == person.PersonId);
            RouteRule? first = route.Rules.FirstOrDefault(rule => RouteMaker.IsFor(rule, one));
            ModelAnswer? answer = first is null ? null : Given.Models.Single(model => model.Name == first.Model).Prepare([.. people.OrderBy(known => known.PersonId, StringComparer.Ordinal)])(one);
            Assert.Equal(first is null ? null : route.Rules.AsSpan().IndexOf(first) + 1, person.Rule);
            Assert.Equal(answer?.Amount, person.Amount);
            Assert.Equal(first is null ? "no rule of the route applies" : answer!.WhyNot, person.WhyNot);
            Assert.Equal((person.PersonId, person.Rule, person.Amount, person.WhyNot), (budget.PersonId, budget.Applied?.Number, budget.Breakdown?.Total, budget.WhyNot));
            Assert.Equal(answer?.Amount is null ? null : answer.Breakdown(), budget.Breakdown);
            total += answer?.Amount ?? Money.Zero;
        }

        Assert.Equal((total, total, total, total), (routed.Total, routed.Rules.Select(rule => rule.Sum).Sum(), routed.Models.Select(model => model.Sum).Sum(), compared.All.Total));
        Assert.Equal((routed.Priced, people.Count - routed.Priced), (compared.All.Answered, routed.NotPriced.Count));
        Assert.Equal(people.Count - routed.People.Count(person => person.Rule is null), routed.Rules.Sum(rule => rule.People));
    });

    [Law(50)]
    public Property The_order_of_people_changes_nothing() => Law.Of(Gen.Choose(0, int.MaxValue - 1), seed =>
    {
        (CostingRoute route, ValueList<ComparisonCase> people) = Made(seed);
        Assert.Equal(route.Price(people).Explain(), route.Price([.. people.Reverse()]).Explain());
    });

    [Law(10)]
    public Property As_a_model_it_keeps_every_law() => Law.Of(Gen.Choose(0, int.MaxValue - 1), seed =>
    {
        (CostingRoute route, ValueList<ComparisonCase> people) = Made(seed);
        CostingModelLaws.Hold(route.Model(), people, new() { Cases = 8 });
    });

    [Law]
    public Property A_rule_can_never_apply_just_if_an_earlier_one_is_for_everybody_whom_it_is_for() => Law.Of(Gen.Choose(0, int.MaxValue - 1), seed =>
    {
        Dice dice = new(seed);
        (RouteRule earlier, RouteRule later) = (RouteMaker.Rule(dice), RouteMaker.Rule(dice));
        ComparisonCase[] own = [.. RouteMaker.EveryKind.Where(one => RouteMaker.IsFor(later, one))];
        if (own.Length > 0)
        {
            Assert.Equal(own.All(one => RouteMaker.IsFor(earlier, one)), earlier.IsForAllOf(later));
        }
    });

    [Fact]
    public void The_routes_of_the_laws_are_of_every_kind()
    {
        (CostingRoute Route, ValueList<ComparisonCase> People)[] made = [.. Enumerable.Range(0, 300).Select(Made)];
        RoutedPerson[] people = [.. made.SelectMany(one => one.Route.Price(one.People).People)];

        Assert.InRange(people.Count(person => person.Rule is null), 100, people.Length / 2);
        Assert.InRange(people.Count(person => person is { Rule: not null, Amount: null }), 50, people.Length / 2);
        Assert.InRange(people.Count(person => person is { Rule: > 1, Amount: not null }), 200, people.Length);
        Assert.InRange(made.Count(one => one.Route.Rules.Count >= 3), 100, 300);
        Assert.InRange(made.Count(one => one.Route.Rules.Any(rule => rule.Model == "envelope")), 50, 300);
        Assert.InRange(made.Count(one => one.Route.Rules.Any(rule => rule.Groups.Count > 1)), 50, 300);
        Assert.InRange(Enumerable.Range(0, 300).Count(seed => new Dice(seed) is var dice && RouteMaker.Rule(dice).IsForAllOf(RouteMaker.Rule(dice))), 30, 200);
    }

    private static (CostingRoute Route, ValueList<ComparisonCase> People) Made(int seed)
    {
        Dice dice = new(seed);
        return (RouteMaker.Route(dice), [.. Given.People(dice).Select(one => dice.Percent(30) ? one with { Team = Given.Team(one.PersonId, 10m) } : one)]);
    }
}
