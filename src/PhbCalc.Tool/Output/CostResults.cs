using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Data;
using PhbCalc.Data.Json;
using PhbCalc.Data.Results;

namespace PhbCalc.Tool.Output;

/// <summary>A caseload that is costed, and its results, as files and on the screen.</summary>
/// <param name="caseload">The caseload.</param>
/// <param name="costing">What costed it.</param>
/// <param name="totals">The totals of each person of the caseload, in its order.</param>
internal sealed class CostResults(Caseload caseload, BudgetCosting costing, ValueList<PersonBudgetTotals> totals)
{
    /// <summary>What a reader of the budgets should know.</summary>
    internal CaseloadNotices Notices => field ??= CaseloadNotices.Of(caseload, costing, totals);

    /// <summary>A row a person.</summary>
    internal Result Budgets => new("budgets", stream => BudgetsFile.Write(stream, Totals), stream => BudgetsJson.V1.Write(stream, Totals with { Notices = Notices.All }));

    /// <summary>Every line of everybody.</summary>
    internal Result Lines => new("lines", stream => LinesFile.Write(stream, Explained()), WriteLinesJson);

    private CaseloadTotals Totals => new(
        costing.Care.Period,
        costing.Care.Policy,
        [.. caseload.Plans.Select((plan, i) => new PersonTotals(plan.PersonId, plan.DaysIn(costing.Care.Period), totals[i]) { Held = caseload.People[i].Held })]);

    internal void PrintTable(Screen screen, bool withLines, bool isWritten)
    {
        if (withLines)
        {
            foreach (PersonBudget budget in Explained())
            {
                Console.Out.Write(budget.Explain());
                Console.Out.WriteLine();
            }
        }

        BudgetTable.Print(screen, caseload, costing.Care.Period, totals, isWritten);
    }

    private IEnumerable<PersonBudget> Explained() => caseload.EachInTurn(Cost);

    private PersonBudget Cost(CarePlan plan) => costing.Cost(plan, caseload.RotaInPlan(plan.PersonId));

    /// <summary>A list of whole budgets, each in the format of one: put into JSON on all cores, and written one after another.</summary>
    private void WriteLinesJson(Stream stream) => JsonList.Write(stream, caseload.EachInTurn(plan => JsonList.Document(Cost(plan), BudgetJson.V1)));
}
