using PhbCalc.Budgets;
using PhbCalc.Data;
using PhbCalc.Data.Json;
using PhbCalc.Data.Results;

namespace PhbCalc.Tool.Output;

/// <summary>The results of a caseload that was costed, as files and on the screen.</summary>
/// <param name="costed">The caseload.</param>
internal sealed class CostResults(CostedCaseload costed)
{
    /// <summary>A row a person.</summary>
    internal Result Budgets => new("budgets", stream => BudgetsFile.Write(stream, costed.Totals), stream => BudgetsJson.V1.Write(stream, costed.Totals with { Notices = [.. costed.NoticesInTurn()] }));

    /// <summary>Every line of everybody.</summary>
    internal Result Lines => new("lines", costed.WriteLines, WriteLinesJson);

    internal void PrintTable(Screen screen, bool isExplained, bool withLines, bool isWritten)
    {
        if (isExplained)
        {
            foreach (string budget in costed.EachInTurn(budget => budget.Explain(withLines)))
            {
                Console.Out.Write(budget);
                Console.Out.WriteLine();
            }
        }

        BudgetTable.Print(screen, costed.Totals, isWritten);
    }

    /// <summary>A list of whole budgets, each in the format of one: made into JSON on all cores, and written one after another.</summary>
    private void WriteLinesJson(Stream stream) => JsonList.Write(stream, costed.EachInTurn(budget => JsonList.Document(budget, BudgetJson.V1)));
}
