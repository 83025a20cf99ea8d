namespace PhbCalc.Tests.Oracles;

/// <summary>What is known of a date: its kinds, the most specific first, and how often the clock shows each minute.</summary>
/// <param name="Weekday">The day of the week.</param>
/// <param name="IsBankHoliday">Whether it is a bank holiday; null if nobody knows.</param>
/// <param name="IsEve">Whether the policy calls it the eve of one.</param>
/// <param name="IsEasterSunday">Whether it is Easter Sunday.</param>
/// <param name="Names">Its names, the one that wins first.</param>
/// <param name="TimesShown">How often the clock shows a minute.</param>
internal sealed record OracleDate(DayTypes Weekday, bool? IsBankHoliday, bool IsEve, bool IsEasterSunday, IReadOnlyList<string> Names, Func<int, int> TimesShown);

/// <summary>The dates of a case.</summary>
/// <param name="scenario">The case.</param>
internal sealed class OracleDates(Scenario scenario)
{
    private static readonly DateInterval KnownBankHolidays = new(new(2012, 1, 1), new(2028, 12, 31));

    private readonly HashSet<LocalDate> bankHolidays =
    [
        .. Published.BankHolidays.Holidays.Where(_ => scenario.Policy.BankHolidayDates != BankHolidayDates.Calendar).Select(holiday => holiday.Date),
        .. Published.BankHolidays.Holidays.Where(_ => scenario.Policy.BankHolidayDates != BankHolidayDates.Substitute).Select(CalendarDate),
    ];

    internal OracleDate Of(LocalDate date) => new(
        Weekday(date),
        KnownBankHolidays.Contains(date) ? bankHolidays.Contains(date) : null,
        scenario.Policy.BankHolidayEves.Any(eve => eve.InYear(date.Year) == date),
        date == EasterSunday(date.Year),
        [.. scenario.SpecialDays.Days.Where(day => day.Date == date).Select(day => day.Name)],
        minute => scenario.Policy.ClockChanges == ClockChanges.Ignored ? 1 : LondonClock.TimesShown(date, minute));

    /// <summary>A day of a week in which nothing is special, Monday being 0.</summary>
    internal static OracleDate Plain(int day) => new(Weekday(day), false, false, false, [], _ => 1);

    internal static DayTypes Weekday(LocalDate date) => Weekday((int)date.DayOfWeek - 1);

    internal static DayTypes Weekday(int day) => (DayTypes)(1 << (day % 7));

    /// <summary>The day before the Easter Monday of the published list.</summary>
    private static LocalDate? EasterSunday(int year) =>
        Published.BankHolidays.Holidays.Where(holiday => holiday.Name == "Easter Monday" && holiday.Date.Year == year).Select(holiday => (LocalDate?)holiday.Date.PlusDays(-1)).SingleOrDefault()
        ?? KnownSundays.GetValueOrDefault(year);

    /// <summary>The Easter Sundays next to the published years, from an almanac.</summary>
    private static readonly Dictionary<int, LocalDate> KnownSundays = new() { [2011] = new(2011, 4, 24), [2029] = new(2029, 4, 1), [2030] = new(2030, 4, 21) };

    private static LocalDate CalendarDate(BankHoliday holiday) => holiday.Name switch
    {
        "Christmas Day" when holiday.IsSubstitute => new(holiday.Date.Year, 12, 25),
        "Boxing Day" when holiday.IsSubstitute => new(holiday.Date.Year, 12, 26),
        "New Year's Day" when holiday.IsSubstitute => new(holiday.Date.Year, 1, 1),
        _ => holiday.Date,
    };
}
