namespace PhbCalc.Comparison;

/// <summary>What one model says over a population, for all and by group.</summary>
/// <remarks>This type is immutable. It is part of a <see cref="ModelComparisonResult"/>. Rule: spec 9, Comparison.</remarks>
/// <param name="Name">The name of the model.</param>
/// <param name="Description">What it is, in a sentence.</param>
/// <param name="All">The figures over everybody.</param>
public sealed record ModelResult(string Name, string Description, ModelFigures All)
{
    /// <summary>The figures over each group: names in ordinal order, in each the groups in ordinal order, those of whom none is said last. Empty if nobody has a group.</summary>
    public ValueList<ModelGroup> Groups { get; init; }

    /// <summary>Why the model is not applicable, and to how many people; the reason of most people first. It adds up to those without an answer; empty if everybody has one.</summary>
    public ValueList<NotApplicableReason> NotApplicable { get; init; }

    /// <summary>What each small change does, in the order given; empty (the default) if none was.</summary>
    public ValueList<ModelStability> Stability { get; init; }
}
