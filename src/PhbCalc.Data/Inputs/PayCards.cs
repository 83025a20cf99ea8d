using PhbCalc.Data.Csv;
using PhbCalc.Rates;
using PhbCalc.Rotas;

namespace PhbCalc.Data;

/// <summary>What rates.csv holds: the cards of prices that a budget pays, and the cards of pay for PAs who are employed.</summary>
/// <remarks>This type is immutable. Costing a care plan never sees a card of pay, and employing never sees a price. Rule: spec 3b, Who works when, at what pay.</remarks>
public sealed record PricesAndPay
{
    internal PricesAndPay(RateCards prices, PayRates? pay) => (Prices, Pay) = (prices, pay);

    /// <summary>The cards of prices, in pounds per the unit of each service.</summary>
    public RateCards Prices { get; }

    /// <summary>The cards of pay, in pounds per the unit of each service, before employment costs on top; null if there are none.</summary>
    public PayRates? Pay { get; }

    /// <summary>The row of rates.csv that each row of a card of pay stands in; those of changed rates are in none.</summary>
    internal IReadOnlyDictionary<RateRow, int> PayRows { get; init; } = System.Collections.Frozen.FrozenDictionary<RateRow, int>.Empty;
}

/// <summary>What the rows of rates.csv say about pay, card by card. Rows of one card and of one service must agree.</summary>
/// <param name="kind">The column of the kind of a card.</param>
/// <param name="nightKind">The column of the kind of a night.</param>
/// <param name="absencePay">The column of what is paid in an absence.</param>
internal sealed class PayCards(Column<CardKind?> kind, Column<NightKind?> nightKind, Column<AbsencePay?> absencePay)
{
    private readonly Dictionary<string, (CardKind Kind, int Row)> kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Card, string Service), (NightKind Kind, int Row)> nights = [];
    private readonly Dictionary<string, (AbsencePay Pay, int Row)> absences = new(StringComparer.Ordinal);

    private readonly Dictionary<RateRow, int> rows = [];

    /// <summary>Whether a row, sound or not, says that its card is one of pay.</summary>
    internal bool HasAny { get; private set; }

    /// <summary>Whether a card is one of pay.</summary>
    internal bool IsPay(string card) => kinds.TryGetValue(card, out (CardKind Kind, int Row) said) && said.Kind == CardKind.Pay;

    /// <summary>Adds what a row says, and reports values that differ from an earlier row, or that its card cannot have.</summary>
    /// <param name="row">The row.</param>
    /// <param name="read">What else it says.</param>
    /// <param name="hasUnit">Whether its unit could be read.</param>
    internal void Add(CsvTable row, RateRow read, bool hasUnit)
    {
        (CardKind? ownKind, NightKind? night, AbsencePay? absence) = (kind.In(row), nightKind.In(row), absencePay.In(row));
        if (!kind.CanBeReadIn(row))
        {
            return;
        }

        CardKind said = ownKind ?? CardKind.Price;
        HasAny |= said == CardKind.Pay;
        if (read.Card.Length > 0 && !kinds.TryAdd(read.Card, (said, row.Row)) && kinds[read.Card] is var first && first.Kind != said && kind.Wants(row))
        {
            kind.Refuse(row, PayCardFaults.KindsDiffer(ownKind, first.Kind, first.Row));
        }

        if (said == CardKind.Price)
        {
            RefuseOnPrices(row, night, absence);
            return;
        }

        rows.TryAdd(read, row.Row);
        row.Refuse(RotaPartFaults.OnlyPricesHave(hasUnit && read.Unit == RateUnit.Call, read.CallMinutes is not null, read.LeastMinutes is not null, read.Retainer > 0m, read.RetainerDays is not null));
        AddNight(row, read, hasUnit, night);
        if (absence is not null && !absences.TryAdd(read.Card, (absence, row.Row)) && absences[read.Card] is var earlier && earlier.Pay != absence && absencePay.Wants(row))
        {
            absencePay.Refuse(row, PayCardFaults.AbsencesDiffer(absence, earlier.Pay, earlier.Row));
        }
    }

    /// <summary>The cards of each kind.</summary>
    /// <param name="all">All cards; those of pay without the terms that only prices have.</param>
    internal PricesAndPay Split(RateCards all)
    {
        ServiceRates[] paid = [.. all.Services.Where(service => IsPay(service.Card))];
        if (paid.Length == 0)
        {
            return new(all, null);
        }

        PayTerms[] terms =
        [
            .. from card in paid.Select(service => service.Card).Distinct(StringComparer.Ordinal)
               let waking = paid.Where(service => service.Card == card && nights.TryGetValue((card, service.Service), out (NightKind Kind, int Row) night) && night.Kind == NightKind.Waking).Select(service => service.Service).ToArray()
               let absence = absences.TryGetValue(card, out (AbsencePay Pay, int Row) said) ? said.Pay : null
               where waking.Length > 0 || absence is not null
               select new PayTerms(card) { WakingNights = [.. waking], AbsencePay = absence },
        ];
        return new(RateCards.Of([.. all.Services.Where(service => !IsPay(service.Card))], all.SpecialDays), new(RateCards.Of([.. paid], all.SpecialDays), [.. terms])) { PayRows = rows };
    }

    private void RefuseOnPrices(CsvTable row, NightKind? night, AbsencePay? absence)
    {
        if (night is not null && nightKind.Wants(row))
        {
            nightKind.Refuse(row, PayCardFaults.OnPrice(nightKind.Name));
        }

        if (absence is not null && absencePay.Wants(row))
        {
            absencePay.Refuse(row, PayCardFaults.OnPrice(absencePay.Name));
        }
    }

    private void AddNight(CsvTable row, RateRow read, bool hasUnit, NightKind? night)
    {
        if (night is not { } given)
        {
            return;
        }

        if (hasUnit && read.Unit != RateUnit.Night)
        {
            if (nightKind.Wants(row))
            {
                nightKind.Refuse(row, PayCardFaults.NotANight(given));
            }
        }
        else if (!nights.TryAdd((read.Card, read.Service), (given, row.Row)) && nights[(read.Card, read.Service)] is var first && first.Kind != given && nightKind.Wants(row))
        {
            nightKind.Refuse(row, PayCardFaults.NightsDiffer(given, first.Kind, first.Row));
        }
    }
}

