namespace PhbCalc.Rates;

/// <summary>The rates of one service on one rate card, over time.</summary>
/// <remarks>This type is immutable. Make it through <see cref="RateCards"/>. Rule: spec 2, Rate card and Bands.</remarks>
public sealed record ServiceRates
{
    private readonly RateBands[] bands;

    internal ServiceRates(string card, string service, RateUnit unit, ValueList<string> bandNames, ValueList<RateVersion> versions, RateBands[] bands)
    {
        (Card, Service, Unit, BandNames, Versions) = (card, service, unit, bandNames, versions);
        this.bands = bands;
    }

    /// <summary>The rate card.</summary>
    public string Card { get; }

    /// <summary>The service.</summary>
    public string Service { get; }

    /// <summary>What the rates are pounds per; the same in every version.</summary>
    public RateUnit Unit { get; }

    /// <summary>The bands of all versions, in the order in which the card first names them.</summary>
    public ValueList<string> BandNames { get; }

    /// <summary>The versions, in the order of their first days, none overlapping.</summary>
    public ValueList<RateVersion> Versions { get; }

    /// <summary>Whether both hold the same rows.</summary>
    /// <param name="other">The rates to compare with.</param>
    public bool Equals(ServiceRates? other) => other is not null && Versions == other.Versions;

    /// <inheritdoc/>
    public override int GetHashCode() => Versions.GetHashCode();

    /// <summary>The bands of a version, laid out over the days.</summary>
    internal RateBands Bands(int version) => bands[version];
}
