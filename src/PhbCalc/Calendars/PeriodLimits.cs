namespace PhbCalc;

/// <summary>The dates that can be reckoned with.</summary>
internal static class PeriodLimits
{
    /// <summary>The NHS began in 1948.</summary>
    internal const int FirstYear = 1948;

    internal const int LastYear = 2199;

    /// <summary>A hundred years: counts of days then fit in 16 bits.</summary>
    internal const int MostDays = 36_600;

    /// <summary>The period, if it can be reckoned with.</summary>
    /// <exception cref="InvalidInputException">It starts before 1948, ends after 2199 or is longer than a hundred years.</exception>
    internal static DateInterval Checked(DateInterval period)
    {
        ArgumentNullException.ThrowIfNull(period);
        bool fits = period.Start.Year >= FirstYear && period.End.Year <= LastYear && period.Length <= MostDays;
        return fits ? period : throw new InvalidInputException([CalendarFaults.PeriodOutOfRange(period)]);
    }
}
