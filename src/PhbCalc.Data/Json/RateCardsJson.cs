using System.ComponentModel;
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
    [property: Description("The rates.")] IEnumerable<RateRowShape> Rows) : IDocument<RateCards>
{
    internal static RateCardsShape Of(RateCards cards) =>
        new(RateCardsJson.V1.Name, cards.Services.SelectMany(service => service.Versions).SelectMany(version => version.Rows).Select(RateRowShape.Of));

    public RateCards Made() => RateCards.From(Rows.Select(row => row.Made()));
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
    [property: Description("Where it comes from; null if not said.")] SourceShape? Source)
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
        SourceShape.OfAny(row.Source));

    internal RateRow Made() => new(Card, Service, Unit, Band, Money.FromPounds(Rate), ValidFrom)
    {
        Days = Days,
        From = FromTime,
        To = ToTime,
        ValidTo = ValidTo,
        Source = Source?.Made(),
    };
}
