namespace PhbCalc.Comparison;

/// <summary>
/// The right model for each person: rules in order, each with a costing model and the people it is for. The first rule that applies to a person decides which model prices them; for example, points for common needs and the plan for complex ones.
/// </summary>
/// <remarks>
/// This type is immutable, and many threads can share one. Rule: spec 10, Route. Only the conditions of rules decide: a person without an answer from the model of their rule is reported as not priced, and no later rule is tried.
/// </remarks>
/// <example>
/// <code>
/// CostingModel points = CostingModels.Points(new(AllocationTable.PricePerPoint(Money.FromPounds(400m))));
/// CostingModel average = CostingModels.GroupAverage("age");
/// CostingRoute route = new([new("points") { PointsFrom = 0 }, new("group-average")], [points, average]);
/// ValueList&lt;ComparisonCase&gt; people = [new("P1") { Points = 40, ActualCost = Money.FromPounds(15_000m), Groups = [new("age", "old")] }, new("P2") { Groups = [new("age", "old")] }];
/// RoutedCaseload priced = route.Price(people);
/// ModelComparisonResult compared = new ModelComparison([route.Model(), points, average]).Compare(people);
/// </code>
/// </example>
public sealed record CostingRoute
{
    /// <summary>The default name of a route.</summary>
    private const string UsualName = "route";

    /// <summary>Makes a route.</summary>
    /// <param name="rules">The rules, in the order to try them: at least one.</param>
    /// <param name="models">The models that rules name, each with its own name; other models are not asked.</param>
    /// <exception cref="InvalidInputException">
    /// There is no rule or no model, two models have one name, a rule names none of them, its points end before they start, or it can never apply because an earlier rule covers all its people: all faults are reported, each with the
    /// position of its rule.
    /// </exception>
    public CostingRoute(ValueList<RouteRule> rules, ValueList<CostingModel> models)
    {
        (Rules, Models) = (rules, models);
        List<Fault> ofModels = ModelFaults.In(models) ?? [];
        List<Fault> unknown = ofModels.Count == 0 ? RouteFaults.UnknownModels(rules, models) : [];
        InvalidInputException.ThrowIfAny([.. ofModels, .. RouteFaults.In(rules).Concat(unknown).OrderBy(fault => fault.Position)]);
    }

    /// <summary>The rules, in the order in which they are tried.</summary>
    public ValueList<RouteRule> Rules { get; }

    /// <summary>The models that rules name.</summary>
    public ValueList<CostingModel> Models { get; }

    /// <summary>The route as one costing model, to compare with others.</summary>
    /// <param name="name">What to call it; <c>route</c> by default.</param>
    /// <returns>
    /// The model, in the pounds of its models. It looks at all cases before it answers one, as each of its models does. Its answer for a person is that of the model of their rule, prepared for all people.
    /// </returns>
    /// <exception cref="InvalidInputException">The name is blank.</exception>
    public CostingModel Model(string name = UsualName) => CostingModel.OfAll(
        name,
        $"The first that is for the person of: {string.Join("; ", Rules.Select(rule => $"{rule.Model} ({rule.Conditions})"))}.",
        population => new PreparedRoute(this, new(population)).Answer);

    /// <summary>Prices each person by the first rule that applies.</summary>
    /// <param name="population">The people, each once. The order does not change the answer.</param>
    /// <returns>The sum, by rule and by model, with the people not priced and why.</returns>
    /// <exception cref="InvalidInputException">A person appears twice, or a model finds something wrong with a case: all faults are reported, each with the position of its case.</exception>
    /// <exception cref="InvalidOperationException">A model fails: see <see cref="ModelComparison.Compare"/>.</exception>
    public RoutedCaseload Price(ValueList<ComparisonCase> population)
    {
        InvalidInputException.ThrowIfAny(ModelFaults.In(population));
        Population people = new(population);
        PreparedRoute prepared = new(this, people);
        ModelSums sums = ModelSums.Of([PreparedModel.Of(CostingModel.OfAll(UsualName, "The models of the rules.", _ => prepared.OfRule), people)], people)[0];
        RoutedPerson[] routed = new RoutedPerson[people.Count];
        Parallel.For(0, routed.Length, i => routed[i] = new(people[i].PersonId, prepared.NumberFor(people[i]), sums.IsAnswered(i) ? sums.Amount(i) : null, sums.Reason(i)));
        return new(Rules.Select((rule, i) => new RouteStep(i + 1, rule.Model, rule.Conditions)).ToValueList(), new(routed));
    }

