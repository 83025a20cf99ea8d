namespace PhbCalc.Budgets;

/// <summary>One person's budget before and after a change for many people, such as a wage, an award, new rate cards or a new policy.</summary>
/// <remarks>This type is immutable. Rule: spec 10, Change everybody; spec 7, A version of a budget.</remarks>
public sealed record ChangedBudget
{
    /// <summary>Puts both budgets of a person together.</summary>
    /// <param name="personId">The id of the person.</param>
    /// <param name="before">The lines before, in pounds; null for a new person.</param>
    /// <param name="after">The lines after, for the same days as those before; null for a person who left.</param>
    /// <param name="groups">The groups that the person belongs to; none if not given.</param>
    /// <exception cref="InvalidInputException">The id is blank, a group is null, or there is neither a budget before nor one after: all faults are reported.</exception>
    public ChangedBudget(string personId, CostBreakdown? before, CostBreakdown? after, ValueList<PersonGroup> groups = default)
    {
        InvalidInputException.ThrowIfAny([.. ChangeFaults.In(personId, before, after, groups)]);
        (PersonId, Before, After, Groups) = (personId, before, after, groups);
        (AmountBefore, AmountAfter) = ((before ?? Nothing).Total, (after ?? Nothing).Total);
        Lines = LineChanges.Between(before ?? Nothing, after ?? Nothing);
    }

    private static CostBreakdown Nothing { get; } = new([]);

    /// <summary>The id of the person.</summary>
    public string PersonId { get; }

    /// <summary>The lines before, in pounds; null for a new person.</summary>
    public CostBreakdown? Before { get; }

    /// <summary>The lines after, in pounds; null for a person who left.</summary>
    public CostBreakdown? After { get; }

    /// <summary>The groups that the person belongs to, in the order given.</summary>
    public ValueList<PersonGroup> Groups { get; }

    /// <summary>The total before, in pounds; £0.00 for a new person.</summary>
    public Money AmountBefore { get; }

    /// <summary>The total after, in pounds; £0.00 for a person who left.</summary>
    public Money AmountAfter { get; }

    /// <summary>How much the budget rises, in pounds; below £0.00 if it falls.</summary>
    public Money Difference => AmountAfter - AmountBefore;

    /// <summary>The part of the difference for days already paid, due at once, in pounds; null (the default) if not asked for.</summary>
    public Money? Arrears { get; init; }

    /// <summary>The lines that came, went or differ, and why; their differences sum to <see cref="Difference"/>.</summary>
    public ValueList<LineChange> Lines { get; }

    /// <summary>The outcome.</summary>
    public ChangeOutcome Outcome => Before is null ? ChangeOutcome.Came : After is null ? ChangeOutcome.Left : Lines.Count == 0 ? ChangeOutcome.Same : ChangeOutcome.Changed;

    /// <summary>Whether the budget differs by at least an amount, up or down.</summary>
    /// <param name="amount">How much, in pounds.</param>
    public bool IsAtLeast(Money amount) => Difference != Money.Zero && Size >= amount;

    /// <summary>The difference, whichever way it goes.</summary>
    internal Money Size => Difference < Money.Zero ? -Difference : Difference;

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>What a change does to a person's budget.</summary>
/// <remarks>Rule: spec 10, Change everybody.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<ChangeOutcome>))]
public enum ChangeOutcome
{
    /// <summary>A line of it differs.</summary>
    Changed,

    /// <summary>The person has no budget before.</summary>
    Came,

    /// <summary>The person has no budget after.</summary>
    Left,

    /// <summary>No line of it differs.</summary>
    Same,

    /// <summary>Several of these, together for publication because few people have them.</summary>
    Several,
}
