using PhbCalc.BottomUp;
using PhbCalc.Data.Json;
using PhbCalc.Data.Results;

namespace PhbCalc.Tool;

/// <summary>The results of a costing, as files and on the screen.</summary>
/// <param name="costed">The caseload, costed.</param>
internal sealed class CostResults(CaseloadCosting costed)
{
    private readonly CaseloadTotals totals = new(
        costed.Costing.Period,
        costed.Costing.Policy,
        costed.Caseload.Plans.Select((plan, i) => new PersonTotals(plan.PersonId, plan.DaysIn(costed.Costing.Period), costed.Totals[i]) { Held = costed.Caseload.People[i].Held }))
    {
        Notices = costed.Notices.All,
    };

    /// <summary>A row a person.</summary>
    internal Result Budgets => new("budgets", stream => BudgetsFile.Write(stream, totals), stream => BudgetsJson.V1.Write(stream, totals));

    /// <summary>Every line of everybody.</summary>
    internal Result Lines => new("lines", stream => LinesFile.Write(stream, costed.Explained()), WriteLinesJson);

    internal void PrintTable(bool withLines, bool isWritten)
    {
        if (withLines)
        {
            foreach (BottomUpBudget budget in costed.Explained())
            {
                Console.Out.Write(budget.Explain());
                Console.Out.WriteLine();
            }
        }

        BudgetTable.Print(costed, isWritten);
    }

    /// <summary>A list of whole budgets, each in the format of one.</summary>
    private void WriteLinesJson(Stream stream)
    {
        stream.Write("["u8);
        bool isFirst = true;
        foreach (BottomUpBudget budget in costed.Explained())
        {
            stream.Write(isFirst ? "\n"u8 : ",\n"u8);
            BudgetJson.V1.Write(stream, budget);
            isFirst = false;
        }

        stream.Write("]\n"u8);
    }
}