    /// <summary>How one person is priced: each rule that was tried, why it does or does not apply, and the lines.</summary>
    /// <param name="population">The people, each once, in any order.</param>
    /// <param name="personId">The id of the person.</param>
    /// <exception cref="InvalidInputException">A person appears twice, no person has that id, or the model finds something wrong with the case.</exception>
    /// <exception cref="InvalidOperationException">A model fails: see <see cref="ModelComparison.Compare"/>.</exception>
    public RoutedBudget Explain(ValueList<ComparisonCase> population, string personId)
    {
        ComparisonCase? one = population.FirstOrDefault(known => known is not null && known.PersonId == personId);
        InvalidInputException.ThrowIfAny([.. ModelFaults.In(population) ?? [], .. one is null ? (Fault[])[RouteFaults.Nobody(personId)] : []]);
        return new PreparedRoute(this, new(population)).Explained(one!);
    }

    /// <summary>The same for all people, one after another, in ordinal order of ids.</summary>
    /// <param name="population">The people, each once, in any order.</param>
    /// <exception cref="InvalidInputException">A person appears twice, or a model finds something wrong with a case.</exception>
    /// <exception cref="InvalidOperationException">A model fails: see <see cref="ModelComparison.Compare"/>.</exception>
    public IEnumerable<RoutedBudget> ExplainEach(ValueList<ComparisonCase> population)
    {
        InvalidInputException.ThrowIfAny(ModelFaults.In(population));
        Population people = new(population);
        PreparedRoute prepared = new(this, people);
        return people.All.Select(prepared.Explained);
    }
}

/// <summary>A route whose models are prepared for a population.</summary>
internal sealed class PreparedRoute
{
    private readonly ValueList<RouteRule> rules;
    private readonly RouteCondition[][] conditions;
    private readonly PreparedModel[] models;

    internal PreparedRoute(CostingRoute route, Population population)
    {
        rules = route.Rules;
        conditions = [.. rules.Select(RouteCondition.Of)];
        Dictionary<string, PreparedModel> prepared = route.Models
            .Where(model => rules.Any(rule => rule.Model == model.Name))
            .ToDictionary(model => model.Name, model => PreparedModel.Of(model, population), StringComparer.Ordinal);
        models = [.. rules.Select(rule => prepared[rule.Model])];
    }

    /// <summary>The number of the first rule that applies to a case, counted from 1; null if none does.</summary>
    internal int? NumberFor(ComparisonCase one) =>
        Array.FindIndex(conditions, own => Array.TrueForAll(own, condition => condition.Holds(one))) is >= 0 and var position ? position + 1 : null;

    /// <summary>The answer; if there is none, with the name of the model that has none.</summary>
    internal ModelAnswer Answer(ComparisonCase one)
    {
        ModelAnswer answer = OfRule(one);
        return answer.WhyNot is { } why && NumberFor(one) is { } number ? ModelAnswer.NotApplicable($"{rules[number - 1].Model}: {why}") : answer;
    }

    /// <summary>The answer of the model of the rule that applies, in its own words.</summary>
    internal ModelAnswer OfRule(ComparisonCase one) => NumberFor(one) is { } number ? models[number - 1].Answer(one) : ModelAnswer.NotApplicable("no rule of the route applies");

    internal RoutedBudget Explained(ComparisonCase one)
    {
        int? number = NumberFor(one);
        ModelAnswer answer = OfRule(one);
        return new(
            one.PersonId,
            Enumerable.Range(0, rules.Count).Select(i => Tried(one, i, number)).ToValueList(),
            answer.Amount is null ? null : models[number!.Value - 1].Version(one).Breakdown,
            answer.WhyNot);
    }

    private TriedRule Tried(ComparisonCase one, int position, int? first)
    {
        RouteCondition[] own = conditions[position];
        bool isLater = position + 1 > first;
        RouteCondition[] unmet = [.. own.Where(condition => !isLater && !condition.Holds(one))];
        string why = isLater ? "an earlier rule applies"
            : own.Length == 0 ? "it is for everybody"
            : string.Join("; ", (unmet.Length > 0 ? unmet : own).Select(condition => condition.Found(one)));
        return new(position + 1, rules[position].Model, !isLater && unmet.Length == 0, why);
    }
}
