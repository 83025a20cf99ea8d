using System.Numerics;

namespace PhbCalc;

/// <summary>At least nothing, and no most.</summary>
internal readonly struct NoBounds : IBounds
{
    public static bool AreNone => true;

    public ulong Floor(int position) => 0;

    public ulong Cap(int position) => ulong.MaxValue;

    public Vector<ulong> FloorLanes(int reading) => Vector<ulong>.Zero;

    public Vector<ulong> CapLanes(int reading) => Vector<ulong>.AllBitsSet;
}
