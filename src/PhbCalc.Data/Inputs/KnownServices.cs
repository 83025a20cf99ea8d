using PhbCalc.BottomUp;
using PhbCalc.Data.Csv;
using PhbCalc.Rates;

namespace PhbCalc.Data;

/// <summary>The services that rates.csv prices: visits and absences are compared with them in reading.</summary>
/// <param name="cards">The cards of prices and of pay, without the services that have a faulty row.</param>
/// <param name="pay">Which of them are of pay; null for none.</param>
/// <param name="doubtful">The services with a faulty row: references to them are not refused as well.</param>
/// <param name="isWhole">Whether a service that is not here is in no row of the file: false if rows are lost, or there is no file.</param>
internal sealed class KnownServices(RateCards cards, PayCards? pay, HashSet<(string Card, string Service)> doubtful, bool isWhole)
{
    private readonly HashSet<string> cardNames =
        new([.. cards.Services.Select(service => service.Card), .. doubtful.Select(service => service.Card)], StringComparer.Ordinal);

    /// <summary>Batches ask for it at once, and get the same cards.</summary>
    private readonly Lazy<PricesAndPay> split = new(() => pay?.Split(cards) ?? new(cards, null));

    /// <summary>No rates to compare anything with.</summary>
    internal static KnownServices None { get; } = new(RateCards.From([]), null, [], isWhole: false);

    /// <summary>The cards of prices and of pay, without the services that have a faulty row.</summary>
    internal RateCards Cards => cards;

    /// <summary>The cards of each kind, if there are no faults.</summary>
    internal PricesAndPay Split => split.Value;

    /// <summary>Whether there is a card of pay, even a faulty one.</summary>
    internal bool HasPay => pay?.HasAny == true;

    /// <summary>Whether a card is one of pay.</summary>
    internal bool IsPay(string card) => pay?.IsPay(card) == true;

    /// <summary>Whether a card is known to be one of prices: none of its rows is lost.</summary>
    internal bool IsPrice(string card) => isWhole && cardNames.Contains(card) && !IsPay(card);

    /// <summary>Reports a visit whose service has no rates, or that lacks what the unit of its service needs.</summary>
    /// <param name="row">The row of the visit.</param>
    /// <param name="column">The column of the service.</param>
    /// <param name="visit">The visit.</param>
    /// <param name="rates">The rates of its service; null if there are none.</param>
    internal void Check(CsvTable row, int column, Visit visit, ServiceRates? rates)
    {
        if (rates is not { } service)
        {
            CheckName(row, column, visit.Card, visit.Service);
            return;
        }

        if (service.Unit == RateUnit.Week)
        {
            return;
        }

        if (visit.Minutes == 0)
        {
            row.Refuse(CostingFaults.NoTimes(PlanOf(visit), 0, service));
        }

        if (visit.Days == DayTypes.None)
        {
            row.Refuse(CostingFaults.NoDays(PlanOf(visit), 0, service));
        }
    }

    /// <summary>Reports a service of a visit that has no rates.</summary>
    internal void CheckName(CsvTable row, int column, string card, string service)
    {
        bool isNamed = card.Length > 0 && service.Length > 0;
        if (isWhole && isNamed && cards.Find(card, service) is null && !doubtful.Contains((card, service)))
        {
            RefuseName(row, column, card, service);
        }
    }

    /// <summary>Reports a card of an absence that no rate card has.</summary>
    internal void CheckCard(CsvTable row, int column, string card)
    {
        if (isWhole && !cardNames.Contains(card))
        {
            RefuseName(row, column, card, "any");
        }
    }

    private void RefuseName(CsvTable row, int column, string card, string service)
    {
        if (row.Wants(column))
        {
            Visit visit = new("visit", card, service, DayTypes.EveryDay, LocalTime.Midnight, LocalTime.Midnight);
            Fault fault = CostingFaults.UnknownService(PlanOf(visit), 0, cards);
            row.RefuseEarlier(row.Row, fault);
        }
    }

    /// <summary>The costing words its faults for plans. To say the same, this asks it about a plan of that one visit.</summary>
    private static CarePlan PlanOf(Visit visit) => new("person", default, visits: [visit]);
}

/// <summary>The services that the rows of one table name, with their rates. The same few repeat, so it keeps the last ones by the texts of their cells.</summary>
/// <param name="cards">The rate cards.</param>
internal sealed class ServicesOfRows(RateCards cards)
{
    private const int MostKept = 32;

    private readonly List<(string Card, string Service, ServiceName Name, ServiceRates? Rates)> kept = [];

    /// <summary>A service, and its rates; null if it has none. Where it has, its name is made of the texts of the rate cards, which are known by sight where visits are priced.</summary>
    internal (ServiceName Name, ServiceRates? Rates) Of(string card, string service)
    {
        foreach ((string keptCard, string keptService, ServiceName name, ServiceRates? rates) in kept)
        {
            if (ReferenceEquals(keptService, service) && ReferenceEquals(keptCard, card))
            {
                return (name, rates);
            }
        }

        ServiceRates? found = cards.Find(card, service);
        ServiceName own = found is null ? new(card, service) : new(found.Card, found.Service);
        if (kept.Count < MostKept)
        {
            kept.Add((card, service, own, found));
        }

        return (own, found);
    }
}
