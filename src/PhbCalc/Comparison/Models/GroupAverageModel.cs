namespace PhbCalc.Comparison;

/// <summary>The mean of what care cost in a person's group, drawn towards the mean of everybody where the group is small.</summary>
internal sealed class GroupAverageModel
{
    private readonly string groupName;
    private readonly Fraction mean;
    private readonly int count;
    private readonly Dictionary<string, (Fraction Sum, int Count)> groups;
    private readonly Fraction weight;

    internal GroupAverageModel(string groupName, decimal weightOfAll, ValueList<ComparisonCase> population)
    {
        (this.groupName, weight) = (groupName, weightOfAll);
        ComparisonCase[] known = [.. population.Where(one => one.ActualCost is not null)];
        count = known.Length;
        mean = count == 0 ? 0 : Sum(known) / count;
        groups = known.GroupBy(GroupOf, StringComparer.Ordinal).Where(same => same.Key.Length > 0).ToDictionary(same => same.Key, same => (Sum(same), same.Count()), StringComparer.Ordinal);
    }

    internal ModelAnswer Answer(ComparisonCase one)
    {
        string group = GroupOf(one);
        if (count == 0)
        {
            return ModelAnswer.NotApplicable("no past cost of anybody");
        }

        if (group.Length == 0)
        {
            return ModelAnswer.NotApplicable($"no group by {groupName}");
        }

        (Fraction sum, int people) = groups.GetValueOrDefault(group, (0, 0));
        Fraction all = weight + people;
        Money amount = (all == 0 ? mean : (sum + (weight * mean)) / all).ToPenny();
        return ModelAnswer.Of(amount, () => Lines(one.PersonId, group, people == 0 ? null : (sum / people).ToPenny(), people, amount));
    }

    private CostBreakdown Lines(string personId, string group, Money? own, int people, Money amount)
    {
        string whose = own is null ? $"Mean cost of all {Iso.Count(count, "person", "people")}: nobody's of {groupName} {group} is known" : $"Mean cost of {Iso.Count(people, "person", "people")} of {groupName} {group}";
        Money start = own ?? mean.ToPenny();
        CostLine first = new(CostLineKind.TableAmount, personId, whose, CostUnit.Year, 1, start, start);
        return amount == start ? new([first]) : new([first, new(CostLineKind.Adjustment, personId, "Drawn towards the mean of everybody, as few people say little", CostUnit.Year, 1, amount - start, amount - start)]);
    }

    private string GroupOf(ComparisonCase one) => one.Groups.FirstOrDefault(group => group.Name == groupName)?.Value ?? string.Empty;

    private static Fraction Sum(IEnumerable<ComparisonCase> cases) => cases.Aggregate((Fraction)0, (sum, one) => sum + one.ActualCost!.Value.Pounds);
}
