namespace PhbCalc.Testing;

/// <summary>A law of dividing a sum.</summary>
/// <param name="Name">What it says.</param>
/// <param name="Check">Throws where it does not hold.</param>
internal sealed record AllocatorLaw(string Name, Action<AllocatorTrial> Check)
{
    /// <summary>Whether it gives floors and caps, which not every allocator knows.</summary>
    internal bool NeedsBounds { get; init; }
}
