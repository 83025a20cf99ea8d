namespace PhbCalc;

/// <summary>Days from a first to a last one, both included, as numbers.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day; before the first if there is none.</param>
internal readonly record struct DayRange(int First, int Last)
{
    internal bool IsEmpty => Last < First;

    internal int Length => IsEmpty ? 0 : Last - First + 1;

    internal static DayRange Of(DateInterval dates) => new(DayNumber.Of(dates.Start), DayNumber.Of(dates.End));

    /// <summary>The days that are in both.</summary>
    internal DayRange And(DayRange other) => new(Math.Max(First, other.First), Math.Min(Last, other.Last));

    /// <summary>The days as dates; there is at least one.</summary>
    internal DateInterval Dates => new(DayNumber.Date(First), DayNumber.Date(Last));

    /// <summary>Ranges that overlap or touch made one, in order.</summary>
    internal static DayRange[] Merged(IEnumerable<DayRange> ranges)
    {
        List<DayRange> merged = [];
        foreach (DayRange days in ranges.OrderBy(days => days.First))
        {
            if (merged.Count > 0 && days.First - 1 <= merged[^1].Last)
            {
                merged[^1] = merged[^1] with { Last = Math.Max(merged[^1].Last, days.Last) };
            }
            else
            {
                merged.Add(days);
            }
        }

        return [.. merged];
    }
}
