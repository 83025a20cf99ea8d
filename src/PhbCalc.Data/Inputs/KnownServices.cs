using PhbCalc.BottomUp;
using PhbCalc.Data.Csv;
using PhbCalc.Rates;

namespace PhbCalc.Data;

/// <summary>The services that rates.csv prices: what visits and absences are compared with as they are read.</summary>
/// <param name="cards">The cards of prices and of pay, without the services that have a faulty row.</param>
/// <param name="pay">Which of them are of pay; null for none.</param>
/// <param name="doubtful">The services that have a faulty row: what refers to them is not refused as well.</param>
/// <param name="isWhole">Whether a service that is not here is in no row of the file: false if rows are lost, or there is no file.</param>
internal sealed class KnownServices(RateCards cards, PayCards? pay, HashSet<(string Card, string Service)> doubtful, bool isWhole)
{
    private readonly HashSet<string> cardNames =
        new([.. cards.Services.Select(service => service.Card), .. doubtful.Select(service => service.Card)], StringComparer.Ordinal);

    /// <summary>No rates to compare anything with.</summary>
    internal static KnownServices None { get; } = new(RateCards.From([]), null, [], isWhole: false);

    /// <summary>The cards of each kind, once there are no faults.</summary>
    internal PricesAndPay Split => field ??= pay?.Split(cards) ?? new(cards, null);

    /// <summary>Whether there is a card of pay, be it faulty.</summary>
    internal bool HasPay => pay?.HasAny == true;

    /// <summary>Whether a card is one of pay.</summary>
    internal bool IsPay(string card) => pay?.IsPay(card) == true;

    /// <summary>Whether a card is known to be one of prices: none of its rows is lost.</summary>
    internal bool IsPrice(string card) => isWhole && cardNames.Contains(card) && !IsPay(card);

    /// <summary>Reports a visit whose service has no rates, and what it lacks for the unit its service is priced by.</summary>
    internal void Check(CsvTable row, int column, Visit visit)
    {
        if (cards.Find(visit.ServiceName) is not { } service)
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

    /// <summary>The costing words its faults for plans: so that reading says the same, it asks about a plan of that one visit.</summary>
    private static CarePlan PlanOf(Visit visit) => new("person", default, visits: [visit]);
}
