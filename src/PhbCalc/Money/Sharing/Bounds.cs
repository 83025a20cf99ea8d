using System.Numerics;
using System.Runtime.CompilerServices;

namespace PhbCalc;

/// <summary>The bounds of recipients by position: a type each for none and for some, so that loops without bounds have no code for them.</summary>
internal interface IBounds
{
    /// <summary>Whether nobody has a bound.</summary>
    static abstract bool AreNone { get; }

    ulong Floor(int position);

    ulong Cap(int position);

    /// <summary>The floors of one reading of several recipients at once; 0 behind the last.</summary>
    Vector<ulong> FloorLanes(int reading);

    /// <summary>The caps of one reading of several recipients at once.</summary>
    Vector<ulong> CapLanes(int reading);
}

/// <summary>The bounds that the caller gave.</summary>
/// <param name="bounds">The bounds.</param>
internal readonly ref struct GivenBounds(ApportionmentBounds bounds) : IBounds
{
    private readonly ReadOnlySpan<long> floors = bounds.Floors;
    private readonly ReadOnlySpan<long> caps = bounds.Caps;
    private readonly Lanes floorLanes = new(bounds.Floors);
    private readonly Lanes capLanes = new(bounds.Caps);

    public static bool AreNone => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Floor(int position) => unchecked(floors.IsEmpty ? 0 : (ulong)floors[position]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Cap(int position) => unchecked(caps.IsEmpty ? ApportionmentBounds.NoCap : (ulong)caps[position]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<ulong> FloorLanes(int reading) => floors.IsEmpty ? Vector<ulong>.Zero : floorLanes[reading];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<ulong> CapLanes(int reading) => caps.IsEmpty ? new(ApportionmentBounds.NoCap) : capLanes[reading];
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
