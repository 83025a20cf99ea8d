namespace PhbCalc.TopDown;

/// <summary>How near indicative sums come to final ones in one group.</summary>
/// <remarks>This type is immutable. It is one group of an <see cref="AllocationAccuracy"/>. Rule: spec 4, How good is it.</remarks>
/// <param name="Group">The name of the group; null for the cases of which none is said.</param>
/// <param name="Figures">The figures over the cases of the group.</param>
public sealed record GroupAccuracy(string? Group, AccuracyFigures Figures);
