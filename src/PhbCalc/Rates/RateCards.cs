using System.Collections.Frozen;
using System.Globalization;

namespace PhbCalc.Rates;

/// <summary>Rate cards: for each card and service, dated rates by band.</summary>
/// <remarks>This type is immutable. Rule: spec 2, Rate card and Bands.</remarks>
/// <example>
/// <code>
/// RateCards rates = RateCards.From(
/// [
///     new("agency", "care", RateUnit.Hour, "ordinary", Money.FromPounds(24.10m), new LocalDate(2026, 4, 1)),
///     new("agency", "care", RateUnit.Hour, "bank holiday", Money.FromPounds(48.20m), new LocalDate(2026, 4, 1)) { Days = DayTypes.BankHoliday },
/// ]);
/// </code>
/// </example>
public sealed record RateCards
{
    private readonly FrozenDictionary<ServiceName, ServiceRates> byName;

    private RateCards(ValueList<ServiceRates> services, SpecialDays specialDays)
    {
        (Services, SpecialDays) = (services, specialDays);
        byName = services.ToFrozenDictionary(service => new ServiceName(service.Card, service.Service));
    }

    /// <summary>The services of all cards, in the order in which the rows first name them.</summary>
    public ValueList<ServiceRates> Services { get; }

    /// <summary>The named special days: a row can use them.</summary>
    public SpecialDays SpecialDays { get; }

    /// <summary>Makes rate cards from rows.</summary>
    /// <param name="rows">The rows, in any order; the order of the bands is that of their first rows.</param>
    /// <param name="specialDays">The days that have names; none if not given.</param>
    /// <exception cref="InvalidInputException">
    /// Some rows are faulty or contradict each other: each fault has the place of its row. Faults are: no row at all; a blank name; no days, other than for
    /// a rate per week; a special day that has no date; a length, a night day or a retainer that the unit does not have, is out of range, or differs within a version; a rate that is negative, too large or has more than six decimals; times with seconds; an hourly service whose windows
    /// leave a gap or overlap; a band with two rates, or two last days, in one version; a unit that changes; a version that ends before it starts
    /// or overlaps the next one; more than one row a version for a rate per week; more than 254 bands of a service.
    /// </exception>
    public static RateCards From(IEnumerable<RateRow> rows, SpecialDays? specialDays = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        List<Fault> faults = [];
        RateCards cards = RateCardBuilder.Build([.. rows], specialDays ?? SpecialDays.None, faults);
        InvalidInputException.ThrowIfAny(faults);
        return cards;
    }

    /// <summary>The same cards with every rate raised, or lowered, by a share: an estimate for a year whose rates are not published.</summary>
    /// <param name="share">The share, above -1: 0.03 is 3% more.</param>
    /// <returns>Other cards; each rate is rounded to the penny, and its source is marked as assumed.</returns>
    /// <exception cref="InvalidInputException">The share is -1 or below, or a rate becomes too large.</exception>
    public RateCards Raised(Ratio share) => Raised(share, (_, _, row) => [row]);

    /// <summary>The same, where something more is made of each raised row.</summary>
    /// <param name="share">The share, above -1.</param>
    /// <param name="rows">What becomes of a row: its version, the row as it was, and the raised row.</param>
    /// <exception cref="InvalidInputException">The share is -1 or below, or a rate becomes too large.</exception>
    internal RateCards Raised(Ratio share, Func<RateVersion, RateRow, RateRow, IEnumerable<RateRow>> rows)
    {
        Ratio times = new Ratio(1) + share;
        if (times.Numerator <= 0)
        {
            throw new InvalidInputException([new("share", "is -1 or below", "write a share such as 0.03, which is 3% more")]);
        }

        return From(Services.SelectMany(service => service.Versions).SelectMany(version => version.Rows.SelectMany(row => rows(version, row, row with
        {
            Rate = row.Rate.TimesToPenny(times),
            Source = new Source($"{row.Source?.Title ?? "rate"}, times {times.ToDecimal().ToString(CultureInfo.InvariantCulture)}", row.Source?.CheckedOn, Source.Assumed),
        }))), SpecialDays);
    }

    /// <summary>The rates of a service; null if there are none.</summary>
    /// <param name="card">The rate card, by its exact name, with capitals.</param>
    /// <param name="service">The service, by its exact name, with capitals.</param>
    public ServiceRates? Find(string card, string service)
    {
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(service);
        return Find(new ServiceName(card, service));
    }

    /// <summary>Whether both have the same services in the same order, and the same special days.</summary>
    /// <param name="other">The cards to compare with.</param>
    public bool Equals(RateCards? other) => other is not null && Services == other.Services && SpecialDays == other.SpecialDays;

    /// <inheritdoc/>
    public override int GetHashCode() => Services.GetHashCode();

