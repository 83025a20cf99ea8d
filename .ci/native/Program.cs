// Costs everybody in a folder. The check that runs it compares what it prints trimmed, native and as it is usually built.
using PhbCalc;
using PhbCalc.BottomUp;
using PhbCalc.Data;

Caseload caseload = CaseloadFolder.Read(args[0]);
BottomUpCosting costing = new(caseload.RateCards, PublishedFigures.Bundled.BankHolidays, new FinancialYear(2026).Days, caseload.Policies.Costing);
Console.OutputEncoding = System.Text.Encoding.UTF8;
foreach (CarePlan plan in caseload.Plans)
{
    BottomUpBudget budget = costing.Cost(plan);
    Console.WriteLine($"{plan.PersonId} {budget.Totals.Total}");
    Console.WriteLine(budget.Explain());
}

Console.WriteLine(caseload.Policies.ToString());
