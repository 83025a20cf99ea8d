using System.ComponentModel;
using PhbCalc.Comparison;

namespace PhbCalc.Data.Json;

/// <summary>A caseload priced by a route, as JSON.</summary>
/// <remarks>Rule: spec 8, Files; spec 10, Route. The schema is docs/schemas/phbcalc.route.v1.schema.json. Sums are pounds with two decimals; what follows from people and rules is worked out again when it is read.</remarks>
public static class RouteJson
{
    /// <summary>Version 1: <c>phbcalc.route.v1</c>.</summary>
    public static JsonFormat<RoutedCaseload> V1 { get; } = new("phbcalc.route.v1", Shapes.Strict.RouteShape, RouteShape.Of);
}

/// <summary>How a route prices one person, with every line, as JSON.</summary>
/// <remarks>Rule: spec 8, Files; spec 10, Route. The schema is docs/schemas/phbcalc.routed-budget.v1.schema.json. Sums are pounds with two decimals.</remarks>
public static class RoutedBudgetJson
{
    /// <summary>Version 1: <c>phbcalc.routed-budget.v1</c>.</summary>
    public static JsonFormat<RoutedBudget> V1 { get; } = new("phbcalc.routed-budget.v1", Shapes.Strict.RoutedBudgetShape, RoutedBudgetShape.Of);
}

/// <summary>The shape of a caseload priced by a route.</summary>
internal sealed record RouteShape(
    string Format,
    [property: Description("What everybody who is priced comes to.")] Money Total,
    [property: Description("How many people are priced.")] int Priced,
    [property: Description("The rules, in the order in which they are tried.")] IEnumerable<RouteRuleShape> Rules,
    [property: Description("Everybody, in ordinal order of ids.")] IEnumerable<RoutedPersonShape> People) : IDocument<RoutedCaseload>
{
    internal static RouteShape Of(RoutedCaseload routed) => new(
        RouteJson.V1.Name,
        routed.Total,
        routed.Priced,
        routed.Rules.Select(rule => new RouteRuleShape(rule.Step.Model, rule.Step.Conditions, rule.People, rule.Priced, rule.Sum)),
        routed.People.Select(person => new RoutedPersonShape(person.PersonId, person.Rule, person.Rule is { } rule ? routed.Rules[rule - 1].Step.Model : null, person.Amount, person.WhyNot)));

    public RoutedCaseload Made()
    {
        ValueList<RouteStep> rules = [.. Rules.Select((rule, i) => new RouteStep(i + 1, rule.Model, rule.ForWhom))];
        List<Fault> faults = [];
        foreach ((int position, RoutedPersonShape person) in People.Index())
        {
            string? member = person.Rule is { } number && (number < 1 || number > rules.Count) ? "rule"
                : person.Model != (person.Rule is { } known ? rules[known - 1].Model : null) ? "model"
                : person.Amount is not null && person.Rule is null ? "amount"
                : person.Amount is null == person.WhyNot is null ? "why_not"
                : null;
            if (member is not null)
            {
                faults.Add(JsonFaults.NotWhatFollows($"/people/{Iso.Number(position)}/{member}"));
            }
        }

        InvalidInputException.ThrowIfAny(faults);
        RoutedCaseload made = new(rules, [.. People.Select(person => new RoutedPerson(person.PersonId, person.Rule, person.Amount, person.WhyNot))]);
        string? wrong = made.Total != Total ? "/total" : made.Priced != Priced ? "/priced"
            : made.Rules.Zip(Rules).Index().Where(rule => (rule.Item.First.People, rule.Item.First.Priced, rule.Item.First.Sum) != (rule.Item.Second.People, rule.Item.Second.Priced, rule.Item.Second.Sum))
                .Select(rule => $"/rules/{Iso.Number(rule.Index)}").FirstOrDefault();
        return wrong is null ? made : throw new InvalidInputException([JsonFaults.NotWhatFollows(wrong)]);
    }
}

/// <summary>A rule of a route, and what it comes to.</summary>
internal sealed record RouteRuleShape(
    [property: Description("The name of its model.")] string Model,
    [property: Description("For whom it is, in words.")] string ForWhom,
    [property: Description("How many people it is the first for that applies.")] int People,
    [property: Description("How many of them its model prices.")] int Priced,
    [property: Description("What those come to.")] Money Sum);

/// <summary>What a route says of one person.</summary>
internal sealed record RoutedPersonShape(
    [property: Description("The id of the person.")] string PersonId,
    [property: Description("The number of the first rule that applies, counted from 1; null if none does.")] int? Rule,
    [property: Description("The name of its model; null if no rule applies.")] string? Model,
    [property: Description("What the model says; null if the person is not priced.")] Money? Amount,
    [property: Description("Why the person is not priced; null if they are.")] string? WhyNot);

/// <summary>The shape of how a route prices one person.</summary>
internal sealed record RoutedBudgetShape(
    string Format,
    [property: Description("The id of the person.")] string PersonId,
    [property: Description("Every rule, in the order in which they are tried; at most one applies.")] IEnumerable<TriedRuleShape> Rules,
    [property: Description("The lines; null if the person is not priced.")] BreakdownShape? Breakdown,
    [property: Description("Why the person is not priced; null if they are.")] string? WhyNot) : IDocument<RoutedBudget>
{
    internal static RoutedBudgetShape Of(RoutedBudget budget) => new(
        RoutedBudgetJson.V1.Name,
        budget.PersonId,
        budget.Rules.Select(rule => new TriedRuleShape(rule.Number, rule.Model, rule.Applies, rule.Why)),
        budget.Breakdown is { } breakdown ? BreakdownShape.Of(breakdown) : null,
        budget.WhyNot);

    public RoutedBudget Made()
    {
        Parts parts = new();
        CostBreakdown? breakdown = parts.One("breakdown", () => Breakdown?.Made());
        parts.ThrowIfAny();
        RoutedBudget made = new(PersonId, [.. Rules.Select(rule => new TriedRule(rule.Number, rule.Model, rule.Applies, rule.Why))], breakdown, WhyNot);
        string? wrong = Rules.Count(rule => rule.Applies) > 1 ? "/rules" : breakdown is not null && made.Applied is null ? "/breakdown" : breakdown is null == WhyNot is null ? "/why_not" : null;
        return wrong is null ? made : throw new InvalidInputException([JsonFaults.NotWhatFollows(wrong)]);
    }
}

/// <summary>Whether a rule applies to a person, and why.</summary>
internal sealed record TriedRuleShape(
    [property: Description("The number of the rule, counted from 1.")] int Number,
    [property: Description("The name of its model.")] string Model,
    [property: Description("Whether it is the first that applies.")] bool Applies,
    [property: Description("What of the person decides it, in words.")] string Why);
