using System.Numerics;
using System.Runtime.CompilerServices;

namespace PhbCalc;

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
