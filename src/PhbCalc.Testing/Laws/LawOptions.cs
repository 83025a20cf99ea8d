namespace PhbCalc.Testing;

/// <summary>How laws are tested.</summary>
/// <remarks>This type is immutable.</remarks>
public sealed record LawOptions
{
    /// <summary>The options with every default.</summary>
    public static LawOptions Default { get; } = new();

    /// <summary>How many random cases each law is held against; 200 by default. They are the same on every run.</summary>
    public int Cases { get; init; } = 200;

    /// <summary>Where to start: what a failure prints, so that its case comes first; null (the default) for the usual cases.</summary>
    public string? Replay { get; init; }
}
