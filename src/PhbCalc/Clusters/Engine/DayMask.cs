namespace PhbCalc.Clusters;

/// <summary>Which days of a range count: those outside some other days, or those inside them.</summary>
/// <param name="other">The other days as day numbers, ascending and apart.</param>
/// <param name="countsInside">Whether the days inside them count; else those outside do.</param>
internal readonly ref struct DayMask(ReadOnlySpan<DayRange> other, bool countsInside)
{
    private readonly ReadOnlySpan<DayRange> other = other;

    /// <summary>How many days of a range count.</summary>
    internal int Count(DayRange range)
    {
        int inside = 0;
        foreach (DayRange days in other)
        {
            inside += days.And(range).Length;
        }

        return countsInside ? inside : range.Length - inside;
    }
}
