using System.Collections.Frozen;

namespace PhbCalc.Rates;

/// <summary>Rate cards: for each card and service, dated rates by band.</summary>
/// <remarks>This type is immutable. Rule: spec 2, Rate card and Bands.</remarks>
public sealed record RateCards
{
    private readonly FrozenDictionary<ServiceName, ServiceRates> byName;

    private RateCards(ValueList<ServiceRates> services)
    {
        Services = services;
        byName = services.ToFrozenDictionary(service => new ServiceName(service.Card, service.Service));
    }

    /// <summary>The services of all cards, in the order in which the rows first name them.</summary>
    public ValueList<ServiceRates> Services { get; }

    /// <summary>Makes rate cards from rows.</summary>
    /// <param name="rows">The rows, in any order; the order of the bands is that of their first rows.</param>
    /// <exception cref="InvalidInputException">
    /// Some rows are faulty or contradict each other: each fault has the position of its row. Faults are: a blank name; no days, other than for
    /// a rate per week; a rate that is negative, too large or has more than six decimals; times with seconds; an hourly service whose windows
    /// leave a gap or overlap; a band with two rates, or two last days, in one version; a unit that changes; a version that ends before it starts
    /// or overlaps the next one; more than one row a version for a rate per week; more than 254 bands of a service.
    /// </exception>
    public static RateCards From(IEnumerable<RateRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        List<Fault> faults = [];
        RateCards cards = RateCardBuilder.Build([.. Given.Whole(rows, "rows")], faults);
        InvalidInputException.ThrowIfAny(faults);
        return cards;
    }

    /// <summary>The rates of a service; null if there are none.</summary>
    /// <param name="card">The rate card, by its exact name, capitals included.</param>
    /// <param name="service">The service, by its exact name, capitals included.</param>
    public ServiceRates? Find(string card, string service)
    {
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(service);
        return Find(new ServiceName(card, service));
    }

    /// <summary>Whether both hold the same services in the same order.</summary>
    /// <param name="other">The cards to compare with.</param>
    public bool Equals(RateCards? other) => other is not null && Services == other.Services;

    /// <inheritdoc/>
    public override int GetHashCode() => Services.GetHashCode();

    internal static RateCards Of(ValueList<ServiceRates> services) => new(services);

    internal ServiceRates? Find(ServiceName name) => byName.GetValueOrDefault(name);
}
