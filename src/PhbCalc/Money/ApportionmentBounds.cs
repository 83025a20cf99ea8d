namespace PhbCalc;

/// <summary>The least and the most that each recipient may get, in whole pence. The default is no bounds: at least nothing, and no most.</summary>
/// <remarks>This type is immutable; it borrows the caller's memory.</remarks>
/// <param name="floors">The least of each recipient, 0 or more; empty for 0 each.</param>
/// <param name="caps">The most of each recipient, not under its floor, <see cref="NoCap"/> where there is none; empty for none at all.</param>
public readonly ref struct ApportionmentBounds(ReadOnlySpan<long> floors, ReadOnlySpan<long> caps = default)
{
    /// <summary>The cap of a recipient that has none.</summary>
    public const long NoCap = long.MaxValue;

    /// <summary>The least of each recipient; empty for 0 each.</summary>
    public ReadOnlySpan<long> Floors { get; } = floors;

    /// <summary>The most of each recipient; empty for none at all.</summary>
    public ReadOnlySpan<long> Caps { get; } = caps;

    /// <summary>Whether there are no bounds.</summary>
    public bool IsEmpty => Floors.IsEmpty && Caps.IsEmpty;
}
