namespace PhbCalc.Testing;

/// <summary>A figure that is not what was expected.</summary>
/// <param name="Actual">The figure.</param>
/// <param name="Expected">What was expected.</param>
internal sealed record CaseMiss(Figure Actual, Sum Expected);
