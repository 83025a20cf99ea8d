// An example of docs/developer/verbs-in-code.md: the lines between the marks are there word for word, and their output below them.
using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Data;
using PhbCalc.Rates;
using PhbCalc.TopDown;

namespace PhbCalc.Tool.Tests.Readme;

internal static class FromIndicativeToFinal
{
    internal static void Run()
    {
        // begin
        TopDownAllocation allocation = new(AllocationTable.OfBands([new(0m, 40m, Money.FromPounds(6_000m)), new(41m, 80m, Money.FromPounds(14_500m))]));
        BudgetVersion indicative = BudgetVersion.Of(allocation.Allocate("P1", points: 62m), on: new LocalDate(2026, 3, 2));

        RateCards rates = RateCards.From([new("agency", "care", RateUnit.Hour, "any", Money.FromPounds(25m), new LocalDate(2026, 4, 1))]);
        BottomUpCosting costing = new(rates, PublishedFigures.Bundled.BankHolidays, new FinancialYear(2026).Days);
        CarePlan plan = new("P1", new LocalDate(2026, 4, 1), visits: [new("v1", "agency", "care", DayTypes.EveryDay, new LocalTime(8, 0), new LocalTime(10, 0))]);
        BudgetVersion final = BudgetVersion.Of(costing.Cost(plan), on: new LocalDate(2026, 3, 20));

        foreach (BudgetChange change in new BudgetHistory([indicative, final]).Steps[0])
        {
            Console.WriteLine($"{change.Label}: {change.Amount}");
        }

        SenseCheckResult check = new SenseCheck().Check(indicative, final);
        Console.WriteLine($"{check.Decision}: {string.Join(' ', check.Reasons)}");
        // end
    }
}
