using PhbCalc.Rates;

namespace PhbCalc.BottomUp;

/// <summary>The terms of a visit that decide its price, as compact numbers. A care plan keeps the terms of all its visits side by side, in the order it prices them.</summary>
internal readonly record struct VisitTerms
{
    private const int MinutesADay = 1440;

    // One by one, not as the structs that they make: those leave gaps, and a caseload has millions of these.
    private readonly string card;
    private readonly string service;
    private readonly ulong weeks;
    private readonly int hashOfService;
    private readonly int weeksCountedFrom;
    private readonly ushort start;
    private readonly ushort minutes;
    private readonly byte days;
    private readonly byte carers;
    private readonly byte sharedWith;

    /// <summary>The terms of a visit between two times of the clock; the end is on the next day if at or before the start.</summary>
    internal VisitTerms(ServiceName service, WeekPattern weeks, DayTypes days, int carers, LocalDate? from, LocalDate? to, LocalTime? start, LocalTime? end, int sharedWith)
    {
        (card, this.service, hashOfService) = (service.Card, service.Service, service.GetHashCode());
        (this.weeks, weeksCountedFrom) = (weeks.Packed, weeks.CountedFromDay);
        (this.days, this.carers, this.sharedWith) = ((byte)days, (byte)carers, (byte)sharedWith);
        FirstDay = from is { } first ? DayNumber.Of(first) : int.MinValue;
        LastDay = to is { } last ? DayNumber.Of(last) : int.MaxValue;
        int startMinute = start is { } begins ? Minute(begins) : 0;
        int endMinute = end is { } ends ? Minute(ends) : 0;
        this.start = (ushort)startMinute;
        minutes = (ushort)(start is null ? 0 : endMinute > startMinute ? endMinute - startMinute : endMinute + MinutesADay - startMinute);
    }

    /// <summary>The card and service.</summary>
    internal ServiceName Service
    {
        get => new(card, service, hashOfService);
        init => (card, service, hashOfService) = (value.Card, value.Service, value.GetHashCode());
    }

    /// <summary>The hash of the card and service.</summary>
    internal int HashOfService => hashOfService;

    /// <summary>In which weeks.</summary>
    internal WeekPattern Weeks => WeekPattern.Unpacked(weeks, weeksCountedFrom);

    /// <summary>The first day it can start on, as a day number; <see cref="int.MinValue"/> for no limit.</summary>
    internal int FirstDay { get; }

    /// <summary>The last day it can start on; <see cref="int.MaxValue"/> for no limit.</summary>
    internal int LastDay { get; }

    /// <summary>The days of the week it starts on.</summary>
    internal DayTypes Days => (DayTypes)days;

    /// <summary>How many carers at once.</summary>
    internal int Carers => carers;

    /// <summary>How many people share the carers.</summary>
    internal int SharedWith => sharedWith;

    /// <summary>The minute of the day at which it starts.</summary>
    internal int Start => start;

    /// <summary>How long it lasts by the clock face; 0 if it has no times.</summary>
    internal int Minutes
    {
        get => minutes;
        init => minutes = (ushort)value;
    }

    /// <summary>Its last minute, counted from the midnight before it starts.</summary>
    internal int LastMinute => Start + Minutes - 1;

    /// <summary>The minute of the day at which it ends, or midnight if it runs past midnight.</summary>
    internal int MinuteOfEnd => Math.Min(Start + Minutes, MinutesADay);

    /// <summary>How many minutes of it are on the next day.</summary>
    internal int MinutesAfterMidnight => Math.Max(Start + Minutes - MinutesADay, 0);

    internal DayRange Dates => new(FirstDay, LastDay);

    internal bool IsInForceOn(int day) => FirstDay <= day && day <= LastDay;

    /// <summary>Whether it is for a service, by its name.</summary>
    internal bool IsFor(in ServiceName name) => hashOfService == name.GetHashCode() && card == name.Card && service == name.Service;

    /// <summary>Whether two visits cost the same in a week in which both are in force.</summary>
    internal bool IsSameWeek(in VisitTerms other) => start == other.start && minutes == other.minutes && days == other.days && carers == other.carers
        && sharedWith == other.sharedWith && Weeks == other.Weeks && Service.IsSame(other.Service);

    private static int Minute(LocalTime time) => (time.Hour * 60) + time.Minute;
}
