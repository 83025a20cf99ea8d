namespace PhbCalc;

/// <summary>The least and the most that each recipient may get, in whole pence. The default is no bounds: at least nothing, and no most.</summary>
/// <remarks>This type is immutable; it borrows the caller's memory. Rule: spec 1, Apportionment.</remarks>
/// <param name="floors">The least of each recipient in pence, 0 or more; empty for 0 each.</param>
/// <param name="caps">The most of each recipient in pence, not under its floor, <see cref="NoCap"/> where there is none; empty (the default) for none at all.</param>
public readonly ref struct ApportionmentBounds(ReadOnlySpan<long> floors, ReadOnlySpan<long> caps = default)
{
    /// <summary>The cap, in pence, of a recipient that has none: more than any total.</summary>
    public const long NoCap = long.MaxValue;

    /// <summary>The least of each recipient, in pence; empty for 0 each.</summary>
    public ReadOnlySpan<long> Floors { get; } = floors;

    /// <summary>The most of each recipient, in pence, <see cref="NoCap"/> where there is none; empty for none at all.</summary>
    public ReadOnlySpan<long> Caps { get; } = caps;

    /// <summary>Whether there are neither floors nor caps.</summary>
    public bool IsEmpty => Floors.IsEmpty && Caps.IsEmpty;
}
