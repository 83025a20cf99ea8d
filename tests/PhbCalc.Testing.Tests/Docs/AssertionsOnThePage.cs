using PhbCalc.BottomUp;
using PhbCalc.Data;
using PhbCalc.Rates;
using PhbCalc.Testing;

namespace PhbCalc.Docs;

/// <summary>The example of assertions in docs/testing/in-code.md.</summary>
public sealed class AssertionsOnThePage
{
    [Fact]
    public void They_hold()
    {
        // begin
        RateCards rates = RateCards.From([new("agency", "care", RateUnit.Hour, "any", Money.FromPounds(24m), new LocalDate(2026, 4, 1))]);
        BottomUpCosting costing = new(rates, PublishedFigures.Bundled.BankHolidays, new FinancialYear(2026).Days);
        CarePlan plan = new("P1", new LocalDate(2026, 4, 1), visits: [new("v1", "agency", "care", DayTypes.Weekdays, new LocalTime(8, 0), new LocalTime(9, 30))]);
        BottomUpBudget budget = costing.Cost(plan);

        budget.TypicalWeek.ShouldCost("5*1.5*24.00");
        budget.Totals.Total.ShouldBe("£9,396.00");
        budget.Budget.ShouldMatch(budget.CalendarExact);
        budget.Budget.Lines.Select(line => line.Amount).ShouldAddUpTo(budget.Totals.Total);
        Refused.With("'agancy'", () => costing.Cost(new("P2", new LocalDate(2026, 4, 1), visits: [new("v1", "agancy", "care", DayTypes.Monday, new LocalTime(8, 0), new LocalTime(9, 0))])));
        // end
    }
}
