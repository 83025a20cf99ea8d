using PhbCalc.Comparison;
using PhbCalc.Tests.Oracles;

namespace PhbCalc.Tests.Comparison.Routes;

/// <summary>Random rules of routes over the models and the people of <see cref="Given"/>, and every kind of person that rules can tell apart.</summary>
internal static class RouteMaker
{
    private static readonly string?[] Ages = [null, "under-18", "18-to-64", "Over"];

    /// <summary>Everybody whom rules that are made here could tell from somebody else.</summary>
    internal static ComparisonCase[] EveryKind { get; } =
    [
        .. from age in Ages
        from need in (string?[])[null, "high", "low"]
        from points in (decimal?[])[null, 0m, 19.5m, 20m, 20.5m, 40m, 40.5m]
        from plan in (bool[])[false, true]
        from team in (bool[])[false, true]
        from contacts in (bool[])[false, true]
        select new ComparisonCase("p")
        {
            Groups = [.. age is null ? (PersonGroup[])[] : [new("age", age)], .. need is null ? (PersonGroup[])[] : [new("Need", need)]],
            Points = points,
            Plan = plan ? Given.Plan("p", 2) : null,
            Team = team ? Given.Team("p", 10m) : null,
            Contacts = contacts ? new("p", []) : null,
        },
    ];

    internal static RouteRule Rule(Dice dice) => new(dice.OneOf([.. Given.Models.Select(model => model.Name)]))
    {
        Groups =
        [
            .. dice.Percent(30) ? dice.Some(Ages[1..]).Select(age => new PersonGroup("age", age!)) : [],
            .. dice.Percent(20) ? dice.Some<string>(["high", "low"]).Select(need => new PersonGroup("Need", need)) : [],
        ],
        PointsFrom = dice.Perhaps(30, () => dice.OneOf(0m, 20m, 40m)),
        PointsTo = dice.Perhaps(30, () => dice.OneOf(20m, 40m)),
        HasPlan = dice.Perhaps(25, () => dice.Percent(60)),
        HasTeam = dice.Perhaps(15, () => dice.Percent(50)),
        HasContacts = dice.Perhaps(15, () => dice.Percent(50)),
    };

    /// <summary>A route that is not refused: rules that could never apply are left out.</summary>
    internal static CostingRoute Route(Dice dice)
    {
        List<RouteRule> rules = [];
        foreach (RouteRule rule in dice.Several(1, 6, _ => Rule(dice)))
        {
            if (!(rule.PointsTo < rule.PointsFrom) && !rules.Exists(earlier => earlier.IsForAllOf(rule)))
            {
                rules.Add(rule);
            }
        }

        return rules.Count == 0 ? Route(dice) : new([.. rules], Given.Models);
    }

    /// <summary>Whether a rule is for a person, spelt out.</summary>
    internal static bool IsFor(RouteRule rule, ComparisonCase one)
    {
        foreach (PersonGroup wanted in rule.Groups)
        {
            if (!rule.Groups.Any(group => group.Name == wanted.Name && one.Groups.Contains(group)))
            {
                return false;
            }
        }

        if ((rule.PointsFrom is not null || rule.PointsTo is not null) && one.Points is null)
        {
            return false;
        }

        return !(one.Points < rule.PointsFrom)
            && !(one.Points > rule.PointsTo)
            && (rule.HasPlan is null || rule.HasPlan == (one.Plan is not null))
            && (rule.HasTeam is null || rule.HasTeam == (one.Team is not null))
            && (rule.HasClusters is null || rule.HasClusters == (one.Clusters is not null))
            && (rule.HasContacts is null || rule.HasContacts == (one.Contacts is not null));
    }
}
