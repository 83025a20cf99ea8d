namespace PhbCalc.Rates;

/// <summary>One row of a rate card: what a service costs per unit, in a band, from a day.</summary>
/// <remarks>
/// This type is immutable. Rule: spec 2, Rate card and Bands; spec 2b, Prices as they are published and Days that are special. All rows of one card and service with the same first day are one version,
/// which replaces the version before it whole.
/// </remarks>
/// <param name="Card">The rate card ("agency").</param>
/// <param name="Service">The service ("personal-care").</param>
/// <param name="Unit">What the rate is pounds per.</param>
/// <param name="Band">The band ("weekday night"). Several rows may share a band, at one rate.</param>
/// <param name="Rate">Pounds per unit, 0 or more, under £1,000,000,000,000, at most six decimals.</param>
/// <param name="ValidFrom">The first day of the version.</param>
public sealed record RateRow(string Card, string Service, RateUnit Unit, string Band, Money Rate, [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate ValidFrom)
{
    /// <summary>What the rate is pounds per.</summary>
    public RateUnit Unit
    {
        get;
        init => field = Given.Defined(value, "unit");
    }
    = Given.Defined(Unit, "unit");

    /// <summary>The days on which the row applies; every day of the week by default. Not used for a rate per week.</summary>
    public DayTypes Days
    {
        get;
        init => field = Given.Defined(value, "days");
    }
    = DayTypes.EveryDay;

    /// <summary>
    /// The special days on which the row applies, by their names in the special days of the rate cards, besides <see cref="Days"/>; none by default.
    /// Hours of such a day that no row of it covers are those of the date's other days.
    /// </summary>
    public ValueList<string> SpecialDays { get; init; }

    /// <summary>
    /// When on those days the row starts to apply; midnight by default. A window that ends at or before its start means, on each of its
    /// own dates, midnight to the end and the start to midnight.
    /// </summary>
    [JsonConverter(typeof(LocalTimeJsonConverter))]
    public LocalTime From { get; init; } = LocalTime.Midnight;

    /// <summary>When the row stops applying; midnight, which is the end of the day, by default.</summary>
    [JsonConverter(typeof(LocalTimeJsonConverter))]
    public LocalTime To { get; init; } = LocalTime.Midnight;

    /// <summary>The last day of the version; null (the default) if it lasts until the next one.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate? ValidTo { get; init; }

    /// <summary>The length of the call that the rate is the price of, in minutes from 1 to 1440; null (the default) unless the unit is a call.</summary>
    public int? CallMinutes { get; init; }

    /// <summary>The least that a visit is charged for, in minutes from 1 to 1440, for rates an hour; null (the default) if every visit is charged for its own length.</summary>
    public int? LeastMinutes { get; init; }

    /// <summary>For rates a night, the day of the night that decides whether the row applies; the day on which it starts by default.</summary>
    public NightDay NightDay
    {
        get;
        init => field = Given.Defined(value, "night_day");
    }

    /// <summary>The share of its price paid for a visit that an absence stops, from 0 (the default) to 1, with at most six decimals.</summary>
    public decimal Retainer { get; init; }

    /// <summary>How many days of an absence, from its first, the retainer is paid for, 1 to 366; null (the default) for all of them.</summary>
    public int? RetainerDays { get; init; }

    /// <summary>Where the rate comes from; null (the default) if it is not given.</summary>
    public Source? Source { get; init; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>What a rate is pounds per.</summary>
/// <remarks>Rule: spec 2, Rate card and Bands.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<RateUnit>))]
public enum RateUnit
{
    /// <summary>An hour of care, priced by the minute in each band.</summary>
    Hour,

    /// <summary>A night, priced per occurrence by the band that applies at the start.</summary>
    Night,

    /// <summary>A visit, priced per occurrence by the band that applies at the start.</summary>
    Visit,

    /// <summary>A day, priced per occurrence by the band that applies at the start.</summary>
    Day,

    /// <summary>A week in force, whatever the days and times of the visit.</summary>
    Week,

    /// <summary>
    /// A call of a certain length (<see cref="RateRow.CallMinutes"/>), priced per occurrence by the band that applies at the start. Such a service may have rows by the
    /// hour too, for lengths that are not on its list.
    /// </summary>
    Call,
}

/// <summary>Which day of a night decides its price.</summary>
/// <remarks>Rule: spec 2b, Days that are special.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<NightDay>))]
public enum NightDay
{
    /// <summary>The day on which it starts (the default).</summary>
    Start,

    /// <summary>The day on which it ends.</summary>
    End,

    /// <summary>Either: the row applies if the night starts or ends on one of its days.</summary>
    Either,
}
