using PhbCalc.Rates;

namespace PhbCalc.Rotas;

/// <summary>Cards of pay: what employed PAs are paid, before employment costs on top.</summary>
/// <remarks>
/// This type is immutable. A card of pay has the bands, units and versions of any card; a rise is a version. A unit of <see cref="RateUnit.Night"/> is an allowance for a
/// sleep-in unless its service is one of waking nights. Rule: spec 3b, Who works when, at what pay.
/// </remarks>
public sealed record PayRates
{
    /// <summary>Makes cards of pay.</summary>
    /// <param name="cards">The cards, with only pay on them.</param>
    /// <param name="terms">The further terms of cards; none if not given.</param>
    /// <exception cref="InvalidInputException">Terms are for a card that there is not, or two are for one card: all faults are reported.</exception>
    public PayRates(RateCards cards, ValueList<PayTerms> terms = default)
    {
        ArgumentNullException.ThrowIfNull(cards);
        (Cards, Terms) = (cards, terms);
        InvalidInputException.ThrowIfAny(RotaPartFaults.In(this));
    }

    /// <summary>No card at all: PAs of constant hours need none.</summary>
    internal static PayRates None { get; } = new(RateCards.Of([], SpecialDays.None));

    /// <summary>The cards.</summary>
    public RateCards Cards { get; }

    /// <summary>What else holds for some of them.</summary>
    public ValueList<PayTerms> Terms { get; }

    /// <summary>Whether a card is one of pay.</summary>
    /// <param name="card">The name of the card, capitals included.</param>
    public bool Has(string card) => Cards.Has(card);

    /// <summary>Whether a service pays an allowance for a night asleep, as opposed to hours.</summary>
    internal bool IsSleepIn(ServiceRates service) =>
        service.Unit == RateUnit.Night && !IsWakingNight(service.Card, service.Service);

    /// <summary>Whether a service of nights is one whose nights are worked awake.</summary>
    internal bool IsWakingNight(string card, string service) => TermsOf(card)?.WakingNights.AsSpan().Contains(service) == true;

    /// <summary>What is paid on a card for visits that an absence stops; null if nothing.</summary>
    internal AbsencePay? AbsencePayOf(string card) => Terms.Count == 0 ? null : TermsOf(card)?.AbsencePay;

    private PayTerms? TermsOf(string card)
    {
        foreach (PayTerms terms in Terms.AsSpan())
        {
            if (terms.Card == card)
            {
                return terms;
            }
        }

        return null;
    }
}

/// <summary>The terms of a card of pay beside its rates.</summary>
/// <remarks>This type is immutable. Rule: spec 3b, Who works when, at what pay.</remarks>
/// <param name="Card">The card.</param>
public sealed record PayTerms(string Card)
{
    /// <summary>The card.</summary>
    public string Card
    {
        get;
        init => field = Given.NotNull(value, "card");
    }
    = Given.NotNull(Card, "card");

    /// <summary>The services by the night whose nights are worked awake, and so are hours worked; none by default.</summary>
    public ValueList<string> WakingNights
    {
        get;
        init => field = Given.Whole(value, "waking_nights");
    }

    /// <summary>What is paid while the person is away; null (the default) if nothing.</summary>
    public AbsencePay? AbsencePay { get; init; }
}
