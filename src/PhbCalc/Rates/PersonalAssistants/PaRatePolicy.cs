namespace PhbCalc.Rates;

/// <summary>The choices where practice differs in the indicative rate of a personal assistant.</summary>
/// <remarks>This type is immutable. <see cref="PaPricing.Price"/> checks it with the other inputs. Rule: spec 3, Personal assistant.</remarks>
public sealed record PaRatePolicy
{
    /// <summary>The policy with every default.</summary>
    public static PaRatePolicy Default { get; } = new();

    /// <summary>How the references make the rate; the highest of them by default.</summary>
    public PaRateMethod Method
    {
        get;
        init => field = Given.Defined(value, "method");
    }

    /// <summary>How much each reference counts; needed for <see cref="PaRateMethod.Weighted"/>, and null (the default) for every other method.</summary>
    public PaRateWeights? Weights { get; init; }

    /// <summary>What the rate is rounded to, half up; a penny by default. More than 0, at most £1, at most six decimals.</summary>
    public Money Step { get; init; } = Money.FromPence(1);

    /// <summary>The work; care by default. It decides the band if none is named.</summary>
    public PaWork Work
    {
        get;
        init => field = Given.Defined(value, "work");
    }

    /// <summary>The Agenda for Change band; null (the default) for 3 for care and 5 for the work of a registered nurse.</summary>
    public string? Band { get; init; }

    /// <summary>The step of the band: <see cref="AgendaForChangePay.Entry"/> (the default), <see cref="AgendaForChangePay.Top"/> or a step by its published name.</summary>
    public string PayStep
    {
        get;
        init => field = Given.NotNull(value, "pay_step");
    }
    = AgendaForChangePay.Entry;

    /// <summary>The age in years that the legal minimum is for; null (the default) for 21 and over.</summary>
    public int? Age { get; init; }

    /// <summary>The band in use: the one named, or that of the work.</summary>
    public string BandOfWork => Band ?? (Work == PaWork.Care ? "3" : "5");
}

/// <summary>How the references make the rate of a personal assistant.</summary>
/// <remarks>Rule: spec 3, Personal assistant.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<PaRateMethod>))]
public enum PaRateMethod
{
    /// <summary>The highest of them (the default).</summary>
    Highest,

    /// <summary>Their mean, before they are rounded.</summary>
    Average,

    /// <summary>Their mean by the weights of the policy, before they are rounded.</summary>
    Weighted,

    /// <summary>The Agenda for Change rate.</summary>
    AgendaForChange,

    /// <summary>The minimum wage.</summary>
    MinimumWage,

    /// <summary>Local research.</summary>
    LocalResearch,
}

/// <summary>How much each reference counts in a weighted rate: 2, 1 and 1 make the first count for a half. Not all are 0, each is under 1,000,000 and has at most six decimals; <see cref="PaPricing.Price"/> checks it.</summary>
/// <remarks>This type is immutable. Rule: spec 3, Personal assistant.</remarks>
/// <param name="AgendaForChange">The weight of the Agenda for Change rate, 0 or more.</param>
/// <param name="MinimumWage">The weight of the minimum wage, 0 or more.</param>
/// <param name="LocalResearch">The weight of local research, 0 or more.</param>
public sealed record PaRateWeights(decimal AgendaForChange, decimal MinimumWage, decimal LocalResearch)
{
    internal decimal Of(PaRateReferenceKind kind) => kind switch
    {
        PaRateReferenceKind.AgendaForChange => AgendaForChange,
        PaRateReferenceKind.MinimumWage => MinimumWage,
        _ => LocalResearch,
    };

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>What work a personal assistant does.</summary>
/// <remarks>Rule: spec 3, Personal assistant.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<PaWork>))]
public enum PaWork
{
    /// <summary>Care (the default): Agenda for Change band 3 unless another is named.</summary>
    Care,

    /// <summary>The work of a registered nurse: Agenda for Change band 5 unless another is named.</summary>
    RegisteredNurse,
}
