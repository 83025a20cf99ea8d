using System.Numerics;
using System.Runtime.CompilerServices;

namespace PhbCalc;

/// <summary>The bounds of recipients by position: one type for none and one for some, which keeps the code for bounds out of loops without them.</summary>
internal interface IBounds
{
    /// <summary>Whether no recipient has a bound.</summary>
    static abstract bool AreNone { get; }

    ulong Floor(int position);

    ulong Cap(int position);

    /// <summary>The floors of one reading of several recipients at once; 0 behind the last.</summary>
    Vector<ulong> FloorLanes(int reading);

    /// <summary>The caps of one reading of several recipients at once.</summary>
    Vector<ulong> CapLanes(int reading);
}

/// <summary>The bounds that the caller gave.</summary>
/// <param name="floors">The least of each recipient in pence; empty for 0 each.</param>
/// <param name="caps">The most of each recipient in pence, <see cref="NoCap"/> where there is none; empty for none at all.</param>
internal readonly ref struct GivenBounds(ReadOnlySpan<long> floors, ReadOnlySpan<long> caps) : IBounds
{
    /// <summary>The cap of a recipient that has none: more than any total.</summary>
    internal const long NoCap = long.MaxValue;

    private readonly ReadOnlySpan<long> floors = floors;
    private readonly ReadOnlySpan<long> caps = caps;
    private readonly Lanes floorLanes = new(floors);
    private readonly Lanes capLanes = new(caps);

    public static bool AreNone => false;

    internal bool IsEmpty => floors.IsEmpty && caps.IsEmpty;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Floor(int position) => unchecked(floors.IsEmpty ? 0 : (ulong)floors[position]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Cap(int position) => unchecked(caps.IsEmpty ? NoCap : (ulong)caps[position]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<ulong> FloorLanes(int reading) => floors.IsEmpty ? Vector<ulong>.Zero : floorLanes[reading];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<ulong> CapLanes(int reading) => caps.IsEmpty ? new(NoCap) : capLanes[reading];
}

/// <summary>At least nothing, and no most.</summary>
internal readonly struct NoBounds : IBounds
{
    public static bool AreNone => true;

    public ulong Floor(int position) => 0;

    public ulong Cap(int position) => ulong.MaxValue;

    public Vector<ulong> FloorLanes(int reading) => Vector<ulong>.Zero;

    public Vector<ulong> CapLanes(int reading) => Vector<ulong>.AllBitsSet;
}
