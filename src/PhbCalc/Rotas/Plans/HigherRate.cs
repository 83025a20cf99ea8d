namespace PhbCalc.Rotas;

/// <summary>Why a PA is paid more than the indicative rate, and until when.</summary>
/// <remarks>This type is immutable. Rule: spec 3b, Above the indicative rate; spec 3, Transition.</remarks>
public sealed record HigherRate
{
    /// <summary>Says why.</summary>
    /// <param name="reason">The reason.</param>
    /// <param name="until">The last day on which it holds; a transition has one. Null (the default) if there is none.</param>
    /// <param name="evidence">Where the evidence is; recruitment has some. Null (the default) if there is none.</param>
    /// <exception cref="InvalidInputException">The reason is undefined, or what it needs is missing: all faults are reported.</exception>
    public HigherRate(HigherRateReason reason, LocalDate? until = null, string? evidence = null)
    {
        (Reason, Until, Evidence) = (reason, until, evidence);
        InvalidInputException.ThrowIfAny(RotaPartFaults.In(this));
    }

    /// <summary>The reason.</summary>
    public HigherRateReason Reason { get; }

    /// <summary>The last day on which it holds; null (the default) if there is none.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate? Until { get; }

    /// <summary>Where the evidence is; null (the default) if there is none.</summary>
    public string? Evidence { get; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>Why a PA can be paid more than the indicative rate.</summary>
/// <remarks>Rule: spec 3b, Above the indicative rate.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<HigherRateReason>))]
public enum HigherRateReason
{
    /// <summary>The PA was paid it before the indicative rate came, and is until a day.</summary>
    Transition,

    /// <summary>There is evidence that nobody can be recruited at the indicative rate.</summary>
    Recruitment,
}
