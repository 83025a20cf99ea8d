namespace PhbCalc.BottomUp;

/// <summary>What makes one date cost more than another: the steps by which the typical week becomes the real year.</summary>
internal enum DayRules
{
    /// <summary>The day of the week only, as in a typical week.</summary>
    Weekdays,

    /// <summary>And bank holidays.</summary>
    BankHolidays,

    /// <summary>And changes of the clocks.</summary>
    All,
}
