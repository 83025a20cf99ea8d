// One person's budget from a weekly schedule of care, after the practice of Oxfordshire: hours over the domains of the Decision Support
// Tool, times hourly rates; and the choice between an agency and personal assistants, with all that employing them costs. Oxfordshire saw
// savings of 16 to 19%; and one budget of both. The person is invented. Run it with: dotnet run --project samples/oxfordshire
using PhbCalc;
using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Data;
using PhbCalc.Rates;
using PhbCalc.Samples.Oxfordshire;

Console.OutputEncoding = System.Text.Encoding.UTF8;

// 1. The budget, by an agency, over the financial year 2026/27: every line.
CostingPolicy policy = new() { Contingency = Contingency.OfWeeks(1m) };
BottomUpCosting costing = new(RateCards.From(Schedule.AgencyRates), PublishedFigures.Bundled.BankHolidays, new FinancialYear(2026).Days, policy);
Console.WriteLine(costing.Cost(Schedule.Plan).Explain());

// 2. The same care by personal assistants, in two years.
foreach (int year in new[] { 2025, 2026 })
{
    FinancialYear compared = new(year);
    Console.WriteLine($"==== Agency or personal assistants in {compared} ====");
    Console.WriteLine(AgencyOrPa.In(compared).Explain());
}

// 3. What the person chooses: personal assistants on weekdays beside the agency, items and contingency, in one budget.
PersonBudget budget = OneBudget.In(new FinancialYear(2026));
Console.WriteLine("==== One budget in 2026/27 ====");
Console.WriteLine(budget.Explain());
Console.WriteLine($"One budget: agency {budget.Totals.CalendarExact}, personal assistants {budget.Totals.Team}, items {budget.Totals.Items}, contingency {budget.Totals.Contingency}: {budget.Totals.Total}.");
