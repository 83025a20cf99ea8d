namespace PhbCalc.Comparison;

/// <summary>The people that models are compared over, in ordinal order of their ids, so that nothing depends on the order in which they were given.</summary>
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

    /// <summary>The cases as models that look at all of them see them.</summary>
    internal ValueList<ComparisonCase> All => new(cases);

    /// <summary>Where a case stood in the list that was given.</summary>
    internal int Position(int index) => positions[index];

    /// <summary>The same people after a small change.</summary>
    /// <exception cref="InvalidInputException">The change gives another person.</exception>
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
