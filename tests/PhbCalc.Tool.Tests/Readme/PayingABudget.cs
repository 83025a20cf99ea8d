// The example of docs/budgets/who-pays.md: the lines between the marks are there word for word, and their output below them.
using PhbCalc.Budgets;

namespace PhbCalc.Tool.Tests.Readme;

internal static class PayingABudget
{
    internal static void Run()
    {
        // begin
        Money agreed = Money.FromPounds(16_512m);
        CostBreakdown lines = new([new CostLine(CostLineKind.Visit, "V1", "Support at home", CostUnit.Year, 1, agreed, agreed)]);
        FundedBudget funded = new FundingSplit(FundingRule.ByTasks(health: 300m, social: 100m, shared: 200m)).Split(lines);
        Console.WriteLine($"NHS {funded.PaidBy("NHS")}, local authority {funded.PaidBy("local authority")}");

        PaymentPlanning planning = new(new PaymentPolicy { Interval = PaymentInterval.Quarterly });
        PayableBudget year = new(new FinancialYear(2026).Days, agreed);
        PayableBudget raised = new(new(new LocalDate(2026, 8, 1), new LocalDate(2027, 3, 31)), Money.FromPounds(12_150m));
        PaymentMade[] made = [new(new LocalDate(2026, 4, 1), Money.FromPounds(4_116.69m)), new(new LocalDate(2026, 7, 1), Money.FromPounds(4_161.93m))];
        Console.WriteLine(planning.Plan([year, raised], [.. made]).Explain());

        // end
    }
}
