namespace PhbCalc;

/// <summary>Days of the week, and bank holidays as a kind of day of their own: any set of them.</summary>
/// <remarks>Rule: spec 2, Day words.</remarks>
[Flags]
public enum DayTypes
{
    /// <summary>No day.</summary>
    None = 0,

    /// <summary>Monday.</summary>
    Monday = 1,

    /// <summary>Tuesday.</summary>
    Tuesday = 2,

    /// <summary>Wednesday.</summary>
    Wednesday = 4,

    /// <summary>Thursday.</summary>
    Thursday = 8,

    /// <summary>Friday.</summary>
    Friday = 16,

    /// <summary>Saturday.</summary>
    Saturday = 32,

    /// <summary>Sunday.</summary>
    Sunday = 64,

    /// <summary>A bank holiday, whatever day of the week it falls on. For rates only: a visit has no such day.</summary>
    BankHoliday = 128,

    /// <summary>Monday to Friday.</summary>
    Weekdays = Monday | Tuesday | Wednesday | Thursday | Friday,

    /// <summary>Saturday and Sunday.</summary>
    Weekend = Saturday | Sunday,

    /// <summary>All seven days of the week, but not bank holidays as a day of their own.</summary>
    EveryDay = Weekdays | Weekend,
}
