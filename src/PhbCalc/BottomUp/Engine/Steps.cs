namespace PhbCalc.BottomUp;

/// <summary>How much of the real year counts: all of it for the budget, less for the steps from the typical week to it.</summary>
internal sealed record Steps
{
    /// <summary>All of it.</summary>
    internal static Steps RealYear { get; } = new() { Rules = DayRules.All, RealRates = true, RealDates = true, Absences = true, Respite = true, Faults = true };

    /// <summary>What makes one date cost more than another.</summary>
    internal DayRules Rules { get; init; }

    /// <summary>Whether rates change on their real dates; otherwise those of the pricing date apply throughout.</summary>
    internal bool RealRates { get; init; }

    /// <summary>Whether the dates of the person and of each visit apply; otherwise the visits in force on the pricing date last the whole period.</summary>
    internal bool RealDates { get; init; }

    /// <summary>Whether days of absence are left out.</summary>
    internal bool Absences { get; init; }

    /// <summary>Whether weeks of respite without dates are taken off.</summary>
    internal bool Respite { get; init; }

    /// <summary>Whether anything missing is a fault; otherwise it adds nothing.</summary>
    internal bool Faults { get; init; }
}

/// <summary>Which of the two answers to work out.</summary>
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
