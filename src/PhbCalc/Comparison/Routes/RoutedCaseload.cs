namespace PhbCalc.Comparison;

/// <summary>A caseload priced by a route: one sum, by rule and by model, and the people not priced.</summary>
/// <remarks>This type is immutable. It comes from <see cref="CostingRoute.Price"/>. Rule: spec 10, Route.</remarks>
public sealed record RoutedCaseload
{
    internal RoutedCaseload(ValueList<RouteStep> rules, ValueList<RoutedPerson> people)
    {
        ILookup<int?, RoutedPerson> byRule = people.ToLookup(person => person.Rule);
        People = people;
        Rules = [.. rules.Select(rule => new RoutedRule(rule, byRule[rule.Number].Count(), byRule[rule.Number].Count(person => person.Amount is not null), Sum(byRule[rule.Number])))];
        Models = [.. Rules.GroupBy(rule => rule.Step.Model, StringComparer.Ordinal).Select(same => new RoutedModel(same.Key, same.Sum(rule => rule.Priced), same.Select(rule => rule.Sum).Sum()))];
    }

    /// <summary>All people, in ordinal order of ids.</summary>
    public ValueList<RoutedPerson> People { get; }

    /// <summary>The sum of each rule, in the order in which rules are tried.</summary>
    public ValueList<RoutedRule> Rules { get; }

    /// <summary>The sum of each model over its rules, in the order of its first rule.</summary>
    public ValueList<RoutedModel> Models { get; }

    /// <summary>The sum of all people priced, in pounds; it equals the total of the rules and that of the models.</summary>
    public Money Total => Models.Select(model => model.Sum).Sum();

    /// <summary>How many people are priced.</summary>
    public int Priced => Models.Sum(model => model.People);

    /// <summary>The people who are not priced: no rule applies to them, or the model of their rule has no answer.</summary>
    public ValueList<RoutedPerson> NotPriced => [.. People.Where(person => person.Amount is null)];

    /// <summary>The sum by rule and by model, and the people not priced and why.</summary>
    /// <returns>Lines of text, each ended by a line feed; the same in every culture. It names people who are not priced by their ids.</returns>
    public string Explain() => RouteText.Of(this);

    private static Money Sum(IEnumerable<RoutedPerson> people) => people.Select(person => person.Amount ?? Money.Zero).Sum();
}

/// <summary>A rule of a route as shown to readers.</summary>
/// <remarks>This type is immutable. Rule: spec 10, Route.</remarks>
/// <param name="Number">The number of the rule, counted from 1 in the order in which they are tried.</param>
/// <param name="Model">The name of its model.</param>
/// <param name="Conditions">The people it is for, in words.</param>
public sealed record RouteStep(int Number, string Model, string Conditions);

/// <summary>The result of a rule of a route.</summary>
/// <remarks>This type is immutable. It is part of a <see cref="RoutedCaseload"/>. Rule: spec 10, Route.</remarks>
public sealed record RoutedRule
{
    internal RoutedRule(RouteStep step, int people, int priced, Money sum) => (Step, People, Priced, Sum) = (step, people, priced, sum);

    /// <summary>The rule.</summary>
    public RouteStep Step { get; }

    /// <summary>How many people have it as the first rule that applies.</summary>
    public int People { get; }

    /// <summary>How many of them its model prices.</summary>
    public int Priced { get; }

    /// <summary>Their sum, in pounds.</summary>
    public Money Sum { get; }
}

/// <summary>The result of a model of a route, over all its rules.</summary>
/// <remarks>This type is immutable. It is part of a <see cref="RoutedCaseload"/>. Rule: spec 10, Route.</remarks>
public sealed record RoutedModel
{
    internal RoutedModel(string name, int people, Money sum) => (Name, People, Sum) = (name, people, sum);

    /// <summary>The name of the model.</summary>
    public string Name { get; }

    /// <summary>How many people it prices.</summary>
    public int People { get; }

    /// <summary>Their sum, in pounds.</summary>
    public Money Sum { get; }
}

/// <summary>The result of a route for one person.</summary>
/// <remarks>This type is immutable. It is part of a <see cref="RoutedCaseload"/>. Rule: spec 10, Route.</remarks>
public sealed record RoutedPerson
{
    internal RoutedPerson(string personId, int? rule, Money? amount, string? whyNot) => (PersonId, Rule, Amount, WhyNot) = (personId, rule, amount, whyNot);

    /// <summary>The id of the person.</summary>
    public string PersonId { get; }

    /// <summary>The number of the first rule that applies; null if none does.</summary>
    public int? Rule { get; }

    /// <summary>The sum from its model, in pounds; null if the person is not priced.</summary>
    public Money? Amount { get; }

    /// <summary>Why the person is not priced: no rule applies, or the reason from the model of their rule; null if they are priced.</summary>
    public string? WhyNot { get; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
