namespace PhbCalc.BottomUp;

/// <summary>Which of the two answers of the costing are wanted.</summary>
internal enum Answers
{
    /// <summary>The typical week and the calendar-exact period.</summary>
    Both,

    /// <summary>The calendar-exact period only.</summary>
    CalendarExact,
}
