using PhbCalc.Employment;

namespace PhbCalc.Tool.Output;

/// <summary>What employing people costs as a table on a screen: a row a PA, a row a person, and their sum below.</summary>
internal static class EmploymentTable
{
    internal static void Print(Screen screen, ValueList<EmploymentCost> costs, bool explained, bool isWritten)
    {
        if (explained)
        {
            foreach (EmploymentCost cost in costs)
            {
                Console.Out.WriteLine(cost.Explain());
            }
        }

        MoneyTable table = new(
            MoneyTable.Fit.Stacked,
            ["person", "PA"],
            ["gross", "of it holiday", "employer's NI", "pension", "other", "allowance", "total", "loaded hourly"]);
        foreach (EmploymentCost cost in costs)
        {
            foreach (PersonalAssistantCost assistant in cost.Assistants)
            {
                table.Add([cost.Team.PersonId, assistant.Assistant.Id], Sums(assistant.Totals), assistant.Loaded?.ToString() ?? "");
            }

            table.Add([cost.Team.PersonId, "team"], Sums(cost.Totals), cost.Loaded?.ToString() ?? "");
        }

        EmploymentTotals all = costs.Aggregate(default(EmploymentTotals), (sum, cost) => Plus(sum, cost.Totals));
        table.AddAlways(["Sum", ""], Sums(all), "");
        Screen.WriteLine($"Employment of personal assistants for {Notices.People(costs.Count)}{(costs.Count == 0 ? "" : $", tax year {costs[0].Year}")}");
        table.Print(screen, "rows", isWritten);
    }

    private static Money[] Sums(EmploymentTotals totals) =>
        [totals.Gross, totals.Holiday, totals.NationalInsurance, totals.Pension, totals.Other, -totals.Allowance, totals.Total];

    private static EmploymentTotals Plus(EmploymentTotals left, EmploymentTotals right) => new(
        left.Gross + right.Gross,
        left.Holiday + right.Holiday,
        left.NationalInsurance + right.NationalInsurance,
        left.Pension + right.Pension,
        left.Other + right.Other,
        left.Allowance + right.Allowance);
}
