using System.Collections.Frozen;

namespace PhbCalc;

/// <summary>The bank holidays of England and Wales, for the calendar years for which they are published.</summary>
/// <remarks>This type is immutable. The published list itself is in PhbCalc.Data. Rule: spec 2, Bank holidays.</remarks>
public sealed record BankHolidays
{
    private readonly FrozenSet<LocalDate> published;
    private readonly FrozenSet<LocalDate> calendar;

    /// <summary>Makes the list of all bank holidays of one or more calendar years.</summary>
    /// <param name="holidays">Every bank holiday of the years from the first to the last; at least one, and each date once.</param>
    /// <exception cref="InvalidInputException">The list is empty, or holds a date twice.</exception>
    public BankHolidays(ValueList<BankHoliday> holidays)
    {
        InvalidInputException.ThrowIfAny(CalendarFaults.In(holidays));
        Holidays = holidays;
        published = holidays.Select(holiday => holiday.Date).ToFrozenSet();
        calendar = holidays.Select(holiday => holiday.CalendarDate).ToFrozenSet();
        Known = new(new(published.Min().Year, 1, 1), new(published.Max().Year, 12, 31));
    }

    /// <summary>The holidays as published, in the order given.</summary>
    public ValueList<BankHoliday> Holidays { get; }

    /// <summary>The days for which it is known whether they are bank holidays: 1 January of the first year to 31 December of the last.</summary>
    [JsonConverter(typeof(DateIntervalJsonConverter))]
    public DateInterval Known { get; }

    /// <summary>Whether a date is a bank holiday.</summary>
    /// <param name="date">The date.</param>
    /// <param name="dates">Which dates count when a substitute day is given; the substitute day by default.</param>
    /// <exception cref="InvalidInputException">The date is outside <see cref="Known"/>.</exception>
    public bool Contains(LocalDate date, BankHolidayDates dates = BankHolidayDates.Substitute)
    {
        if (!Known.Contains(date))
        {
            throw new InvalidInputException([CalendarFaults.BankHolidaysUnknown(date, Known)]);
        }

        return dates switch
        {
            BankHolidayDates.Substitute => published.Contains(date),
            BankHolidayDates.Calendar => calendar.Contains(date),
            BankHolidayDates.Both => published.Contains(date) || calendar.Contains(date),
            _ => throw new ArgumentOutOfRangeException(nameof(dates)),
        };
    }

    /// <summary>Whether both have the same holidays in the same order.</summary>
    /// <param name="other">The list to compare with.</param>
    public bool Equals(BankHolidays? other) => other is not null && Holidays == other.Holidays;

    /// <inheritdoc/>
    public override int GetHashCode() => Holidays.GetHashCode();
}

/// <summary>One published bank holiday.</summary>
/// <remarks>This type is immutable. Rule: spec 2, Bank holidays.</remarks>
/// <param name="Date">The date as published.</param>
/// <param name="Name">Its name, such as "Boxing Day".</param>
/// <param name="IsSubstitute">Whether it is a substitute day, given because the holiday itself falls on a weekend.</param>
/// <param name="Source">Where it was published.</param>
public sealed record BankHoliday([property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate Date, string Name, bool IsSubstitute, Source Source)
{
    /// <summary>Its name, such as "Boxing Day".</summary>
    public string Name
    {
        get;
        init => field = Given.NotNull(value, "name");
    }
    = Given.Together(Name, Given.IfNull("name", Name), Given.IfNull("source", Source));

    /// <summary>Where it was published.</summary>
    public Source Source
    {
        get;
        init => field = Given.NotNull(value, "source");
    }
    = Source;

    /// <summary>The holiday's own date: 25 or 26 December or 1 January for a substitute of those days, otherwise the date as published.</summary>
    internal LocalDate CalendarDate => (IsSubstitute, Name) switch
    {
        (true, "Christmas Day") => new LocalDate(Date.Year, 12, 25),
        (true, "Boxing Day") => new LocalDate(Date.Year, 12, 26),
        (true, "New Year's Day") => new LocalDate(Date.Year, 1, 1),
        _ => Date,
    };

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>Which dates count as bank holidays when one falls on a weekend and a substitute day is given.</summary>
/// <remarks>Rule: spec 2, Bank holidays, policy <c>bank_holiday_dates</c>.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<BankHolidayDates>))]
public enum BankHolidayDates
{
    /// <summary>The dates as published: the substitute day (the default).</summary>
    Substitute,

    /// <summary>The calendar's own date: 25 and 26 December and 1 January; other bank holidays do not change.</summary>
    Calendar,

    /// <summary>Both the substitute day and the calendar's own date.</summary>
    Both,
}
