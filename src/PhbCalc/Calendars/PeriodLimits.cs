namespace PhbCalc;

/// <summary>The dates that can be reckoned with.</summary>
internal static class PeriodLimits
{
    /// <summary>The first financial year: the NHS began in 1948.</summary>
    internal const int FirstYear = 1948;

    /// <summary>The last financial year.</summary>
    internal const int LastYear = 2199;

    /// <summary>A hundred years: counts of days then fit in 16 bits.</summary>
    internal const int MostDays = 36_600;

    /// <summary>The period, if it can be reckoned with.</summary>
    /// <exception cref="InvalidInputException">It starts before 1 April 1948, ends after 31 March 2200 or is longer than a hundred years.</exception>
    internal static DateInterval Checked(DateInterval period)
    {
        ArgumentNullException.ThrowIfNull(period);
        bool fits = period.Start >= new FinancialYear(FirstYear).Start && period.End <= new FinancialYear(LastYear).End && period.Length <= MostDays;
        return fits ? period : throw new InvalidInputException([CalendarFaults.PeriodOutOfRange(period)]);
    }
}
