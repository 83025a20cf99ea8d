namespace PhbCalc.BottomUp;

/// <summary>How much of the real year is taken in: all of it for the budget, less for the steps that lead there from the typical week.</summary>
internal sealed record Steps
{
    /// <summary>All of it.</summary>
    internal static Steps RealYear { get; } = new() { Rules = DayRules.All, RealRates = true, RealDates = true, Absences = true, Respite = true, Faults = true };

    /// <summary>What makes one date cost more than another.</summary>
    internal DayRules Rules { get; init; }

    /// <summary>Whether rates change when they do; else those of the pricing date hold throughout.</summary>
    internal bool RealRates { get; init; }

    /// <summary>Whether the dates of the person and of each visit hold; else the visits in force on the pricing date last the whole period.</summary>
    internal bool RealDates { get; init; }

    /// <summary>Whether days of absence are left out.</summary>
    internal bool Absences { get; init; }

    /// <summary>Whether weeks of respite without dates are taken off.</summary>
    internal bool Respite { get; init; }

    /// <summary>Whether what is missing is a fault; else it adds nothing.</summary>
    internal bool Faults { get; init; }
}

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
