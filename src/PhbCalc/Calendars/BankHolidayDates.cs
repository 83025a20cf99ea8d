namespace PhbCalc;

/// <summary>Which dates count as bank holidays when one falls on a weekend and a substitute day is given.</summary>
/// <remarks>Rule: spec 2, Bank holidays, policy <c>bank_holiday_dates</c>.</remarks>
public enum BankHolidayDates
{
    /// <summary>The dates as published: the substitute day (the default).</summary>
    Substitute,

    /// <summary>The calendar's own date: 25 and 26 December and 1 January; the other bank holidays stay.</summary>
    Calendar,

    /// <summary>Both the substitute day and the calendar's own date.</summary>
    Both,
}
