// The example of docs/developer/verbs-in-code.md: the lines between the marks are there word for word, and their output below them.
using System.Text;
using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Data;
using PhbCalc.Data.Json;

namespace PhbCalc.Tool.Tests.Readme;

internal static class ReadingAndCosting
{
    internal static void Run()
    {
        // begin
        Dictionary<string, string> files = new() // from a database, an upload, wherever yours are
        {
            ["people.csv"] = "person_id,start\nP1,2026-04-01\nP2,2026-04-01\n",
            ["visits.csv"] = "person_id,visit_id,card,service,days,start,end\nP1,v1,agency,care,Mon-Fri,08:00,09:00\nP2,v2,agency,nights,Sat,22:00,07:00\n",
            ["rates.csv"] = "card,service,unit,band,days,from_time,to_time,rate,valid_from\n"
                + "agency,care,hour,any,Mon-Sun,00:00,24:00,24.00,2026-04-01\nagency,nights,hour,any,Mon-Sun,00:00,24:00,26.00,2026-10-01\n",
        };

        try
        {
            Caseload caseload = CaseloadFolder.Read(name => files.TryGetValue(name, out string? text) ? new MemoryStream(Encoding.UTF8.GetBytes(text)) : null);
            BudgetCosting costing = caseload.Costing(PublishedFigures.Bundled, new FinancialYear(2026).Days);
            foreach (CarePlan plan in caseload.Plans)
            {
                try
                {
                    PersonBudget budget = costing.Cost(plan, caseload.RotaInPlan(plan.PersonId));
                    string json = BudgetJson.V1.Text(budget);
                    Console.WriteLine($"{plan.PersonId}: {budget.Totals.Total}; read back it is the same: {BudgetJson.V1.Parse(json) == budget}");
                }
                catch (InvalidInputException refused)
                {
                    Console.WriteLine(string.Join('\n', refused.Faults.Select(fault => caseload.Locate(plan, fault))));
                }
            }
        }
        catch (InvalidFilesException refused)
        {
            Console.WriteLine(refused.Report(personal: true)); // for whoever corrects the files; for a log: Message
        }

        // end
    }
}
