namespace PhbCalc;

/// <summary>What some recipients bring to the search for the ratio: weights and bounds, without their places in the list.</summary>
/// <param name="weights">The weights.</param>
/// <param name="bounds">The least and the most of each.</param>
internal readonly ref struct Claims(ReadOnlySpan<long> weights, GivenBounds bounds)
{
    internal ReadOnlySpan<long> Weights { get; } = weights;

    internal GivenBounds Bounds { get; } = bounds;

    internal int Count => Weights.Length;
}
