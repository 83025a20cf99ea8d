namespace PhbCalc.Rates;

/// <summary>What a call costs if its length is not on the price list.</summary>
/// <remarks>Rule: spec 2b, Prices as they are published, policy <c>call_length</c>.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<CallLength>))]
public enum CallLength
{
    /// <summary>It is refused, and the message gives the lengths on the list (the default).</summary>
    Refuse,

    /// <summary>The price of the next longer call on the list; a call longer than all of them is refused.</summary>
    NextLonger,

    /// <summary>Its share of the hourly price: the rates by the hour of the same service, otherwise the price of a call of 60 minutes.</summary>
    ProRata,
}
