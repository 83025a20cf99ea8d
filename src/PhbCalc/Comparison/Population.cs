namespace PhbCalc.Comparison;

/// <summary>The people over whom models are compared, in ordinal order of their ids: the order given then changes nothing.</summary>
internal sealed class Population
{
    private readonly ComparisonCase[] cases;
    private readonly int[] positions;

    internal Population(ValueList<ComparisonCase> given)
    {
        string[] ids = [.. given.Select(one => one.PersonId)];
        positions = [.. Enumerable.Range(0, ids.Length)];
        Array.Sort(ids, positions, StringComparer.Ordinal);
        cases = Array.ConvertAll(positions, position => given[position]);
    }

    private Population(ComparisonCase[] cases, int[] positions) => (this.cases, this.positions) = (cases, positions);

    internal int Count => cases.Length;

    internal ReadOnlySpan<ComparisonCase> Span => cases;

    internal ComparisonCase this[int index] => cases[index];

    /// <summary>The cases for models that look at all of them.</summary>
    internal ValueList<ComparisonCase> All => new(cases);

    /// <summary>The position of a case in the list given.</summary>
    internal int Position(int index) => positions[index];

    /// <summary>The position of a person by their id; below zero if no person has that id.</summary>
    internal int Find(string personId)
    {
        (int first, int end) = (0, cases.Length);
        while (first < end)
        {
            int middle = (first + end) / 2;
            (first, end) = string.CompareOrdinal(cases[middle].PersonId, personId) < 0 ? (middle + 1, end) : (first, middle);
        }

        return first < cases.Length && cases[first].PersonId == personId ? first : -1;
    }

    /// <summary>The same people with one case changed.</summary>
    internal Population With(int index, ComparisonCase changed) => new([.. cases[..index], changed, .. cases[(index + 1)..]], positions);

    /// <summary>The same people after a small change.</summary>
    /// <exception cref="InvalidInputException">The change gives back another person.</exception>
    internal Population After(SmallChange change)
    {
        ComparisonCase[] changed = new ComparisonCase[cases.Length];
        Parallel.For(0, cases.Length, i => changed[i] = change.Change(cases[i]));
        List<Fault> faults = [];
        for (int i = 0; i < changed.Length; i++)
        {
            if (changed[i].PersonId != cases[i].PersonId)
            {
                faults.Add(ModelFaults.AnotherPerson(change.Name, cases[i], positions[i]));
            }
        }

        InvalidInputException.ThrowIfAny([.. faults.OrderBy(fault => fault.Position)]);
        return new(changed, positions);
    }
}

/// <summary>The groups of one name, and the members of each.</summary>
/// <param name="Name">The name of the groups.</param>
/// <param name="Values">The groups in ordinal order; last null, for people without a group, if there are any.</param>
/// <param name="Members">The people of each, by their positions in the population, ascending.</param>
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
    /// The groups of at least a number of people. If the people left out are fewer than that in all, the difference from the whole would reveal them; the smallest group left is then left out too.
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
