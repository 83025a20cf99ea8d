namespace PhbCalc.Budgets;

/// <summary>A person's budget through its stages: indicative, final, reviews; each with its breakdown, and why each step changed it.</summary>
/// <remarks>This type is immutable. Rule: spec 7, Stages.</remarks>
public sealed record BudgetHistory
{
    /// <summary>Makes a history.</summary>
    /// <param name="versions">The versions, oldest first: indicative ones, then one or more final ones, then reviews; at least one.</param>
    /// <exception cref="InvalidInputException">
    /// There is no version, versions are of two people, are not in the order of their days, or a stage comes after a later one: all faults are reported, each
    /// with the position of its version.
    /// </exception>
    public BudgetHistory(ValueList<BudgetVersion> versions)
    {
        Versions = versions;
        InvalidInputException.ThrowIfAny(StageFaults.In(versions));
    }

    /// <summary>The versions, oldest first.</summary>
    public ValueList<BudgetVersion> Versions { get; }

    /// <summary>The id of the person.</summary>
    public string PersonId => Versions[0].PersonId;

    /// <summary>The current version: the last.</summary>
    public BudgetVersion Current => Versions[^1];

    /// <summary>Why each step changed the budget, in pounds: the first list is the step from the first to the second version; empty if there is only one version.</summary>
    public ValueList<ValueList<BudgetChange>> Steps => Versions.Skip(1).Select((version, i) => BudgetChanges.OfOnePerson(Versions[i], version)).ToValueList();

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
