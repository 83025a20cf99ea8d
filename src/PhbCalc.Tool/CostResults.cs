using PhbCalc.BottomUp;
using PhbCalc.Data;

namespace PhbCalc.Tool;

/// <summary>The results of a costing, as files and on the screen.</summary>
/// <param name="costed">The caseload, costed.</param>
/// <param name="withLines">Whether every line is wanted.</param>
internal sealed class CostResults(CaseloadCosting costed, bool withLines)
{
    private const string BudgetsJsonName = "budgets.json";
    private const string LinesJsonName = "lines.json";

    private readonly CaseloadTotals totals = new(
        costed.Costing.Period,
        costed.Costing.Policy,
        costed.Caseload.Plans.Select((plan, i) => new PersonTotals(plan.PersonId, costed.Totals[i])));

    /// <summary>Writes the files to a folder, all of them or none.</summary>
    internal void WriteTo(string folder, bool asJson)
    {
        OutputFile budgets = asJson ? new(BudgetsJsonName, WriteBudgetsJson) : new(BudgetsFile.Name, WriteBudgets);
        OutputFile lines = asJson ? new(LinesJsonName, WriteLinesJson) : new(LinesFile.Name, WriteLines);
        OutputFolder.Write(folder, withLines ? [budgets, lines] : [budgets]);
    }

    /// <summary>Prints the budgets; where lines are wanted for another program, the lines, which say it all.</summary>
    internal void Print(OutputFormat format, bool isWritten)
    {
        using Stream output = Console.OpenStandardOutput();
        switch (format)
        {
            case OutputFormat.Csv when withLines: WriteLines(output); break;
            case OutputFormat.Csv: WriteBudgets(output); break;
            case OutputFormat.Json when withLines: WriteLinesJson(output); break;
            case OutputFormat.Json: WriteBudgetsJson(output); break;
            default: PrintTable(isWritten); break;
        }
    }

    /// <summary>Prints one budget with every line.</summary>
    internal static void Print(BottomUpBudget budget, OutputFormat format)
    {
        using Stream output = Console.OpenStandardOutput();
        switch (format)
        {
            case OutputFormat.Csv: LinesFile.Write(output, [budget]); break;
            case OutputFormat.Json: BudgetJson.Write(output, budget); break;
            default: Console.Out.Write(budget.Explain()); break;
        }
    }

    private void PrintTable(bool isWritten)
    {
        if (withLines && !isWritten)
        {
            foreach (BottomUpBudget budget in costed.Explained())
            {
                Console.Out.Write(budget.Explain());
                Console.Out.WriteLine();
            }
        }

        BudgetTable.Print(costed, isWritten);
    }

    private void WriteBudgets(Stream stream) => BudgetsFile.Write(stream, totals);

    private void WriteBudgetsJson(Stream stream) => BudgetsJson.Write(stream, totals);

    private void WriteLines(Stream stream) => LinesFile.Write(stream, costed.Explained());

    /// <summary>A list of whole budgets, each in the format of one.</summary>
    private void WriteLinesJson(Stream stream)
    {
        stream.Write("["u8);
        bool isFirst = true;
        foreach (BottomUpBudget budget in costed.Explained())
        {
            stream.Write(isFirst ? "\n"u8 : ",\n"u8);
            BudgetJson.Write(stream, budget);
            isFirst = false;
        }

        stream.Write("]\n"u8);
    }
}
