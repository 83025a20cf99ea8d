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

    /// <summary>The ranges in order; those that overlap or touch become one.</summary>
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

/// <summary>Dates as whole numbers: days since Monday 1 January 1900.</summary>
internal static class DayNumber
{
    private static readonly LocalDate Monday1900 = new(1900, 1, 1);

    internal static int Of(LocalDate date) => NodaTime.Period.DaysBetween(Monday1900, date);

    internal static LocalDate Date(int day) => Monday1900.PlusDays(day);

    /// <summary>The day of the week of a day number, Monday being 0.</summary>
    internal static int Weekday(int day) => ((day % 7) + 7) % 7;
}

/// <summary>The dates that can be calculated with.</summary>
internal static class PeriodLimits
{
    /// <summary>The first financial year: the NHS began in 1948.</summary>
    internal const int FirstYear = 1948;

    /// <summary>The last financial year.</summary>
    internal const int LastYear = 2199;

    /// <summary>A hundred years: counts of days then fit in 16 bits.</summary>
    internal const int MostDays = 36_600;

    /// <summary>The period, if it can be calculated with.</summary>
    /// <exception cref="InvalidInputException">It starts before 1 April 1948, ends after 31 March 2200 or is longer than a hundred years.</exception>
    internal static DateInterval Checked(DateInterval period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return FaultIn(period) is { } fault ? throw new InvalidInputException([fault]) : period;
    }

    /// <summary>Why calculations cannot use a period; null if they can.</summary>
    internal static Fault? FaultIn(DateInterval period) =>
        period.Start >= new FinancialYear(FirstYear).Start && period.End <= new FinancialYear(LastYear).End && period.Length <= MostDays ? null
            : CalendarFaults.PeriodOutOfRange(period);
}
