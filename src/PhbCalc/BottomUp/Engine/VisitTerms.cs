using PhbCalc.Rates;

namespace PhbCalc.BottomUp;

/// <summary>What of a visit its price depends on, as numbers. A care plan keeps those of all its visits side by side, in the order in which they are priced.</summary>
/// <param name="Service">The card and service.</param>
/// <param name="Weeks">In which weeks.</param>
/// <param name="Days">The days of the week it starts on.</param>
/// <param name="Carers">How many carers at once.</param>
/// <param name="FirstDay">The first day it can start on, as a day number; <see cref="int.MinValue"/> for no limit.</param>
/// <param name="LastDay">The last day it can start on; <see cref="int.MaxValue"/> for no limit.</param>
/// <param name="Start">The minute of the day on which it starts.</param>
/// <param name="Minutes">How long it lasts by the clock face; 0 if it has no times.</param>
internal readonly record struct VisitTerms(
    ServiceName Service, WeekPattern Weeks, DayTypes Days, int Carers, int FirstDay, int LastDay, int Start, int Minutes)
{
    private const int MinutesADay = 1440;

    /// <summary>The minute of the day on which it ends, or midnight if it runs past that.</summary>
    internal int MinuteOfEnd => Math.Min(Start + Minutes, MinutesADay);

    /// <summary>How many minutes of it are on the next day.</summary>
    internal int MinutesAfterMidnight => Math.Max(Start + Minutes - MinutesADay, 0);

    internal DayRange Dates => new(FirstDay, LastDay);

    internal bool IsInForceOn(int day) => FirstDay <= day && day <= LastDay;

    /// <summary>The terms of a visit between two times of the clock; the end is on the next day if at or before the start.</summary>
    internal static VisitTerms Of(ServiceName service, WeekPattern weeks, DayTypes days, int carers, LocalDate? from, LocalDate? to, LocalTime? start, LocalTime? end)
    {
        int startMinute = start is { } begins ? Minute(begins) : 0;
        int endMinute = end is { } ends ? Minute(ends) : 0;
        return new(
            service,
            weeks,
            days,
            carers,
            from is { } first ? DayNumber.Of(first) : int.MinValue,
            to is { } last ? DayNumber.Of(last) : int.MaxValue,
            startMinute,
            start is null ? 0 : endMinute > startMinute ? endMinute - startMinute : endMinute + MinutesADay - startMinute);
    }

    private static int Minute(LocalTime time) => (time.Hour * 60) + time.Minute;
}
