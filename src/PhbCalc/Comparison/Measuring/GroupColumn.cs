namespace PhbCalc.Comparison;

/// <summary>The groups of one name, and who belongs to which.</summary>
/// <param name="Name">What the groups are by.</param>
/// <param name="Values">The groups in ordinal order; last null, for those of whom none is said, if there are any.</param>
/// <param name="Members">The people of each, by their places in the population, ascending.</param>
internal sealed record GroupColumn(string Name, string?[] Values, int[][] Members)
{
    /// <summary>The groups of a population, names in ordinal order.</summary>
    internal static GroupColumn[] Of(Population population)
    {
        SortedSet<string> names = new(StringComparer.Ordinal);
        foreach (ComparisonCase one in population.Span)
        {
            foreach (PersonGroup group in one.Groups.AsSpan())
            {
                names.Add(group.Name);
            }
        }

        return [.. names.Select(name => Of(population, name))];
    }

    /// <summary>
    /// The groups of at least so many people. Where those left out are fewer than that together, what is left out of the whole would tell of them: then the smallest that is left goes too.
    /// </summary>
    internal GroupColumn Without(int least)
    {
        int[] small = [.. Enumerable.Range(0, Values.Length).Where(i => Members[i].Length < least)];
        int[] shown = [.. Enumerable.Range(0, Values.Length).Except(small)];
        if (small.Length > 0 && shown.Length > 0 && small.Sum(i => Members[i].Length) < least)
        {
            shown = [.. shown.Except([shown.MinBy(i => Members[i].Length)])];
        }

        return new(Name, [.. shown.Select(i => Values[i])], [.. shown.Select(i => Members[i])]);
    }

    private static GroupColumn Of(Population population, string name)
    {
        Dictionary<string, List<int>> members = new(StringComparer.Ordinal);
        List<int> rest = [];
        for (int i = 0; i < population.Count; i++)
        {
            if (ValueOf(population[i], name) is not { } value)
            {
                rest.Add(i);
            }
            else if (members.TryGetValue(value, out List<int>? known))
            {
                known.Add(i);
            }
            else
            {
                members.Add(value, [i]);
            }
        }

        string[] values = [.. members.Keys.Order(StringComparer.Ordinal)];
        IEnumerable<int[]> lists = values.Select(value => members[value].ToArray());
        return rest.Count == 0 ? new(name, values, [.. lists]) : new(name, [.. values, null], [.. lists, [.. rest]]);
    }

    private static string? ValueOf(ComparisonCase one, string name)
    {
        foreach (PersonGroup group in one.Groups.AsSpan())
        {
            if (group.Name == name)
            {
                return group.Value;
            }
        }

        return null;
    }
}
