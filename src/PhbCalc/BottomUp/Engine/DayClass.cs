namespace PhbCalc.BottomUp;

/// <summary>A kind of date: all dates of one class cost the same.</summary>
/// <param name="Weekday">The day of the week, Monday being 0.</param>
/// <param name="BankHoliday">Whether it is a bank holiday; null if that is not known.</param>
/// <param name="Change">The change of the clocks on that date; null if there is none.</param>
internal readonly record struct DayClass(int Weekday, bool? BankHoliday = false, ClockChange? Change = null);
