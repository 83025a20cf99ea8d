using System.Buffers;
using PhbCalc.Data.Csv;
using PhbCalc.Rates;

namespace PhbCalc.Data.Json;

/// <summary>Writes the rate of a PA, with its references, as JSON, and reads it back: what comes back equals what was written.</summary>
/// <remarks>Rule: spec 8, Files. The schema is docs/schemas/phbcalc.pa-rate.v1.schema.json. Sums are pounds with two decimals, exact fractions are text, dates yyyy-MM-dd.</remarks>
public static class PaRateJson
{
    /// <summary>What the member <c>format</c> says: <c>phbcalc.pa-rate.v1</c>.</summary>
    public const string Format = "phbcalc.pa-rate.v1";

    private static readonly JsonFormat<PaRate, PaRateShape> Document = new(Format, Shapes.Strict.PaRateShape, PaRateShape.Of);

    /// <summary>Writes a rate.</summary>
    /// <param name="stream">Where it goes, as UTF-8; it is left open.</param>
    /// <param name="rate">The rate to write.</param>
    public static void Write(Stream stream, PaRate rate) => Document.Write(stream, rate);

    /// <summary>Writes a rate without waiting for the stream: for streams that refuse synchronous writing, such as the response of a web server.</summary>
    /// <param name="stream">Where it goes, as UTF-8; it is left open.</param>
    /// <param name="rate">The rate to write.</param>
    /// <param name="cancellationToken">Stops the writing; none by default.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static Task WriteAsync(Stream stream, PaRate rate, CancellationToken cancellationToken = default) => Document.WriteAsync(stream, rate, cancellationToken);

    /// <summary>Writes a rate into a buffer, such as a pipe.</summary>
    /// <param name="buffer">Where it goes, as bytes of UTF-8.</param>
    /// <param name="rate">The rate to write.</param>
    public static void Write(IBufferWriter<byte> buffer, PaRate rate) => Document.Write(buffer, rate);

    /// <summary>The text that <see cref="Write(Stream, PaRate)"/> writes.</summary>
    /// <param name="rate">The rate to write.</param>
    public static string Text(PaRate rate) => Document.Text(rate);

    /// <summary>Reads a rate.</summary>
    /// <param name="stream">The JSON, as UTF-8; it is left open.</param>
    /// <exception cref="InvalidInputException">
    /// It is not well-formed JSON or of another format, a member is missing, unknown or malformed, or the rate is not what the others come to.
    /// All faults are reported at once, each with the path of its member.
    /// </exception>
    public static PaRate Read(Stream stream) => Document.Read(stream);

    /// <summary>Reads a rate from text.</summary>
    /// <param name="text">The JSON, as <see cref="Text"/> makes it.</param>
    /// <exception cref="InvalidInputException">The text is faulty, as with <see cref="Read"/>.</exception>
    public static PaRate Parse(string text) => Document.Parse(text);
}

/// <summary>The shape of the rate of a PA.</summary>
internal sealed record PaRateShape(
    string Format,
    LocalDate PricingDate,
    PaRatePolicyShape Policy,
    IEnumerable<PaRateReferenceShape> References,
    LegalMinimumShape LegalMinimum,
    decimal Indicative,
    bool IsRaisedToLegalMinimum,
    TransitionShape? Transition,
    UnsocialHoursShape? UnsocialHours,
    decimal Rate) : IDocument<PaRate>
{
    internal static PaRateShape Of(PaRate rate) => new(
        PaRateJson.Format,
        rate.PricingDate,
        PaRatePolicyShape.Of(rate.Policy),
        rate.References.Select(PaRateReferenceShape.Of),
        LegalMinimumShape.Of(rate.LegalMinimum),
        Exact.Pounds(rate.Indicative),
        rate.IsRaisedToLegalMinimum,
        TransitionShape.OfAny(rate.Transition),
        UnsocialHoursShape.OfAny(rate.UnsocialHours),
        Exact.Pounds(rate.Rate));

    public PaRate Made()
    {
        Parts parts = new();
        PaRatePolicy policy = parts.One("policy", Policy.Made);
        TransitionRate? transition = parts.One("transition", () => Transition?.Made());
        parts.ThrowIfAny();
        return new(PricingDate, policy, [.. References.Select(reference => reference.Made())], LegalMinimum.Made(), Money.FromPounds(Indicative))
        {
            IsRaisedToLegalMinimum = IsRaisedToLegalMinimum,
            Transition = transition,
            UnsocialHours = UnsocialHours?.Made(),
        };
    }
}

/// <summary>What a rate is tied to.</summary>
internal sealed record PaRateReferenceShape(PaRateReferenceKind Kind, string Label, Ratio Exact, Money Rate, SourceShape? Source)
{
    internal static PaRateReferenceShape Of(PaRateReference reference) =>
        new(reference.Kind, reference.Label, reference.Exact, reference.Rate, SourceShape.OfAny(reference.Source));

