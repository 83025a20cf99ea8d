// The example of docs/statement.md: the lines between the marks are there word for word, and their output below them.
using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Rates;
using PhbCalc.Reports;

namespace PhbCalc.Tool.Tests.Readme;

internal static class TellingThePerson
{
    internal static void Run()
    {
        // begin
        RateCards rates = RateCards.From([new("agency", "care", RateUnit.Hour, "any", Money.FromPounds(24m), new LocalDate(2026, 4, 1))]);
        CarePlan plan = new("P1", new LocalDate(2026, 4, 1), visits: [new("V1", "agency", "care", DayTypes.EveryDay, new LocalTime(8, 0), new LocalTime(9, 0), label: "Getting up")]);
        BankHolidays none = new([new(new LocalDate(2026, 12, 25), "Christmas Day", false, new("a calendar"))]);
        PersonBudget budget = new BottomUpCosting(rates, none, new FinancialYear(2026).Days).Cost(plan);

        HeldBudget held = new HoldingSplit([new HoldingRule(Holding.DirectPayment)]).Split(new FundingSplit().Split(budget.Budget));
        PaidBudget paid = new PayoutPlanning().Plan(held, budget.Days!);

        BudgetStatement statement = BudgetStatement.Of(new StatedBudget(budget, paid, plan) { MadeWith = "our own system 3.1" });
        Console.WriteLine(string.Join("\n", statement.Text().Split('\n').Skip(12).Take(4)));
        Console.WriteLine(statement.Html().Length > 10_000);

        // end
    }
}
