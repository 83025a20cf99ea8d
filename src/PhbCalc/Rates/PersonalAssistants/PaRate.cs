namespace PhbCalc.Rates;

/// <summary>The hourly rate of a personal assistant, with the references it comes from.</summary>
/// <remarks>This type is immutable. Rule: spec 3, Personal assistant.</remarks>
public sealed record PaRate
{
    internal PaRate(LocalDate pricingDate, PaRatePolicy policy, ValueList<PaRateReference> references, Dated<Money> legalMinimum, Money indicative) =>
        (PricingDate, Policy, References, LegalMinimum, Indicative) = (pricingDate, policy, references, legalMinimum, indicative);

    /// <summary>The day for which it holds.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate PricingDate { get; }

    /// <summary>The policy that was used.</summary>
    public PaRatePolicy Policy { get; }

    /// <summary>The references, in the order Agenda for Change, minimum wage, local research.</summary>
    public ValueList<PaRateReference> References { get; }

    /// <summary>The minimum wage, below which no rate may be, in pounds an hour.</summary>
    public Dated<Money> LegalMinimum { get; }

    /// <summary>The indicative rate, pounds an hour, a multiple of the policy's step.</summary>
    public Money Indicative { get; }

    private const int CardDecimals = 6;

    private static readonly LocalTime Evening = new(20, 0);
    private static readonly LocalTime Morning = new(6, 0);

    /// <summary>Whether the indicative rate would be under the legal minimum, and was raised to it.</summary>
    public bool IsRaisedToLegalMinimum { get; internal init; }

    /// <summary>The rate paid for a time instead; null if there is none.</summary>
    public TransitionRate? Transition { get; internal init; }

    /// <summary>What Agenda for Change adds for unsocial hours on the pricing date; null if that is not published.</summary>
    public Dated<UnsocialHours>? UnsocialHours { get; internal init; }

    /// <summary>The rate paid, in pounds an hour: the transition rate if there is one, otherwise the indicative one.</summary>
    public Money Rate => Transition?.Rate ?? Indicative;

    /// <summary>Where the rate comes from: the evidence of a transition rate, or the references; null if none has one.</summary>
    public Source? Source => Transition is { } transition
        ? new($"transition rate: {transition.Evidence}")
        : References.Aggregate(default(Source), (source, reference) => Source.Of(source, reference.Source));

    /// <summary>
    /// The rate as a rate card, with the Agenda for Change percentages for unsocial hours on top: by day; on Saturdays, and on weekdays from
    /// 20:00 to 06:00; on Sundays and bank holidays. A card with its own bands does not need this.
    /// </summary>
    /// <param name="card">The rate card.</param>
    /// <param name="service">The service.</param>
    /// <param name="validFrom">The first day of the version.</param>
    /// <param name="validTo">The last day of the version; null (the default) if it lasts until the next one.</param>
    /// <returns>The rows of one version, in pounds an hour with at most six decimals.</returns>
    /// <exception cref="InvalidInputException">No percentages are published for the pay band on the pricing date.</exception>
    public ValueList<RateRow> ToRateRows(string card, string service, LocalDate validFrom, LocalDate? validTo = null)
    {
        Dated<UnsocialHours> unsocial = UnsocialHours ?? throw new InvalidInputException([PaRateFaults.NoUnsocialHours(this)]);
        RateRow row = new(card, service, RateUnit.Hour, "day", Rate, validFrom)
        {
            ValidTo = validTo,
            Source = Source,
            Days = DayTypes.Weekdays,
            From = Morning,
            To = Evening,
        };
        RateRow weeknight = row with { Band = "saturday and weeknight", Rate = With(unsocial.Value.SaturdayAndWeeknightPercent), Source = Source.Of(Source, unsocial.Source), From = Evening, To = Morning };
        RateRow wholeDay = row with { From = LocalTime.Midnight, To = LocalTime.Midnight };
        return
        [
            row,
            weeknight,
            wholeDay with { Band = weeknight.Band, Rate = weeknight.Rate, Source = weeknight.Source, Days = DayTypes.Saturday },
            wholeDay with { Band = "sunday and public holiday", Rate = With(unsocial.Value.SundayAndPublicHolidayPercent), Source = weeknight.Source, Days = DayTypes.Sunday | DayTypes.BankHoliday },
        ];
    }

    /// <summary>The rate with a percentage on top, to six decimals, the most that a card has.</summary>
    internal Money With(decimal percent) => Money.FromPounds(decimal.Round((Rate * (1m + (percent / 100m))).Pounds, CardDecimals, MidpointRounding.AwayFromZero));

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>One of the figures that the rate of a personal assistant is compared with.</summary>
/// <remarks>This type is immutable. Rule: spec 3, Personal assistant.</remarks>
public sealed record PaRateReference
{
    internal PaRateReference(PaRateReferenceKind kind, string label, Ratio exact, Source? source) => (Kind, Label, Exact, Source) = (kind, label, exact, source);

    /// <summary>What to call it ("Agenda for Change band 3, entry").</summary>
    public string Label { get; }

    /// <summary>Pounds an hour, not rounded.</summary>
    public Ratio Exact { get; }

    /// <summary>Where it comes from; null if it is not given.</summary>
    public Source? Source { get; }

    /// <summary>What it is.</summary>
    public PaRateReferenceKind Kind
    {
        get;
        internal init => field = Given.Defined(value, "kind");
    }

    /// <summary>Pounds an hour, to the penny.</summary>
    public Money Rate => Money.FromPounds(1m).TimesToPenny(Exact);
}

/// <summary>What the rate of a personal assistant is compared with.</summary>
/// <remarks>Rule: spec 3, Personal assistant.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<PaRateReferenceKind>))]
public enum PaRateReferenceKind
{
    /// <summary>An hourly rate of the Agenda for Change pay scale.</summary>
    AgendaForChange,

    /// <summary>The minimum wage.</summary>
    MinimumWage,

    /// <summary>Local research: the median of what agencies pay their care workers.</summary>
    LocalResearch,
}
