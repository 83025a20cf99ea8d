using System.ComponentModel;
using System.Text.Json.Serialization;
using PhbCalc.Data.Csv;
using PhbCalc.Rates;

namespace PhbCalc.Data.Json;

/// <summary>Rate cards, as JSON.</summary>
/// <remarks>
/// Rule: spec 8, Files; spec 2, Inputs. The schema is docs/schemas/phbcalc.rate-cards.v1.schema.json. A row is named and says as one of rates.csv; rows are in the order of services, then of their days.
/// </remarks>
public static class RateCardsJson
{
    /// <summary>Version 1: <c>phbcalc.rate-cards.v1</c>.</summary>
    public static JsonFormat<RateCards> V1 { get; } = new("phbcalc.rate-cards.v1", Shapes.Strict.RateCardsShape, RateCardsShape.Of);
}

/// <summary>The shape of rate cards.</summary>
internal sealed record RateCardsShape(
    string Format,
    [property: Description("The rates.")] IEnumerable<RateRowShape> Rows,
    [property: Description("The days that have names, which rows can use; of two names of one date the first wins. None if it is left out.")]
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    IEnumerable<SpecialDayShape>? SpecialDays = null) : IDocument<RateCards>
{
    internal static RateCardsShape Of(RateCards cards) => new(
        RateCardsJson.V1.Name,
        cards.Services.SelectMany(service => service.Versions).SelectMany(version => version.Rows).Select(RateRowShape.Of),
        cards.SpecialDays.Days.Count == 0 ? null : cards.SpecialDays.Days.Select(day => new SpecialDayShape(day.Date, day.Name)));

    public RateCards Made()
    {
        Parts parts = new();
        SpecialDays days = parts.One("special_days", () => new SpecialDays([.. (SpecialDays ?? []).Select(day => day.Made())]))!;
        parts.ThrowIfAny();
        return RateCards.From(Rows.Select(row => row.Made()), days);
    }
}

/// <summary>A date with a name that a rate card can use.</summary>
internal sealed record SpecialDayShape(
    [property: Description("The date.")] LocalDate Date,
    [property: Description("The name.")] string Name)
{
    internal SpecialDay Made() => new(Date, Name);
}

/// <summary>A row of a rate card.</summary>
internal sealed record RateRowShape(
    [property: Description("The rate card.")] string Card,
    [property: Description("The service.")] string Service,
    [property: Description("What the rate is pounds for.")] RateUnit Unit,
    [property: Description("The rate band.")] string Band,
    [property: Description("The days on which it holds, as words.")] DayTypes Days,
    [property: Description("The time of day from which it holds, HH:mm.")] LocalTime FromTime,
    [property: Description("The time of day until which it holds, HH:mm; 00:00 is the end of the day.")] LocalTime ToTime,
    [property: Description("Pounds per unit.")] decimal Rate,
    [property: Description("The first day.")] LocalDate ValidFrom,
    [property: Description("The last day; null until the next version.")] LocalDate? ValidTo,
    [property: Description("Where it comes from; null if it is not given.")] SourceShape? Source,
    [property: Description("The special days on which it holds as well, by their names; none if it is left out.")]
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    IEnumerable<string>? SpecialDays = null,
    [property: Description("How long a call is that it prices, in minutes; left out unless the unit is a call.")]
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    int? CallMinutes = null,
    [property: Description("The least that a visit is charged for, in minutes; its own length if it is left out.")]
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    int? LeastMinutes = null,
    [property: Description("Which day of a night decides its price; the day on which it starts if it is left out.")]
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    NightDay? NightDay = null,
    [property: Description("The share of the price that is paid for a visit that an absence stops; 0 if it is left out.")]
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    decimal? Retainer = null,
    [property: Description("For how many days of an absence that is paid; all of them if it is left out.")]
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    int? RetainerDays = null)
{
    internal static RateRowShape Of(RateRow row) => new(
        row.Card,
        row.Service,
        row.Unit,
        row.Band,
        row.Days,
        row.From,
        row.To,
        Exact.Pounds(row.Rate),
        row.ValidFrom,
        row.ValidTo,
        SourceShape.OfAny(row.Source),
        row.SpecialDays.Count == 0 ? null : row.SpecialDays,
        row.CallMinutes,
        row.LeastMinutes,
        row.NightDay == Rates.NightDay.Start ? null : row.NightDay,
        row.Retainer == 0m ? null : Exact.Plain(row.Retainer),
        row.RetainerDays);

    internal RateRow Made() => new(Card, Service, Unit, Band, Money.FromPounds(Rate), ValidFrom)
    {
        Days = Days,
        From = FromTime,
        To = ToTime,
        ValidTo = ValidTo,
        Source = Source?.Made(),
        SpecialDays = (SpecialDays ?? []).ToValueList(),
        CallMinutes = CallMinutes,
        LeastMinutes = LeastMinutes,
        NightDay = NightDay ?? Rates.NightDay.Start,
        Retainer = Retainer ?? 0m,
        RetainerDays = RetainerDays,
    };
}

