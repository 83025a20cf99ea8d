using PhbCalc.Rates;

namespace PhbCalc.Clusters;

/// <summary>One row of a tariff: what one unit of something costs in a setting, from a day on.</summary>
/// <remarks>This type is immutable. <see cref="CurrencyTariff"/> checks it, together with all others. Rule: spec 5, Tariff.</remarks>
/// <param name="Code">What is priced: the code of a cluster, a team or whatever the currency counts.</param>
/// <param name="Setting">The setting class that the rate is for.</param>
/// <param name="Unit">The unit, in the singular: <see cref="Activity.Day"/>, <c>contact</c>.</param>
/// <param name="Cost">Pounds per unit, exactly; 0 or more, under £1,000,000,000,000.</param>
/// <param name="ValidFrom">The first day on which it holds.</param>
public sealed record CurrencyRate(string Code, SettingClass Setting, string Unit, UnitCost Cost, [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate ValidFrom)
{
    /// <summary>The last day on which it holds; null (the default) if it lasts until the next row of the same code, setting and unit.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate? ValidTo { get; init; }

    /// <summary>Where the rate comes from; null (the default) if not said.</summary>
    public Source? Source { get; init; }

    /// <summary>How the rate came about, as a line shows it ("local index 106.16% of £12.00"); null (the default) if it stands as published.</summary>
    public string? Note { get; init; }
}
