namespace PhbCalc.BottomUp;

/// <summary>Which of the two answers of the costing are wanted.</summary>
[Flags]
internal enum Answers
{
    /// <summary>Neither.</summary>
    None = 0,

    /// <summary>The typical week.</summary>
    TypicalWeek = 1,

    /// <summary>The calendar-exact period.</summary>
    CalendarExact = 2,

    /// <summary>The typical week and the calendar-exact period.</summary>
    Both = TypicalWeek | CalendarExact,
}