    internal static RateCards Of(ValueList<ServiceRates> services, SpecialDays specialDays) => new(services, specialDays);

    /// <summary>Which special days the rows ask for.</summary>
    /// <param name="eves">The days of the year that are eves of bank holidays.</param>
    internal SpecialCalendar CalendarWith(ValueList<AnnualDate> eves)
    {
        RateRow[] rows = [.. Services.SelectMany(service => service.Versions).SelectMany(version => version.Rows)];
        return new(
            rows.Aggregate(DayTypes.None, (kinds, row) => kinds | row.Days),
            rows.SelectMany(row => row.SpecialDays).Select(SpecialDays.Key).ToHashSet(StringComparer.Ordinal),
            SpecialDays,
            eves);
    }

    internal ServiceRates? Find(ServiceName name) => byName.GetValueOrDefault(name);

    /// <summary>Whether there is a card of a name, capitals included.</summary>
    internal bool Has(string card)
    {
        foreach (ServiceRates service in Services.AsSpan())
        {
            if (service.Card == card)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A service on a rate card, as a key with its hash worked out once.</summary>
internal readonly struct ServiceName : IEquatable<ServiceName>
{
    private readonly int hash;

    /// <param name="card">The card; null only for a name that is refused.</param>
    /// <param name="service">The service; null only for a name that is refused.</param>
    internal ServiceName(string card, string service)
        : this(card, service, HashCode.Combine(card?.GetHashCode(StringComparison.Ordinal), service?.GetHashCode(StringComparison.Ordinal)))
    {
    }

    /// <summary>The name of a card and a service whose hash is known.</summary>
    internal ServiceName(string card, string service, int hash) => (Card, Service, this.hash) = (card, service, hash);

    internal string Card { get; }

    internal string Service { get; }

    public bool Equals(ServiceName other) => IsSame(other);

    /// <summary>Whether both are the same name, without a copy.</summary>
    internal bool IsSame(in ServiceName other) => hash == other.hash && Card == other.Card && Service == other.Service;

    public override bool Equals(object? obj) => obj is ServiceName other && Equals(other);

    public override int GetHashCode() => hash;

    public override string ToString() => $"{Card} {Service}";
}

/// <summary>The rates of one service on one rate card, over time.</summary>
/// <remarks>This type is immutable. Make it through <see cref="RateCards"/>. Rule: spec 2, Rate card and Bands.</remarks>
public sealed record ServiceRates
{
    private readonly PriceList[][] lists;

    internal ServiceRates(string card, string service, RateUnit unit, ValueList<string> bandNames, ValueList<RateVersion> versions, PriceList[][] lists)
    {
        (Card, Service, Unit, BandNames, Versions) = (card, service, unit, bandNames, versions);
        this.lists = lists;
    }

    /// <summary>The rate card.</summary>
    public string Card { get; }

    /// <summary>The service.</summary>
    public string Service { get; }

    /// <summary>The unit that the rates are pounds per; the same in every version. A service by the call may have rows by the hour as well.</summary>
    public RateUnit Unit { get; }

    /// <summary>The bands of all versions, in the order in which the card first names them.</summary>
    public ValueList<string> BandNames { get; }

    /// <summary>The versions, in the order of their first days, none overlapping.</summary>
    public ValueList<RateVersion> Versions { get; }

    /// <summary>Whether both have the same rows.</summary>
    /// <param name="other">The rates to compare with.</param>
    public bool Equals(ServiceRates? other) => other is not null && Versions == other.Versions;

    /// <inheritdoc/>
    public override int GetHashCode() => Versions.GetHashCode();

    /// <summary>The first price list of a version, laid out over the days.</summary>
    internal RateBands Bands(int version) => lists[version][0].Bands;

    /// <summary>The price lists of a version: one for each length of call, the shortest first, and one by the hour after them; only one for other units.</summary>
    internal PriceList[] Lists(int version) => lists[version];
}

/// <summary>One price list of a version.</summary>
/// <param name="CallMinutes">The length of the calls that it prices; 0 if it is not by the call.</param>
/// <param name="Bands">Its bands, laid out over the days.</param>
internal readonly record struct PriceList(int CallMinutes, RateBands Bands);

/// <summary>The rates of a service that apply together from a day. A version replaces all of the one before it.</summary>
/// <remarks>This type is immutable. Rule: spec 2, Rate card and Bands.</remarks>
/// <param name="ValidFrom">The first day.</param>
/// <param name="ValidTo">The last day, the day before the next version at the latest; null if the version applies until changed.</param>
/// <param name="Rows">The rows, in the order of the card.</param>
public sealed record RateVersion([property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate ValidFrom, [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate? ValidTo, ValueList<RateRow> Rows)
{
    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
