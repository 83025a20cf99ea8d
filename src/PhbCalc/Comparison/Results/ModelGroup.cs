namespace PhbCalc.Comparison;

/// <summary>What a model says over one group, so that a group that is treated worse shows.</summary>
/// <remarks>This type is immutable. It is part of a <see cref="ModelResult"/>. Rule: spec 9, Comparison.</remarks>
/// <param name="Name">What the groups are by ("age").</param>
/// <param name="Group">The group ("18-64"); null for those of whom none is said.</param>
/// <param name="Figures">The figures over the people of the group.</param>
public sealed record ModelGroup(string Name, string? Group, ModelFigures Figures)
{
    /// <summary>The group as tables have it: its name, or that none is said.</summary>
    public string Label => Group ?? "(none said)";
}
