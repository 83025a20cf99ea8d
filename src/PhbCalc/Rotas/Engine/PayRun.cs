using PhbCalc.Employment;

namespace PhbCalc.Rotas;

/// <summary>A pay period by the calendar, and the day on which it is paid, as day numbers.</summary>
/// <remarks>Rule: spec 3b, Pay periods.</remarks>
/// <param name="Days">The days of the period.</param>
/// <param name="PayDay">The pay day.</param>
internal readonly record struct PayRun(DayRange Days, int PayDay)
{
    private const int DaysInWeek = 7;

    /// <summary>The longest period: work is counted for that long beyond both ends of a budget.</summary>
    internal const int MostDays = 31;

    /// <summary>The period that holds a day: the calendar month, or a number of weeks counted from a day on which one starts.</summary>
    /// <param name="day">The day.</param>
    /// <param name="frequency">How often pay is due.</param>
    /// <param name="from">A day on which a period of weeks starts.</param>
    /// <param name="payDayAfter">How many days after the last day the pay day comes.</param>
    internal static PayRun Holding(int day, PayFrequency frequency, int from, int payDayAfter)
    {
        DayRange days;
        if (frequency == PayFrequency.Monthly)
        {
            LocalDate date = DayNumber.Date(day);
            int first = day - date.Day + 1;
            days = new(first, first + date.Calendar.GetDaysInMonth(date.Year, date.Month) - 1);
        }
        else
        {
            int length = frequency.Weeks() * DaysInWeek;
            int first = from + ((day - from) / length * length);
            first = first > day ? first - length : first;
            days = new(first, first + length - 1);
        }

        return new(days, days.Last + payDayAfter);
    }
}
