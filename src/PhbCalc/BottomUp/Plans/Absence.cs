namespace PhbCalc.BottomUp;

/// <summary>Days on which no visit starts: hospital, or respite elsewhere. Absences may overlap. They do not reduce items.</summary>
/// <remarks>This type is immutable. Rule: spec 2, Absence.</remarks>
public sealed record Absence
{
    /// <summary>Makes an absence.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day, included.</param>
    /// <param name="card">The only rate card whose visits stop; null (the default) for all. A PA may have to be paid while an agency is not.</param>
    /// <param name="reason">Why; null (the default) if not said.</param>
    /// <exception cref="InvalidInputException">The last day is before the first.</exception>
    public Absence(LocalDate from, LocalDate to, string? card = null, string? reason = null)
    {
        (From, To, Card, Reason) = (from, to, card, reason);
        InvalidInputException.ThrowIfAny(BottomUpFaults.In(this));
    }

    /// <summary>The first day.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate From { get; }

    /// <summary>The last day, included.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate To { get; }

    /// <summary>The only rate card whose visits stop; null for all.</summary>
    public string? Card { get; }

    /// <summary>Why; null if not said.</summary>
    public string? Reason { get; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
