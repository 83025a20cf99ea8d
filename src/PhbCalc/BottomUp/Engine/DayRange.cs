namespace PhbCalc.BottomUp;

/// <summary>Days from a first to a last one, both included, as numbers.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day; before the first if there is none.</param>
internal readonly record struct DayRange(int First, int Last)
{
    internal bool IsEmpty => Last < First;

    internal int Length => IsEmpty ? 0 : Last - First + 1;

    /// <summary>The days that are in both.</summary>
    internal DayRange And(DayRange other) => new(Math.Max(First, other.First), Math.Min(Last, other.Last));
}
