namespace PhbCalc.Comparison;

/// <summary>A rule of a route: a costing model, and the people it is for. All conditions must be true of the person; a rule without conditions is for all people.</summary>
/// <remarks>This type is immutable. Rule: spec 10, Route.</remarks>
public sealed record RouteRule
{
    /// <summary>Makes a rule for all people; set members to add conditions.</summary>
    /// <param name="model">The name of the model: its <see cref="CostingModel.Name"/>.</param>
    /// <exception cref="InvalidInputException">The name is blank.</exception>
    public RouteRule(string model)
    {
        Model = model;
        InvalidInputException.ThrowIfAny(RouteFaults.InModel(model));
    }

    /// <summary>The name of the model.</summary>
    public string Model { get; }

    /// <summary>The groups that the person must be in: one group of each name given. None (the default) for any groups.</summary>
    /// <exception cref="InvalidInputException">A name or a group is blank, or a group appears twice: all faults are reported, each with the position of its group.</exception>
    public ValueList<PersonGroup> Groups
    {
        get;
        init => field = RouteFaults.CheckedGroups(value);
    }

    /// <summary>The least points of needs, included; null (the default) for no least. A person without a score has no points.</summary>
    /// <exception cref="InvalidInputException">It is not a score: below 0, too large, or with more than six decimals.</exception>
    public decimal? PointsFrom
    {
        get;
        init => field = RouteFaults.CheckedPoints("points_from", value);
    }

    /// <summary>The most points of needs, included; null (the default) for no most. A person without a score has no points.</summary>
    /// <exception cref="InvalidInputException">It is not a score: below 0, too large, or with more than six decimals.</exception>
    public decimal? PointsTo
    {
        get;
        init => field = RouteFaults.CheckedPoints("points_to", value);
    }

    /// <summary>Whether there is a care plan, with visits, items or a rota; null (the default) if it does not matter.</summary>
    public bool? HasPlan { get; init; }

    /// <summary>Whether there is a team of personal assistants; null (the default) if it does not matter.</summary>
    public bool? HasTeam { get; init; }

    /// <summary>Whether there is a history of mental health clusters; null (the default) if it does not matter.</summary>
    public bool? HasClusters { get; init; }

    /// <summary>Whether there is a list of contacts with mental health teams; null (the default) if it does not matter.</summary>
    public bool? HasContacts { get; init; }

    /// <summary>The people it is for, in words: "need is stroke or dementia, points from 10 to 40, a care plan"; "everybody" without conditions.</summary>
    public string Conditions => RouteCondition.Of(this) is { Length: > 0 } conditions ? string.Join(", ", conditions.Select(condition => condition.Wanted)) : "everybody";

    /// <summary>Whether the rule is for a person.</summary>
    /// <param name="one">The facts about the person.</param>
    public bool Applies(ComparisonCase one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return Array.TrueForAll(RouteCondition.Of(this), condition => condition.Holds(one));
    }

    /// <summary>Whether this rule covers all people that another rule is for.</summary>
    internal bool IsForAllOf(RouteRule other) =>
        (PointsFrom is null && PointsTo is null
            || (other.PointsFrom is not null || other.PointsTo is not null) && (PointsFrom ?? 0m) <= (other.PointsFrom ?? 0m) && (PointsTo ?? decimal.MaxValue) >= (other.PointsTo ?? decimal.MaxValue))
        && Is(HasPlan, other.HasPlan) && Is(HasTeam, other.HasTeam) && Is(HasClusters, other.HasClusters) && Is(HasContacts, other.HasContacts)
        && Groups.GroupBy(group => group.Name, StringComparer.Ordinal).All(wanted =>
            other.Groups.Where(group => group.Name == wanted.Key).ToArray() is { Length: > 0 } its && Array.TrueForAll(its, group => wanted.Contains(group)));

    private static bool Is(bool? own, bool? other) => own is null || own == other;
}

/// <summary>One condition of a rule.</summary>
/// <param name="Wanted">The condition, in words.</param>
/// <param name="Holds">Whether it is true of a person.</param>
/// <param name="Found">The person's value, in words; if the condition is false, they also say what is wanted.</param>
internal sealed record RouteCondition(string Wanted, Func<ComparisonCase, bool> Holds, Func<ComparisonCase, string> Found)
{
    /// <summary>The conditions of a rule, in the order of its members.</summary>
    internal static RouteCondition[] Of(RouteRule rule) =>
    [
        .. rule.Groups.GroupBy(group => group.Name, StringComparer.Ordinal).Select(OfGroups),
        .. rule.PointsFrom is null && rule.PointsTo is null ? (RouteCondition[])[] : [OfPoints(rule.PointsFrom, rule.PointsTo)],
        .. OfPart(rule.HasPlan, "care plan", one => one.Rota is not null || one.Plan is { } plan && (plan.Visits.Count > 0 || plan.Items.Count > 0)),
        .. OfPart(rule.HasTeam, "team of personal assistants", one => one.Team is not null || one.Rota is not null),
        .. OfPart(rule.HasClusters, "history of clusters", one => one.Clusters is not null),
        .. OfPart(rule.HasContacts, "list of contacts", one => one.Contacts is not null),
    ];

    private static RouteCondition OfGroups(IGrouping<string, PersonGroup> wanted)
    {
        string[] values = [.. wanted.Select(group => group.Value)];
        return new(
            $"{wanted.Key} is {string.Join(" or ", values)}",
            one => Array.IndexOf(values, ValueOf(one, wanted.Key)) >= 0,
            one => ValueOf(one, wanted.Key) is not { } value ? $"no group by {wanted.Key}"
                : $"{wanted.Key} is {value}{(Array.IndexOf(values, value) >= 0 ? string.Empty : $", not {string.Join(" or ", values)}")}");
    }

    private static string? ValueOf(ComparisonCase one, string name) => one.Groups.FirstOrDefault(group => group.Name == name)?.Value;

    private static RouteCondition OfPoints(decimal? least, decimal? most) => new(
        $"points{(least is { } from ? $" from {Iso.Number(from)}" : string.Empty)}{(most is { } to ? $" to {Iso.Number(to)}" : string.Empty)}",
        one => one.Points is { } points && points >= (least ?? points) && points <= (most ?? points),
        one => one.Points is not { } points ? "no score of needs"
            : $"{Iso.Number(points)}{(points == 1m ? " point" : " points")}{(points < least ? $", under {Iso.Number(least.Value)}" : points > most ? $", over {Iso.Number(most.Value)}" : string.Empty)}");

    private static RouteCondition[] OfPart(bool? wanted, string what, Func<ComparisonCase, bool> isThere) => wanted is not { } isWanted ? []
        : [new(isWanted ? $"a {what}" : $"no {what}", one => isThere(one) == isWanted, one => isThere(one) ? $"a {what}" : $"no {what}")];
}
