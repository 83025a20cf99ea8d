namespace PhbCalc.Rotas;

/// <summary>The reason for paying a PA more than the indicative rate, and its last day.</summary>
/// <remarks>This type is immutable. Rule: spec 3b, Above the indicative rate; spec 3, Transition.</remarks>
public sealed record HigherRate
{
    private HigherRate(HigherRateReason reason, LocalDate? until, string? evidence) => (Reason, Until, Evidence) = (reason, until, evidence);

    /// <summary>The reason.</summary>
    public HigherRateReason Reason { get; }

    /// <summary>The last day on which it applies; null (the default) if there is none.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate? Until { get; }

    /// <summary>Where the evidence is; null (the default) if there is none.</summary>
    public string? Evidence { get; }

    /// <summary>For a PA who was paid it before the indicative rate came.</summary>
    /// <param name="until">The last day on which it holds.</param>
    /// <param name="evidence">Where the evidence is; null (the default) if there is none.</param>
    public static HigherRate Transition(LocalDate until, string? evidence = null) => new(HigherRateReason.Transition, until, evidence);

    /// <summary>With evidence that no PA can be recruited at the indicative rate.</summary>
    /// <param name="evidence">Where the evidence is.</param>
    /// <param name="until">The last day on which it applies; null (the default) if there is none.</param>
    /// <exception cref="InvalidInputException">The evidence is blank.</exception>
    public static HigherRate Recruitment(string evidence, LocalDate? until = null) => Of(HigherRateReason.Recruitment, until, evidence);

    /// <summary>As a file says it.</summary>
    /// <exception cref="InvalidInputException">A transition has no last day, or recruitment no evidence.</exception>
    internal static HigherRate Of(HigherRateReason reason, LocalDate? until, string? evidence)
    {
        HigherRate rate = new(reason, until, evidence);
        InvalidInputException.ThrowIfAny(RotaPartFaults.In(rate));
        return rate;
    }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>Why a PA can be paid more than the indicative rate.</summary>
/// <remarks>Rule: spec 3b, Above the indicative rate.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<HigherRateReason>))]
public enum HigherRateReason
{
    /// <summary>The PA was paid it before the indicative rate came, and keeps it until a day.</summary>
    Transition,

    /// <summary>There is evidence that no PA can be recruited at the indicative rate.</summary>
    Recruitment,
}
