using PhbCalc.BottomUp;
using PhbCalc.Workbooks.Writing;

namespace PhbCalc.Workbooks;

/// <summary>The sheet of the rates of cards that lines use, each once. Lines find theirs by its number, whatever the order of the rows.</summary>
internal sealed class RateSheet
{
    private readonly Dictionary<(string Card, string Service, string? Band, CostUnit Unit, LocalDate From, Money Rate), int> numbers = [];

    /// <summary>The sheet.</summary>
    internal FormulaSheet Sheet { get; } = new("rates", new("rate_no"), new("card", 16), new("service", 20), new("band", 20), new("unit"), new("rate"), new("from"), new("to"), new("source", 60));

    /// <summary>The rate of a card with a number, as a formula.</summary>
    /// <param name="number">The cell with the number.</param>
    internal static string Find(string number) => $"SUMIFS(rates!$F:$F,rates!$A:$A,{number})";

    /// <summary>The card, the service and the rate that a line is priced by. A rate gets a row the first time.</summary>
    /// <param name="line">The line.</param>
    /// <param name="plan">The plan with its visit.</param>
    /// <returns>The rate; null for a line of no visit, such as an item or pay. A visit that costs nothing has no number.</returns>
    internal CardRate? Of(CostLine line, CarePlan plan)
    {
        if (line.Kind is not (CostLineKind.Visit or CostLineKind.LeastCharge or CostLineKind.Retainer) || plan.Visits.FirstOrDefault(visit => visit.Id == line.Id) is not { } visit)
        {
            return null;
        }

        if (line.RateValidFrom is not { } from)
        {
            return new(null, visit.Card, visit.Service);
        }

        if (!numbers.TryGetValue((visit.Card, visit.Service, line.Band, line.Unit, from, line.Rate), out int number))
        {
            number = numbers.Count + 1;
            numbers.Add((visit.Card, visit.Service, line.Band, line.Unit, from, line.Rate), number);
            Sheet.Add(
                FormulaCell.Of(number),
                FormulaCell.Of(visit.Card),
                FormulaCell.Of(visit.Service),
                FormulaCell.Of(line.Band),
                FormulaCell.Of(line.Unit.Word),
                FormulaCell.Of(line.Rate.Pounds),
                FormulaCell.Of(from),
                line.RateValidTo is { } to ? FormulaCell.Of(to) : default,
                FormulaCell.Of(line.Source?.ToString()));
        }

        return new(number, visit.Card, visit.Service);
    }
}

/// <summary>A rate of a card.</summary>
/// <param name="Number">Its number in the sheet of rates; null for none.</param>
/// <param name="Card">The card.</param>
/// <param name="Service">The service.</param>
internal sealed record CardRate(int? Number, string Card, string Service);