/// <summary>What rows of rates.csv can say wrongly about pay.</summary>
internal static class PayCardFaults
{
    internal static Fault KindsDiffer(CardKind? given, CardKind first, int row) =>
        Differs("kind", given is { } kind ? RateWords.CardKinds.Word(kind) : null, "is blank, which means price, so it is", "card", RateWords.CardKinds.Word(first), row, "write one kind in all rows of a card: give the PAs' pay a card of its own");

    internal static Fault NightsDiffer(NightKind given, NightKind first, int row) =>
        Differs("night_kind", RateWords.NightKinds.Word(given), string.Empty, "service", RateWords.NightKinds.Word(first), row, "write one kind for all nights of a service, and give the others a service of their own");

    internal static Fault AbsencesDiffer(AbsencePay given, AbsencePay first, int row) =>
        Differs("absence_pay", given.ToString(), string.Empty, "card", first.ToString(), row, "write the same in all rows of a card, or in one of them only");

    internal static Fault NotANight(NightKind given) =>
        new("night_kind", "is for rates by the night", "leave it blank, or write the unit night") { Value = RateWords.NightKinds.Word(given) };

    internal static Fault OnPrice(string field) => new(field, "is for cards of pay, and this card is a card of prices", "leave it blank, or write the kind pay in all rows of the card");

    internal static Fault NotAbsencePay(string field, string value) =>
        new(field, "is not a share of pay for a number of days", "write shares from 0 to 1, each but the last with days: 1 for 14 then 0.5") { Value = value };

    private static Fault Differs(string field, string? given, string blank, string of, string first, int row, string remedy) =>
        new(field, $"{(given is null ? blank : "is")} not what row {Iso.Number((decimal)row)} of the same {of} says, {first}", remedy) { Value = given };
}