    internal PaRateReference Made() => new(Kind, Label, Exact, Source?.Made());
}

/// <summary>A policy of the PA rate: the names of policy.json, all of them written. A policy without weights has null for each.</summary>
internal sealed record PaRatePolicyShape(
    PaRateMethod PaRateMethod,
    decimal? PaWeightAgendaForChange,
    decimal? PaWeightMinimumWage,
    decimal? PaWeightLocalResearch,
    decimal PaRateStep,
    PaWork PaWork,
    string? AgendaForChangeBand,
    string AgendaForChangeStep,
    int? PaAge) : IShape<PaRatePolicy>
{
    internal static PaRatePolicyShape Of(PaRatePolicy policy) => new(
        policy.Method,
        Exact.PlainOrNull(policy.Weights?.AgendaForChange),
        Exact.PlainOrNull(policy.Weights?.MinimumWage),
        Exact.PlainOrNull(policy.Weights?.LocalResearch),
        Exact.Pounds(policy.Step),
        policy.Work,
        policy.Band,
        policy.PayStep,
        policy.Age);

    public PaRatePolicy Made()
    {
        Parts parts = new();
        bool hasWeights = PaWeightAgendaForChange is not null || PaWeightMinimumWage is not null || PaWeightLocalResearch is not null;
        decimal agendaForChange = Weight(ref parts, PaWeightAgendaForChange, PolicyNames.PaWeightAgendaForChange);
        decimal minimumWage = Weight(ref parts, PaWeightMinimumWage, PolicyNames.PaWeightMinimumWage);
        decimal localResearch = Weight(ref parts, PaWeightLocalResearch, PolicyNames.PaWeightLocalResearch);
        parts.ThrowIfAny();
        return new()
        {
            Method = PaRateMethod,
            Weights = hasWeights ? new(agendaForChange, minimumWage, localResearch) : null,
            Step = Money.FromPounds(PaRateStep),
            Work = PaWork,
            Band = AgendaForChangeBand,
            PayStep = AgendaForChangeStep,
            Age = PaAge,
        };

        decimal Weight(ref Parts parts, decimal? weight, string name) => parts.Own(() => hasWeights ? Parts.Needed(weight, name, JsonFaults.NotANumber) : 0m);
    }
}

/// <summary>The legal minimum of pay.</summary>
internal sealed record LegalMinimumShape(decimal Rate, LocalDate ValidFrom, LocalDate? ValidTo, string? Unit, SourceShape? Source)
{
    internal static LegalMinimumShape Of(Dated<Money> minimum) =>
        new(Exact.Pounds(minimum.Value), minimum.ValidFrom, minimum.ValidTo, minimum.Unit, SourceShape.OfAny(minimum.Source));

    internal Dated<Money> Made() => new(Money.FromPounds(Rate), ValidFrom, ValidTo, Source?.Made()) { Unit = Unit };
}

/// <summary>A transition rate.</summary>
internal sealed record TransitionShape(decimal Rate, TransitionGround Ground, string Reason, string Evidence, LocalDate Until) : IShape<TransitionRate>
{
    internal static TransitionShape? OfAny(TransitionRate? transition) => transition is null ? null
        : new(Exact.Pounds(transition.Rate), transition.Ground, transition.Reason, transition.Evidence, transition.Until);

    public TransitionRate Made() => new(Money.FromPounds(Rate), Ground, Reason, Evidence, Until);
}

/// <summary>What Agenda for Change adds for unsocial hours.</summary>
internal sealed record UnsocialHoursShape(
    int FirstBand,
    int LastBand,
    decimal SaturdayAndWeeknightPercent,
    decimal SundayAndPublicHolidayPercent,
    LocalDate ValidFrom,
    LocalDate? ValidTo,
    string? Unit,
    SourceShape? Source)
{
    internal static UnsocialHoursShape? OfAny(Dated<UnsocialHours>? unsocial) => unsocial is null ? null : new(
        unsocial.Value.FirstBand,
        unsocial.Value.LastBand,
        Exact.Plain(unsocial.Value.SaturdayAndWeeknightPercent),
        Exact.Plain(unsocial.Value.SundayAndPublicHolidayPercent),
        unsocial.ValidFrom,
        unsocial.ValidTo,
        unsocial.Unit,
        SourceShape.OfAny(unsocial.Source));

    internal Dated<UnsocialHours> Made() =>
        new(new(FirstBand, LastBand, SaturdayAndWeeknightPercent, SundayAndPublicHolidayPercent), ValidFrom, ValidTo, Source?.Made()) { Unit = Unit };
}
