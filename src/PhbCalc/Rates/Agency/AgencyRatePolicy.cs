namespace PhbCalc.Rates;

/// <summary>The choices where practice differs in the indicative agency rate.</summary>
/// <remarks>This type is immutable. Rule: spec 3, Agency.</remarks>
public sealed record AgencyRatePolicy
{
    /// <summary>The policy with every default.</summary>
    public static AgencyRatePolicy Default { get; } = new();

    /// <summary>How quotes are averaged; null (the default) for the hours-weighted mean if every quote used has hours, otherwise the mean.</summary>
    public QuoteAverage? Average
    {
        get;
        init => field = Given.Defined(value, "average");
    }

    /// <summary>For a trimmed mean, the share of the quotes left out at each end (0.1 leaves out the lowest and the highest of ten), rounded down to whole quotes; 0 by default, with which a trimmed mean is refused.</summary>
    /// <exception cref="InvalidInputException">It is below 0, or a half or more.</exception>
    public decimal TrimShare
    {
        get;
        init => field = AgencyFaults.CheckedTrimShare(value);
    }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>How quotes are averaged.</summary>
/// <remarks>Rule: spec 3, Agency.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<QuoteAverage>))]
public enum QuoteAverage
{
    /// <summary>The mean, each quote weighted with its weekly hours.</summary>
    HoursWeightedMean,

    /// <summary>The mean, every quote counting alike.</summary>
    Mean,

    /// <summary>The middle quote; of an even number, the mean of the middle two.</summary>
    Median,

    /// <summary>The mean after taking the policy's share of the quotes off each end.</summary>
    TrimmedMean,
}
