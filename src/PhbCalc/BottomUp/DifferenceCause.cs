namespace PhbCalc.BottomUp;

/// <summary>Why the calendar-exact visits do not come to the typical week times the weeks per year. In this order each is taken in on top of those before.</summary>
/// <remarks>Rule: spec 2, Two answers: what separates them; spec 2b, Defects, 2: part year comes before rates.</remarks>
public enum DifferenceCause
{
    /// <summary>The period has more (or fewer) days than the weeks per year, and weeks of a cycle fall where they fall.</summary>
    DaysBeyondWeeksPerYear,

    /// <summary>The person, or a visit, starts after the pricing date or ends before the period does. A visit that starts later counts at the rates of its first day.</summary>
    PartYear,

    /// <summary>Rates change during the period.</summary>
    RateChanges,

    /// <summary>Days of absence.</summary>
    Absences,

    /// <summary>Bank-holiday rates.</summary>
    BankHolidays,

    /// <summary>Nights on which the clocks change.</summary>
    ClockChanges,
}
