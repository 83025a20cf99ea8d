namespace PhbCalc.Comparison;

/// <summary>How a route prices one person: each rule, whether it applies and why, and the lines of the model that does.</summary>
/// <remarks>This type is immutable. It comes from <see cref="CostingRoute.Explain"/>. Rule: spec 10, Route.</remarks>
public sealed record RoutedBudget
{
    internal RoutedBudget(string personId, ValueList<TriedRule> rules, CostBreakdown? breakdown, string? whyNot) => (PersonId, Rules, Breakdown, WhyNot) = (personId, rules, breakdown, whyNot);

    /// <summary>The id of the person.</summary>
    public string PersonId { get; }

    /// <summary>Every rule, in the order in which they are tried; at most one applies.</summary>
    public ValueList<TriedRule> Rules { get; }

    /// <summary>The lines, in pounds; null if the person is not priced.</summary>
    public CostBreakdown? Breakdown { get; }

    /// <summary>Why the person is not priced: no rule applies, or the reason from the model of their rule; null if they are priced.</summary>
    public string? WhyNot { get; }

    /// <summary>The rule that applies; null if none does.</summary>
    public TriedRule? Applied => Rules.FirstOrDefault(rule => rule.Applies);

    /// <summary>Each rule with why it does or does not apply, and the lines.</summary>
    /// <returns>Lines of text, each ended by a line feed; the same in every culture. It names the person by their id.</returns>
    public string Explain() => RouteText.Of(this);

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>Whether a rule of a route applies to a person, and why.</summary>
/// <remarks>This type is immutable. It is part of a <see cref="RoutedBudget"/>. Rule: spec 10, Route.</remarks>
public sealed record TriedRule
{
    internal TriedRule(int number, string model, bool applies, string why) => (Number, Model, Applies, Why) = (number, model, applies, why);

    /// <summary>The number of the rule, counted from 1.</summary>
    public int Number { get; }

    /// <summary>The name of its model.</summary>
    public string Model { get; }

    /// <summary>Whether it is the first that applies.</summary>
    public bool Applies { get; }

    /// <summary>The facts about the person that decide it, in words. This is personal data.</summary>
    public string Why { get; }
}
