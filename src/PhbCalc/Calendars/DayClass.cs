namespace PhbCalc;

/// <summary>A kind of date: all dates of one class cost the same.</summary>
/// <param name="Weekday">The day of the week, Monday being 0.</param>
/// <param name="BankHoliday">Whether it is a bank holiday; null if that is not known.</param>
/// <param name="Change">The change of the clocks on that date; null if there is none.</param>
internal readonly record struct DayClass(int Weekday, bool? BankHoliday = false, ClockChange? Change = null)
{
    private const char Between = '|';

    /// <summary>Whether it is the eve of a bank holiday, or Easter Sunday; neither if no rate asks.</summary>
    internal DayTypes Special { get; init; }

    /// <summary>The keys of the names that rates ask for, the one that wins first; null if it has none.</summary>
    internal string? Names { get; private init; }

    /// <summary>The keys of the names, the one that wins last.</summary>
    internal string[] NamesLastFirst => Names is null ? [] : [.. Names.Split(Between).Reverse()];

    /// <summary>The same kind of date without special days other than bank holidays.</summary>
    internal DayClass WithoutSpecial => this with { Special = DayTypes.None, Names = null };

    /// <summary>The same kind of date with names.</summary>
    internal DayClass Named(IEnumerable<string> names) => this with { Names = string.Join(Between, names) is { Length: > 0 } all ? all : null };
}

/// <summary>The special days among dates, if some rates ask for them.</summary>
/// <param name="kinds">The kinds of days besides bank holidays that rates ask for.</param>
/// <param name="names">The keys of the names that rates ask for.</param>
/// <param name="days">The days that have names.</param>
/// <param name="eves">The days of the year that are eves of bank holidays.</param>
internal sealed class SpecialCalendar(DayTypes kinds, IReadOnlySet<string> names, SpecialDays days, ValueList<AnnualDate> eves)
{
    /// <summary>Whether rates ask for any.</summary>
    internal bool IsAsked => names.Count > 0 || (kinds & (DayTypes.BankHolidayEve | DayTypes.EasterSunday)) != DayTypes.None;

    /// <summary>The kind of a date, with its special days.</summary>
    internal DayClass Of(LocalDate date, DayClass plain)
    {
        DayTypes special = DayTypes.None;
        if (kinds.HasFlag(DayTypes.BankHolidayEve) && eves.Any(eve => eve.Month == date.Month && eve.Day == date.Day))
        {
            special |= DayTypes.BankHolidayEve;
        }

        if (kinds.HasFlag(DayTypes.EasterSunday) && date == Easter.Sunday(date.Year))
        {
            special |= DayTypes.EasterSunday;
        }

        return (plain with { Special = special }).Named(days.On(date).ToArray().Where(names.Contains));
    }
}
