namespace PhbCalc;

/// <summary>A figure with the days on which it applies and its source.</summary>
/// <remarks>This type is immutable. Rule: spec 3, Published figures.</remarks>
/// <typeparam name="T">The type of the figure.</typeparam>
/// <param name="Value">The figure.</param>
/// <param name="ValidFrom">The first day it holds.</param>
/// <param name="ValidTo">The last day it applies; null (the default) if it applies until the next figure replaces it.</param>
/// <param name="Source">Where it comes from; null (the default) if it is not given.</param>
public sealed record Dated<T>(T Value, [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate ValidFrom, [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate? ValidTo = null, Source? Source = null)
{
    /// <summary>The unit of the figure ("pounds an hour"); null (the default) if it is not given.</summary>
    public string? Unit { get; init; }

    /// <summary>Whether the figure is assumed, not published, as its source says; false if it has no source.</summary>
    public bool IsAssumed => Source?.IsAssumed == true;

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
