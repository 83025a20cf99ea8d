// The example of the README: the lines between the marks are there word for word, and their output below them.
using PhbCalc.BottomUp;
using PhbCalc.Data;
using PhbCalc.Rates;

namespace PhbCalc.Tool.Tests.Readme;

internal static class CostingOnePerson
{
    internal static void Run()
    {
        // begin
        RateCards rates = RateCards.From(
        [
            new("agency", "care", RateUnit.Hour, "ordinary", Money.FromPounds(24.10m), new LocalDate(2026, 4, 1)),
            new("agency", "care", RateUnit.Hour, "bank holiday", Money.FromPounds(48.20m), new LocalDate(2026, 4, 1)) { Days = DayTypes.BankHoliday },
        ]);

        CarePlan plan = new("P1", start: new LocalDate(2026, 4, 1), visits:
        [
            new("v1", "agency", "care", DayTypes.EveryDay, new LocalTime(8, 0), new LocalTime(8, 45), carers: 2, label: "Getting up"),
            new("v2", "agency", "care", DayTypes.Saturday, new LocalTime(20, 0), new LocalTime(8, 0), label: "Waking night"),
        ]);

        BottomUpCosting costing = new(rates, PublishedFigures.Bundled.BankHolidays, new FinancialYear(2026).Days);
        BottomUpBudget budget = costing.Cost(plan);

        foreach (CostLine line in budget.CalendarExact.Lines)
        {
            Console.WriteLine($"{line.Label}, {line.Band}: {line.Quantity} hours x {line.Carers} at {line.Rate} an hour = {line.Amount}");
        }

        Console.WriteLine($"Typical week {budget.TypicalWeek.Total}, budget of the year {budget.Totals.Total}");

        // end
    }
}
