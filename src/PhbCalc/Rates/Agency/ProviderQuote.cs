namespace PhbCalc.Rates;

/// <summary>What one agency charges for an hour of a service in a band.</summary>
/// <remarks>This type is immutable. Rule: spec 3, Agency.</remarks>
public sealed record ProviderQuote
{
    /// <summary>Makes a quote.</summary>
    /// <param name="service">The service ("personal-care").</param>
    /// <param name="band">The rate band ("weekday").</param>
    /// <param name="provider">The agency.</param>
    /// <param name="rate">Pounds an hour, from 0 to under £1,000,000,000, with at most six decimals.</param>
    /// <param name="weeklyHours">Hours a week that the agency delivers at it, 0 or more, with at most six decimals; null (the default) if not known.</param>
    /// <param name="quotedOn">The day of the quote; null (the default) for the pricing date.</param>
    /// <exception cref="InvalidInputException">A name is blank or a number out of range: all faults are reported.</exception>
    public ProviderQuote(string service, string band, string provider, Money rate, decimal? weeklyHours = null, LocalDate? quotedOn = null)
    {
        (Service, Band, Provider, Rate, WeeklyHours, QuotedOn) = (service, band, provider, rate, weeklyHours, quotedOn);
        InvalidInputException.ThrowIfAny(AgencyFaults.In(this));
    }

    /// <summary>The service.</summary>
    public string Service { get; }

    /// <summary>The rate band.</summary>
    public string Band { get; }

    /// <summary>The agency.</summary>
    public string Provider { get; }

    /// <summary>Pounds an hour.</summary>
    public Money Rate { get; }

    /// <summary>Hours a week that the agency delivers at it; null if not known.</summary>
    public decimal? WeeklyHours { get; }

    /// <summary>The day of the quote; null for the pricing date.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate? QuotedOn { get; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