/// <summary>The rate of a PA, with its references, as JSON.</summary>
/// <remarks>Rule: spec 8, Files. The schema is docs/schemas/phbcalc.pa-rate.v1.schema.json. Sums are pounds with two decimals, exact fractions are text, dates yyyy-MM-dd.</remarks>
public static class PaRateJson
{
    /// <summary>Version 1: <c>phbcalc.pa-rate.v1</c>.</summary>
    public static JsonFormat<PaRate> V1 { get; } = new("phbcalc.pa-rate.v1", Shapes.Strict.PaRateShape, PaRateShape.Of);
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
        PaRateJson.V1.Name,
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

/// <summary>Indicative agency rates, with the quotes they come from, as JSON.</summary>
/// <remarks>Rule: spec 8, Files. The schema is docs/schemas/phbcalc.agency-rates.v1.schema.json. Sums are pounds with two decimals, exact fractions are text, dates yyyy-MM-dd.</remarks>
public static class AgencyRatesJson
{
    /// <summary>Version 1: <c>phbcalc.agency-rates.v1</c>.</summary>
    public static JsonFormat<ValueList<AgencyRate>> V1 { get; } = new("phbcalc.agency-rates.v1", Shapes.Strict.AgencyRatesShape, AgencyRatesShape.Of);
}

/// <summary>The shape of a list of indicative agency rates.</summary>
internal sealed record AgencyRatesShape(string Format, IEnumerable<AgencyRateShape> Rates) : IDocument<ValueList<AgencyRate>>
{
    internal static AgencyRatesShape Of(ValueList<AgencyRate> rates) => new(AgencyRatesJson.V1.Name, Given.Whole(rates, "rates").Select(AgencyRateShape.Of));

    public ValueList<AgencyRate> Made()
    {
        Parts parts = new();
        ValueList<AgencyRate> rates = parts.Each("rates", Rates);
        parts.ThrowIfAny();
        return rates;
    }
}

/// <summary>One rate. Its quotes are of its service and band.</summary>
internal sealed record AgencyRateShape(
    string Service, string Band, Money Rate, QuoteAverage Average, IEnumerable<QuoteShape> Quotes, IEnumerable<LeftOutQuoteShape> LeftOut) : IShape<AgencyRate>
{
    internal static AgencyRateShape Of(AgencyRate rate) =>
        new(rate.Service, rate.Band, rate.Rate, rate.Average, rate.Quotes.Select(QuoteShape.Of), rate.LeftOut.Select(LeftOutQuoteShape.Of));

    public AgencyRate Made()
    {
        Parts parts = new();
        ValueList<ProviderQuote> quotes = parts.Each("quotes", Quotes, quote => quote.Made(Service, Band));
        ValueList<LeftOutQuote> leftOut = parts.Each("left_out", LeftOut, quote => quote.Made(Service, Band));
        parts.ThrowIfAny();
        return new(Service, Band, Rate, Average, quotes, leftOut);
    }
}

/// <summary>A quote.</summary>
internal sealed record QuoteShape(string Provider, decimal Rate, decimal? WeeklyHours, LocalDate? QuotedOn)
{
    internal static QuoteShape Of(ProviderQuote quote) => new(quote.Provider, Exact.Pounds(quote.Rate), Exact.PlainOrNull(quote.WeeklyHours), quote.QuotedOn);

    internal ProviderQuote Made(string service, string band) => new(service, band, Provider, Money.FromPounds(Rate), WeeklyHours, QuotedOn);
}

/// <summary>A quote that was left out, and why.</summary>
internal sealed record LeftOutQuoteShape(string Provider, decimal Rate, decimal? WeeklyHours, LocalDate? QuotedOn, string Reason)
{
    internal static LeftOutQuoteShape Of(LeftOutQuote leftOut)
    {
        QuoteShape quote = QuoteShape.Of(leftOut.Quote);
        return new(quote.Provider, quote.Rate, quote.WeeklyHours, quote.QuotedOn, leftOut.Reason);
    }

    internal LeftOutQuote Made(string service, string band) => new(new QuoteShape(Provider, Rate, WeeklyHours, QuotedOn).Made(service, band), Reason);
}

/// <summary>Published figures, as JSON.</summary>
/// <remarks>Rule: spec 8, Files. The schema is docs/schemas/phbcalc.figures.v1.schema.json. Values are text, dates yyyy-MM-dd.</remarks>
public static class FiguresJson
{
    /// <summary>Version 1: <c>phbcalc.figures.v1</c>.</summary>
    public static JsonFormat<FigureExtract> V1 { get; } = new("phbcalc.figures.v1", Shapes.Strict.FiguresShape, FiguresShape.Of);
}

/// <summary>The shape of published figures.</summary>
internal sealed record FiguresShape(string Format, string Version, LocalDate? On, IEnumerable<FigureShape> Figures, IEnumerable<string> NotPublished) : IDocument<FigureExtract>
{
    internal static FiguresShape Of(FigureExtract extract) =>
        new(FiguresJson.V1.Name, extract.Version, extract.On, extract.Figures.Select(FigureShape.Of), extract.NotPublished);

    public FigureExtract Made() => new(Version, On, [.. Figures.Select(figure => figure.Made())], [.. NotPublished]);
}

/// <summary>One figure.</summary>
internal sealed record FigureShape(string Name, string Title, IEnumerable<FigureRowShape> Rows)
{
    internal static FigureShape Of(ExtractedFigure figure) => new(figure.Name, figure.Title, figure.Rows.Select(FigureRowShape.Of));

    internal ExtractedFigure Made() => new(Name, Title, [.. Rows.Select(row => row.Made())]);
}

/// <summary>One row of a figure.</summary>
internal sealed record FigureRowShape(string Key, string Value, string Unit, LocalDate? ValidFrom, LocalDate? ValidTo, SourceShape Source)
{
    internal static FigureRowShape Of(PublishedRow row) => new(row.Key, row.Value, row.Unit, row.ValidFrom, row.ValidTo, SourceShape.Of(row.Source));

    internal PublishedRow Made() => new(Key, Value, Unit, ValidFrom, ValidTo, Source.Made());
}
