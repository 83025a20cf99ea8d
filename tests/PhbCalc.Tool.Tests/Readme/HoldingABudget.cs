// The second example of docs/budgets/holding.md: the lines between the marks are there word for word, and their output below them.
using PhbCalc.Budgets;

namespace PhbCalc.Tool.Tests.Readme;

internal static class HoldingABudget
{
    internal static void Run()
    {
        // begin
        Money home = Money.FromPounds(16_512m);
        CostLine support = new(CostLineKind.Visit, "V1", "Support at home", CostUnit.Year, 1, home, home);
        CostLine nights = new(CostLineKind.Visit, "V2", "Nights", CostUnit.Year, 1, Money.FromPounds(9_125m), Money.FromPounds(9_125m));
        FundedBudget funded = new FundingSplit(FundingRule.ByTasks(health: 300m, social: 100m, shared: 200m)).Split(new([support, nights]));
        HeldBudget held = new HoldingSplit(
        [
            new HoldingRule(Holding.DirectPayment),
            new HoldingRule(Holding.ThirdParty, "Anytown Trust", LineTarget.Of(LineTargetKind.Visit, "V2")),
        ]).Split(funded);
        PayoutPlanning planning = new(new PaymentPolicy { Interval = PaymentInterval.Quarterly });
        PaidBudget paid = planning.Plan(held, new FinancialYear(2026).Days, contributions: [new Contribution(Money.FromPounds(20m))]);
        Console.WriteLine(paid.Explain());

        // end
    }
}
