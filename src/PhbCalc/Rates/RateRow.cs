namespace PhbCalc.Rates;

/// <summary>One row of a rate card: what a service costs per unit, in a band, from a day on.</summary>
/// <remarks>
/// This type is immutable. Rule: spec 2, Rate card and Bands. All rows of one card and service with the same first day are one version,
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

    /// <summary>The days on which the row holds; every day of the week by default. Not used for a rate per week.</summary>
    public DayTypes Days
    {
        get;
        init => field = Given.Defined(value, "days");
    }
    = DayTypes.EveryDay;

    /// <summary>
    /// When on those days the row starts to hold; midnight by default. A window that ends at or before its start means, on each of its
    /// own dates, midnight to the end and the start to midnight.
    /// </summary>
    [JsonConverter(typeof(LocalTimeJsonConverter))]
    public LocalTime From { get; init; } = LocalTime.Midnight;

    /// <summary>When the row no longer holds; midnight, which is the end of the day, by default.</summary>
    [JsonConverter(typeof(LocalTimeJsonConverter))]
    public LocalTime To { get; init; } = LocalTime.Midnight;

    /// <summary>The last day of the version; null (the default) if it lasts until the next one.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate? ValidTo { get; init; }

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

    /// <summary>A night, priced per occurrence by the band that holds at the start.</summary>
    Night,

    /// <summary>A visit, priced per occurrence by the band that holds at the start.</summary>
    Visit,

    /// <summary>A day, priced per occurrence by the band that holds at the start.</summary>
    Day,

    /// <summary>A week in force, whatever the days and times of the visit.</summary>
    Week,
}
