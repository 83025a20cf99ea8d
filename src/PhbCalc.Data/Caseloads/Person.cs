namespace PhbCalc.Data;

/// <summary>A person with a budget: a row of people.csv.</summary>
/// <remarks>This type is immutable. Rule: spec 8, people.csv.</remarks>
public sealed record Person
{
    /// <summary>Makes a person.</summary>
    /// <param name="id">The id, unique in the caseload.</param>
    /// <param name="start">The first day of the budget.</param>
    /// <param name="end">The last day of the budget; null (the default) if it has no end.</param>
    /// <param name="held">How the budget is held; notionally by default.</param>
    /// <param name="floor">
    /// The least that the person is to get, in pounds a year, from £0.00 to under £1,000,000,000,000, with at most six decimals; null (the default) for no floor.
    /// </param>
    /// <param name="cap">The most that the person is to get, in pounds a year, at least the floor; null (the default) for no cap.</param>
    /// <param name="groups">The groups that the person belongs to, in the order of their columns; none by default.</param>
    /// <exception cref="InvalidInputException">
    /// The id is blank, the last day is before the first, floor or cap is out of range, or the cap is under the floor: all faults are reported at once.
    /// </exception>
    public Person(
        string id,
        LocalDate start,
        LocalDate? end = null,
        Holding held = Holding.Notional,
        Money? floor = null,
        Money? cap = null,
        ValueList<PersonGroup> groups = default)
    {
        (Id, Start, End, Held, Floor, Cap, Groups) = (id, start, end, held, floor, cap, groups);
        _ = Given.Defined(held, "held");
        _ = Given.Whole(groups, "groups");
        InvalidInputException.ThrowIfAny(CaseloadFaults.In(this));
    }

    /// <summary>The id, unique in the caseload.</summary>
    public string Id { get; }

    /// <summary>The first day of the budget.</summary>
    public LocalDate Start { get; }

    /// <summary>The last day of the budget; null (the default) if it has no end.</summary>
    public LocalDate? End { get; }

    /// <summary>How the budget is held; notionally by default.</summary>
    public Holding Held { get; }

    /// <summary>The least that the person is to get, in pounds a year; null (the default) for no floor.</summary>
    public Money? Floor { get; }

    /// <summary>The most that the person is to get, in pounds a year; null (the default) for no cap.</summary>
    public Money? Cap { get; }

    /// <summary>The groups that the person belongs to, in the order of their columns; none by default.</summary>
    public ValueList<PersonGroup> Groups { get; }
}
