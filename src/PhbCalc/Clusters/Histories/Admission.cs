namespace PhbCalc.Clusters;

/// <summary>The days on which a person was admitted to hospital. The day of discharge counts as admitted.</summary>
/// <remarks>This type is immutable. Rule: spec 5, Episodes.</remarks>
public sealed record Admission
{
    /// <summary>Makes an admission.</summary>
    /// <param name="from">The day of admission.</param>
    /// <param name="to">The day of discharge, included; null (the default) if the person is still admitted, to the end of any period.</param>
    /// <exception cref="InvalidInputException">The last day is before the first.</exception>
    public Admission(LocalDate from, LocalDate? to = null)
    {
        (From, To) = (from, to);
        InvalidInputException.ThrowIfAny(HistoryFaults.In(this));
    }

    /// <summary>The day of admission.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate From { get; }

    /// <summary>The day of discharge, included; null (the default) if the person is still admitted.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate? To { get; }
}
