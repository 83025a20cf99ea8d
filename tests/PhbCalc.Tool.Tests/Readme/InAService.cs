// An example of docs/developer/in-an-application.md: the lines between the marks are there word for word, and their output below them.
using PhbCalc.BottomUp;
using PhbCalc.Data;
using PhbCalc.Rates;

namespace PhbCalc.Tool.Tests.Readme;

internal static class InAService
{
    internal static void Run()
    {
        // begin
        RateCards rates = RateCards.From([new("agency", "care", RateUnit.Hour, "any", Money.FromPounds(25m), new LocalDate(2026, 4, 1))]);
        BottomUpCosting costing = new(rates, PublishedFigures.Bundled.BankHolidays, new FinancialYear(2026).Days); // a singleton: any thread may use it
        CarePlan plan = new("P1", new LocalDate(2026, 4, 1), visits:
        [
            new("v1", "agency", "care", DayTypes.Weekdays, new LocalTime(8, 0), new LocalTime(9, 0)),
            new("v2", "agncy", "care", DayTypes.Weekend, new LocalTime(8, 0), new LocalTime(9, 0)),
            new("v3", "agency", "care", DayTypes.None, null, null),
        ]);

        try
        {
            Console.WriteLine(costing.Cost(plan).Totals.Total);
        }
        catch (InvalidInputException refused)
        {
            foreach (Fault fault in refused.Faults.Select(fault => fault.Under("plan"))) // the entries of "errors" in application/problem+json, RFC 9457
            {
                Console.WriteLine($"pointer #{fault.Path}, kind {EnumWords.Of(fault.Kind)}, detail {fault.WithoutPersonalData()}");
            }
        }
        // end
    }
}
