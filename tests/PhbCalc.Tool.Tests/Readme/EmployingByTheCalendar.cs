// The example of docs/employing/by-the-calendar.md: the lines between the marks are there word for word, and their output below them.
using System.Globalization;
using PhbCalc.BottomUp;
using PhbCalc.Data;
using PhbCalc.Employment;
using PhbCalc.Rates;
using PhbCalc.Rotas;

namespace PhbCalc.Tool.Tests.Readme;

internal static class EmployingByTheCalendar
{
    internal static void Run()
    {
        // begin
        LocalDate start = new(2026, 4, 1);
        RateRow Row(string band, decimal rate, DayTypes days) => new("pa", "care", RateUnit.Hour, band, Money.FromPounds(rate), start) { Days = days };

        PayRates pay = new(RateCards.From([Row("weekday", 13.50m, DayTypes.Weekdays), Row("weekend", 16m, DayTypes.Weekend), Row("bank holiday", 27m, DayTypes.BankHoliday)]));
        CarePlan plan = new("P001", start, visits:
        [
            new("v1", "pa", "care", DayTypes.Weekdays, new LocalTime(8, 0), new LocalTime(12, 0)),
            new("v2", "pa", "care", DayTypes.Weekend, new LocalTime(8, 0), new LocalTime(13, 0)),
        ]);
        Rota rota = new(plan, [new RotaAssistant("ann", PayFrequency.Monthly)], claimsEmploymentAllowance: false);

        PublishedFigures published = PublishedFigures.Bundled;
        RotaCosting costing = new(published.Employment, pay, published.BankHolidays, new FinancialYear(2026).Days);
        RotaCost cost = costing.Cost(rota);
        foreach (PayPeriodCost month in cost.Assistants[0].PayPeriods)
        {
            string name = month.FirstDay.ToString("MMM uuuu", CultureInfo.InvariantCulture);
            Console.WriteLine($"{name} {month.Hours,4} h {month.Worked,9} + {month.Holiday,7} = {month.Gross,9} {month.NationalInsurance,7} {month.Pension,6}");
        }

        Console.WriteLine($"{cost.Totals.Gross} + {cost.Totals.NationalInsurance} + {cost.Totals.Pension} = {cost.Totals.Total} for {cost.Hours} hours");
        Console.WriteLine($"A typical year: {cost.TypicalYear!.Totals.Total}");
        foreach (RotaDifference difference in cost.Differences)
        {
            Console.WriteLine($"  {EnumWords.Of(difference.Cause)} {difference.Amount}");
        }

        // end
    }
}
