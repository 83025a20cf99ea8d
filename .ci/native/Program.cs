// Costs everybody in a folder. The check that runs it compares what it prints trimmed, native and as it is usually built.
using PhbCalc;
using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Data;

Caseload caseload = CaseloadFolder.Read(args[0]);
BudgetCosting costing = caseload.Costing(PublishedFigures.Bundled, new FinancialYear(2026).Days);
Console.OutputEncoding = System.Text.Encoding.UTF8;
foreach (CarePlan plan in caseload.Plans)
{
    PersonBudget budget = costing.Cost(plan, caseload.RotaInPlan(plan.PersonId));
    Console.WriteLine($"{plan.PersonId} {budget.Totals.Total}");
    Console.WriteLine(budget.Explain());
}

Console.WriteLine(caseload.Policies.ToString());
