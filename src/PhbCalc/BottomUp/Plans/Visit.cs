using PhbCalc.Rates;

namespace PhbCalc.BottomUp;

/// <summary>A visit of a care plan: its days, its start and end, its number of carers, and its service.</summary>
/// <remarks>This type is immutable. Times are wall-clock times in London. Rule: spec 2, Visit; spec 2b, People together, people away.</remarks>
public sealed record Visit
{
    /// <summary>How many carers a visit can have at once, at most.</summary>
    public const int MostCarers = 99;

    /// <summary>How many people can share the carers of a visit, at most.</summary>
    public const int MostSharing = 99;

    /// <summary>Makes a visit on certain days at certain times.</summary>
    /// <param name="id">The id, unique within the person.</param>
    /// <param name="card">The rate card ("agency").</param>
    /// <param name="service">The service on that card ("personal-care").</param>
    /// <param name="days">The days of the week it starts on, without bank holidays. May be <see cref="DayTypes.None"/> for a service priced per week.</param>
    /// <param name="start">When it starts, to the minute; null only for a service priced per week.</param>
    /// <param name="end">
    /// When it ends. A time before the start is on the next day (22:00 to 07:00), and the same time as the start makes 24 hours. Null only with a null start.
    /// </param>
    /// <param name="carers">How many carers at once, 1 to 99; 1 by default, and 2 is a double-up.</param>
    /// <param name="weeks">In which weeks; every week by default.</param>
    /// <param name="from">The first day it can start on; null (the default) for no limit of its own.</param>
    /// <param name="to">The last day it can start on; null (the default) for no limit of its own.</param>
    /// <param name="domain">The domain of need it serves, such as one of the Decision Support Tool; null (the default) if it is not given.</param>
    /// <param name="label">What to call it on a statement; null (the default) to call it by its service and times.</param>
    /// <param name="sharedWith">How many people share the carers, with this person counted, 1 (the default) to 99. The person bears that share of the price.</param>
    /// <exception cref="InvalidInputException">
    /// The id, the card or the service is blank; the days hold bank holidays; carers or people who share them are outside 1 to 99; one time is given without the other, or
    /// has seconds; or the last day is before the first. All faults are reported at once.
    /// </exception>
    public Visit(
        string id,
        string card,
        string service,
        DayTypes days,
        LocalTime? start,
        LocalTime? end,
        int carers = 1,
        WeekPattern weeks = default,
        LocalDate? from = null,
        LocalDate? to = null,
        string? domain = null,
        string? label = null,
        int sharedWith = 1)
        : this(id, new ServiceName(card, service), days, start, end, carers, weeks, from, to, domain, label, sharedWith)
    {
    }

    /// <summary>The same, for code that reads many visits and makes each service name once.</summary>
    internal Visit(
        string id, ServiceName service, DayTypes days, LocalTime? start, LocalTime? end, int carers, WeekPattern weeks, LocalDate? from, LocalDate? to, string? domain, string? label, int sharedWith)
    {
        InvalidInputException.ThrowIfAny(BottomUpFaults.InVisit(id, service.Card, service.Service, days, start, end, carers, from, to, sharedWith));
        (Id, Domain, Label) = (id, domain, label);
        Terms = new(service, weeks, days, carers, from, to, start, end, sharedWith);
    }

    private Visit(Visit visit, string card)
    {
        (Id, Domain, Label) = (visit.Id, visit.Domain, visit.Label);
        Terms = visit.Terms with { Service = new ServiceName(card, visit.Service) };
    }

    /// <summary>The same visit, priced on another rate card.</summary>
    /// <param name="card">The rate card.</param>
    /// <exception cref="ArgumentException">The name of the card is blank.</exception>
    public Visit OnCard(string card)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(card);
        return new(this, card);
    }

    /// <summary>The id, unique within the person.</summary>
    public string Id { get; }

    /// <summary>The rate card.</summary>
    public string Card => Terms.Service.Card;

    /// <summary>The service on that card.</summary>
    public string Service => Terms.Service.Service;

    /// <summary>The days of the week it starts on.</summary>
    public DayTypes Days => Terms.Days;

    /// <summary>When it starts; null for some services priced per week.</summary>
    [JsonConverter(typeof(LocalTimeJsonConverter))]
    public LocalTime? Start => Minutes == 0 ? null : LocalTime.FromMinutesSinceMidnight(Terms.Start);

    /// <summary>When it ends, on the next day if at or before the start; null for some services priced per week.</summary>
    [JsonConverter(typeof(LocalTimeJsonConverter))]
    public LocalTime? End => Minutes == 0 ? null : LocalTime.FromMinutesSinceMidnight((Terms.Start + Minutes) % 1440);

    /// <summary>How many carers at once.</summary>
    public int Carers => Terms.Carers;

    /// <summary>How many people share the carers, with this person counted.</summary>
    public int SharedWith => Terms.SharedWith;

    /// <summary>In which weeks.</summary>
    public WeekPattern Weeks => Terms.Weeks;

    /// <summary>The first day it can start on; null for no limit of its own.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate? From => Terms.FirstDay == int.MinValue ? null : DayNumber.Date(Terms.FirstDay);

    /// <summary>The last day it can start on; null for no limit of its own.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate? To => Terms.LastDay == int.MaxValue ? null : DayNumber.Date(Terms.LastDay);

    /// <summary>The domain of need it serves; null if it is not given.</summary>
    public string? Domain { get; }

    /// <summary>What to call it on a statement; null to call it by its service and times.</summary>
    public string? Label { get; }

    /// <summary>How long it lasts by the clock face, in minutes: 1 to 1440, or 0 if it has no times.</summary>
    public int Minutes => Terms.Minutes;

    internal VisitTerms Terms { get; }

    internal ServiceName ServiceName => Terms.Service;

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
