using PhbCalc.TopDown;

namespace PhbCalc.Comparison;

/// <summary>What can be wrong with routes and their rules.</summary>
internal static class RouteFaults
{
    internal static List<Fault>? InModel(string model)
    {
        FaultList faults = new("rule");
        faults.AddIfBlank("model", model);
        return faults.All;
    }

    internal static Fault? InPoints(string field, decimal? points) =>
        points is { } given && AllocationTableFaults.InScore(given) is { } fault ? fault with { Field = field, Subject = "rule", Path = $"/{field}" } : null;

    internal static decimal? CheckedPoints(string field, decimal? points) => InPoints(field, points) is { } fault ? throw new InvalidInputException([fault]) : points;

    internal static ValueList<PersonGroup> CheckedGroups(ValueList<PersonGroup> groups)
    {
        InvalidInputException.ThrowIfAny(InGroups(groups));
        return groups;
    }

    internal static List<Fault>? InGroups(ValueList<PersonGroup> groups)
    {
        FaultList faults = new("rule");
        faults.AddNulls("groups", groups);
        for (int i = 0; i < groups.Count; i++)
        {
            FaultList own = new("rule");
            if (groups[i] is { } group)
            {
                own.AddIfBlank("group", group.Name, "/name");
                own.AddIfBlank($"group_{group.Name}", group.Value, "/value");
                if (groups.AsSpan()[..i].Contains(group))
                {
                    own.Add($"group_{group.Name}", group.Value, "appears twice", "write each group once", "/value");
                }
            }

            faults.AddOfPart(own.All, "groups", i);
        }

        return faults.All;
    }

    /// <summary>What is wrong with rules, whatever the models: there are none, points end before they start, or a rule can never apply.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="called">The name of the rule at a position; its number if not given.</param>
    internal static List<Fault> In(ValueList<RouteRule> rules, Func<int, string>? called = null)
    {
        FaultList faults = new("route");
        if (rules.Count == 0)
        {
            faults.Add("rules", null, "there is none", "give at least one");
        }

        faults.AddNulls("rules", rules);
        for (int i = 0; i < rules.Count; i++)
        {
            FaultList own = new("rule");
            if (rules[i] is { } rule)
            {
                AddOf(ref own, rule, FirstForAllOf(rules, i) is { } before ? called?.Invoke(before) ?? $"rule {Iso.Number(before + 1)}" : null);
            }

            faults.AddOfPart(own.All, "rules", i);
        }

        return faults.All ?? [];
    }

    /// <summary>Rules whose model is unknown.</summary>
    internal static List<Fault> UnknownModels(ValueList<RouteRule> rules, ValueList<CostingModel> models)
    {
        string[] known = [.. models.OfType<CostingModel>().Select(model => model.Name)];
        FaultList faults = new("route");
        for (int i = 0; i < rules.Count; i++)
        {
            FaultList own = new("rule");
            if (rules[i] is { } rule && !known.Contains(rule.Model, StringComparer.Ordinal))
            {
                own.Add("model", rule.Model, "is not a costing model", Nearest.Suggest(rule.Model, known));
            }

            faults.AddOfPart(own.All, "rules", i);
        }

        return faults.All ?? [];
    }

    internal static Fault Nobody(string personId) => new("person_id", "is not in the population", "write an id that is in it, capitals included") { Value = personId };

    private static void AddOf(ref FaultList faults, RouteRule rule, string? before)
    {
        if (rule.PointsTo < rule.PointsFrom)
        {
            faults.Add("points_to", Iso.Number(rule.PointsTo.Value), "is under points_from", "write points_from or more, or leave one of the two out");
        }
        else if (before is not null)
        {
            faults.Add("model", rule.Model, $"can never apply: {before} comes first, and is for everybody it is for", "put it before that one, or leave it out");
        }
    }

    /// <summary>The position of the first earlier rule that covers all people of a rule; null if there is none.</summary>
    private static int? FirstForAllOf(ValueList<RouteRule> rules, int position)
    {
        for (int i = 0; i < position; i++)
        {
            if (rules[i] is { } earlier && !(earlier.PointsTo < earlier.PointsFrom) && earlier.IsForAllOf(rules[position]))
            {
                return i;
            }
        }

        return null;
    }
}
