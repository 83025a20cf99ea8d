namespace PhbCalc.Rates;

/// <summary>The rates of a service that hold together from a day on. A version replaces the one before it whole.</summary>
/// <remarks>This type is immutable. Rule: spec 2, Rate card and Bands.</remarks>
/// <param name="ValidFrom">The first day.</param>
/// <param name="ValidTo">The last day, the day before the next version at the latest; null if the version holds until changed.</param>
/// <param name="Rows">The rows, in the order of the card.</param>
public sealed record RateVersion([property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate ValidFrom, [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate? ValidTo, ValueList<RateRow> Rows);
