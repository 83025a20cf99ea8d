using System.Numerics;

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
