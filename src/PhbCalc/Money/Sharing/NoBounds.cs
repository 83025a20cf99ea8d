namespace PhbCalc;

/// <summary>At least nothing, and no most.</summary>
internal readonly struct NoBounds : IBounds
{
    public static bool AreNone => true;

    public ulong Floor(int position) => 0;

    public ulong Cap(int position) => ulong.MaxValue;
}
