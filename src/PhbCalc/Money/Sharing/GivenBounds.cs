using System.Runtime.CompilerServices;

namespace PhbCalc;

/// <summary>The bounds that the caller gave.</summary>
/// <param name="bounds">The bounds.</param>
internal readonly ref struct GivenBounds(ApportionmentBounds bounds) : IBounds
{
    private readonly ReadOnlySpan<long> floors = bounds.Floors;
    private readonly ReadOnlySpan<long> caps = bounds.Caps;

    public static bool AreNone => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Floor(int position) => unchecked(floors.IsEmpty ? 0 : (ulong)floors[position]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Cap(int position) => unchecked(caps.IsEmpty ? ApportionmentBounds.NoCap : (ulong)caps[position]);
}
