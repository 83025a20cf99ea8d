namespace PhbCalc.BottomUp;

/// <summary>Time in which no visit starts: hospital, or respite elsewhere. Absences may overlap. Of the items, they reduce only those that come with a visit.</summary>
/// <remarks>This type is immutable. A visit that has started goes on to its end. Rule: spec 2, Absence; spec 2b, People together, people away.</remarks>
public sealed record Absence
{
    /// <summary>Makes an absence.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day, included.</param>
    /// <param name="card">The only rate card whose visits stop; null (the default) for all. You may have to pay a PA when you need not pay an agency.</param>
    /// <param name="reason">Why; null (the default) if it is not given.</param>
    /// <param name="fromTime">When it starts on the first day, to the minute; null (the default) for the start of that day.</param>
    /// <param name="toTime">When it ends on the last day, to the minute; null (the default) or midnight for the end of that day.</param>
    /// <exception cref="InvalidInputException">It ends before it starts, or a time has seconds. All faults are reported at once.</exception>
    public Absence(LocalDate from, LocalDate to, string? card = null, string? reason = null, LocalTime? fromTime = null, LocalTime? toTime = null)
    {
        (From, To, Card, Reason, FromTime, ToTime) = (from, to, card, reason, fromTime, toTime);
        InvalidInputException.ThrowIfAny(BottomUpFaults.In(this));
    }

    /// <summary>The first day.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate From { get; }

    /// <summary>The last day, included.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate To { get; }

    /// <summary>When it starts on the first day; null for the start of that day.</summary>
    [JsonConverter(typeof(LocalTimeJsonConverter))]
    public LocalTime? FromTime { get; }

    /// <summary>When it ends on the last day; null or midnight for the end of that day.</summary>
    [JsonConverter(typeof(LocalTimeJsonConverter))]
    public LocalTime? ToTime { get; }

    /// <summary>The only rate card whose visits stop; null for all.</summary>
    public string? Card { get; }

    /// <summary>Why; null if it is not given.</summary>
    public string? Reason { get; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
