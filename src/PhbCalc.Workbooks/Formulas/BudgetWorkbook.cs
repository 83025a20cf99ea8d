using PhbCalc.BottomUp;
using PhbCalc.Data.Results;
using PhbCalc.Workbooks.Writing;

namespace PhbCalc.Workbooks;

/// <summary>
/// Writes budgets as one workbook with live formulas: change a rate, a quantity or a number of carers to see the new total. Sheets are <c>budgets</c>, <c>lines</c>, <c>rates</c>,
/// <c>funding</c>, <c>payouts</c>, <c>payments</c>, <c>changes</c> and <c>about</c>.
/// </summary>
/// <remarks>
/// A rate of a card stands once in <c>rates</c>, and lines take it from there. An amount is rate x quantity x carers, rounded to the penny; a total is a sum over the rows of its person, which filters and sorting do not disturb. Where no such formula gives the penny of the
/// calculation, the cell holds the value, and the column <c>how</c> says why. Rule: spec 7, Telling the person: the workbook.
/// </remarks>
public static class BudgetWorkbook
{
    /// <summary>The most lines of all people together that a workbook can have: each total looks at every row.</summary>
    public const int MostLines = 20_000;

    /// <summary>Writes the workbook.</summary>
    /// <param name="target">Where it goes; it is left open.</param>
    /// <param name="budgets">The budgets, in the order of the sheets.</param>
    /// <param name="provenance">Their provenance; left out if not given.</param>
    /// <exception cref="InvalidInputException">There are more lines than <see cref="MostLines"/>.</exception>
    public static void Write(Stream target, ValueList<BudgetInWorkbook> budgets, Provenance? provenance = null)
    {
        ArgumentNullException.ThrowIfNull(target);
        int lines = budgets.Aggregate(0, (sum, budget) => sum + budget.Budget.Paid.Held.Funded.Lines.Count);
        if (lines > MostLines)
        {
            throw new InvalidInputException([new Fault("budgets", $"have more lines than the {MostLines} that a workbook with formulas can have", "write fewer people at a time, or the tables without formulas") { Value = $"{lines}" }]);
        }

        FormulaSheets sheets = new();
        foreach ((int index, BudgetInWorkbook budget) in budgets.Index())
        {
            sheets.Add(index + 1, budget);
        }

        using WorkbookWriter workbook = new(target) { HasFormulas = true };
        foreach (FormulaSheet sheet in sheets.Finished())
        {
            workbook.WriteSheet(sheet.Name, sheet.Write);
        }

        FormulaSheet about = AboutSheet.Of(budgets, provenance);
        workbook.WriteSheet(about.Name, about.Write);
        workbook.Finish();
    }
}

/// <summary>A budget for a workbook.</summary>
/// <remarks>This type is immutable. Rule: spec 7, Telling the person: the workbook.</remarks>
/// <param name="Budget">The budget, with who pays what to whom, and when.</param>
/// <param name="Plan">The care plan that it is for.</param>
public sealed record BudgetInWorkbook(PersonPaidBudget Budget, CarePlan Plan)
{
    /// <summary>The budget, with who pays what to whom, and when.</summary>
    public PersonPaidBudget Budget { get; init; } = Budget ?? throw new ArgumentNullException(nameof(Budget));

    /// <summary>The care plan that it is for.</summary>
    public CarePlan Plan { get; init; } = Plan ?? throw new ArgumentNullException(nameof(Plan));

    /// <summary>The lines before, over the same days; null (the default) if there were none: changes are then left out.</summary>
    public CostBreakdown? Before { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(BudgetInWorkbook)} {{ }}";
}
