namespace PhbCalc.Testing;

/// <summary>How laws are tested.</summary>
/// <remarks>This type is immutable. Rule: spec 9, Laws as a kit.</remarks>
public sealed record LawOptions
{
    /// <summary>The options with every default: 200 cases, the usual ones.</summary>
    public static LawOptions Default { get; } = new();

    /// <summary>How many random cases each law is held against, 1 or more; 200 by default. They are the same on every run.</summary>
    public int Cases { get; init; } = 200;

    /// <summary>Where to start: what a failure prints, so that its case comes first; null (the default) for the usual cases.</summary>
    public string? Replay { get; init; }
}
