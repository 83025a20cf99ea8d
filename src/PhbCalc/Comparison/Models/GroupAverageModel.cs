using PhbCalc.Budgets;

namespace PhbCalc.Comparison;

/// <summary>The mean cost of care in a person's group, moved towards the mean of all people if the group is small.</summary>
internal sealed class GroupAverageModel
{
    private readonly string? groupName;
    private readonly bool leavesOwnOut;
    private readonly Fraction weight;
    private readonly Mean everybody;
    private readonly Dictionary<string, Mean> groups;
    private readonly Dictionary<string, (string Group, Money Cost)> counted;

    /// <summary>Works out the means.</summary>
    /// <param name="groupName">The name of the groups; null if all people are one group.</param>
    /// <param name="weightOfAll">How many people the mean of all counts for.</param>
    /// <param name="leavesOwnOut">Whether to leave out the cost of the person asked about.</param>
    /// <param name="population">The people.</param>
    internal GroupAverageModel(string? groupName, decimal weightOfAll, bool leavesOwnOut, ValueList<ComparisonCase> population)
    {
        (this.groupName, this.leavesOwnOut, weight) = (groupName, leavesOwnOut, weightOfAll);
        ComparisonCase[] known = [.. population.Where(one => one.ActualCost is not null)];
        everybody = MeanOf(known);
        groups = known.GroupBy(GroupOf, StringComparer.Ordinal).Where(same => same.Key.Length > 0).ToDictionary(same => same.Key, MeanOf, StringComparer.Ordinal);
        counted = leavesOwnOut ? known.ToDictionary(one => one.PersonId, one => (GroupOf(one), one.ActualCost!.Value), StringComparer.Ordinal) : [];
    }

    internal ModelAnswer Answer(ComparisonCase one)
    {
        string group = GroupOf(one);
        (Mean own, Mean all) = (groups.GetValueOrDefault(group), everybody);
        bool isLeftOut = counted.TryGetValue(one.PersonId, out (string Group, Money Cost) before);
        if (isLeftOut)
        {
            all = all.Without(before.Cost);
            own = before.Group == group ? own.Without(before.Cost) : own;
        }

        if (all.People == 0)
        {
            return ModelAnswer.NotApplicable(leavesOwnOut ? "no past cost of anybody else" : "no past cost of anybody");
        }

        if (group.Length == 0)
        {
            return ModelAnswer.NotApplicable($"no group by {groupName}");
        }

        Fraction heads = weight + own.People;
        Money amount = (heads == 0 ? all.Value : (own.Sum + (weight * all.Value)) / heads).ToPenny();
        return ModelAnswer.Explained(amount, personId => BudgetVersion.OfGroupAverage(personId, Lines(personId, group, (own, all), isLeftOut, amount)));
    }

    private CostBreakdown Lines(string personId, string group, (Mean Own, Mean All) means, bool isLeftOut, Money amount)
    {
        (string others, string whose, string rest) = isLeftOut ? ("other ", "nobody else's", "everybody else") : (string.Empty, "nobody's", "everybody");
        string of = groupName is null ? string.Empty : $" of {groupName} {group}";
        bool isOwn = means.Own.People > 0;
        Money start = (isOwn ? means.Own : means.All).Value.ToPenny();
        string label = isOwn ? $"Mean cost of {Iso.Count(means.Own.People, $"{others}person", $"{others}people")}{of}"
            : $"Mean cost of all {Iso.Count(means.All.People, $"{others}person", $"{others}people")}: {whose}{of} is known";
        CostLine first = new(CostLineKind.TableAmount, personId, label, CostUnit.Year, 1, start, start);
        return amount == start ? new([first]) : new([first, new(CostLineKind.Adjustment, personId, $"Drawn towards the mean of {rest}, as few people say little", CostUnit.Year, 1, amount - start, amount - start)]);
    }

    private string GroupOf(ComparisonCase one) => groupName is null ? "everybody" : one.Groups.FirstOrDefault(group => group.Name == groupName)?.Value ?? string.Empty;

    private static Mean MeanOf(IEnumerable<ComparisonCase> cases) =>
        cases.Aggregate(default(Mean), (mean, one) => new(mean.Sum + one.ActualCost!.Value.Pounds, mean.People + 1));

    /// <summary>The mean cost of care of some people.</summary>
    /// <param name="Sum">All of it, in pounds.</param>
    /// <param name="People">How many there are.</param>
    private readonly record struct Mean(Fraction Sum, int People)
    {
        internal Fraction Value => Sum / People;

        internal Mean Without(Money cost) => new(Sum - cost.Pounds, People - 1);
    }
}

/// <summary>What can be wrong with a group average.</summary>
internal static class GroupAverageFaults
{
    /// <summary>The most people that the mean of all may count for.</summary>
    private const decimal MostWeight = 1_000_000m;

    internal static List<Fault> In(string? groupName, decimal weightOfAll, string name)
    {
        List<Fault> faults = [];
        if (groupName is not null && string.IsNullOrWhiteSpace(groupName))
        {
            faults.Add(new("group_name", "is blank", "write what the groups are by, such as age, or give null to have everybody in one group"));
        }

        if (InWeight("weight_of_all", weightOfAll) is { } weight)
        {
            faults.Add(weight);
        }

        if (string.IsNullOrWhiteSpace(name))
        {
            faults.Add(new("name", "is blank", "write a short name"));
        }

        return faults;
    }

    internal static Fault? InWeight(string field, decimal weight) => weight is >= 0m and <= MostWeight ? null
        : new(field, "is not from 0 to 1,000,000", "write how many people the mean of everybody counts for, such as 10") { Value = Iso.Number(weight) };
}
