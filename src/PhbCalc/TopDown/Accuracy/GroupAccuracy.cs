namespace PhbCalc.TopDown;

/// <summary>How near indicative sums come to final ones in one group.</summary>
/// <remarks>This type is immutable.</remarks>
/// <param name="Group">The group; null for the cases of which none is said.</param>
/// <param name="Figures">The figures.</param>
public sealed record GroupAccuracy(string? Group, AccuracyFigures Figures);
