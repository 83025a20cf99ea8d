using PhbCalc.BottomUp;

namespace PhbCalc.Data.Results;

/// <summary>Writes lines.csv: every line that makes up everybody's budget. The amounts of a person's lines sum to the total in budgets.csv.</summary>
/// <remarks>
/// Rule: spec 8, verb cost. Lines as in <see cref="BottomUpBudget.Budget"/>: visits as read, then bands, then versions; items; contingency.
/// A quantity is what was multiplied, in the unit of the rate, exactly: where its decimal has no end it is a whole number and a fraction,
/// <c>52 1/7</c>. An hourly line has its minutes beside. Rates are pounds per unit, amounts pounds over the period.
/// </remarks>
public static class LinesFile
{
    /// <summary>The name of the file in a folder: <c>lines.csv</c>.</summary>
    public const string Name = "lines.csv";

    /// <summary>Writes the file as the budgets come, keeping none of them.</summary>
    /// <param name="stream">Where it goes; it is left open.</param>
    /// <param name="budgets">The budgets, in ordinal order of the people's ids, each person once.</param>
    /// <exception cref="InvalidInputException">The budgets come in another order.</exception>
    public static void Write(Stream stream, IEnumerable<BottomUpBudget> budgets)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(budgets);
        using ResultTable table = new(stream,
            "person_id", "line", "kind", "label", "band", "quantity", "unit", "minutes", "rate", "carers", "amount", "not_in_budget", "source");
        string? before = null;
        foreach (BottomUpBudget budget in Given.Each(budgets, "budgets"))
        {
            ResultFaults.ThrowIfOutOfOrder("budgets", before, before = budget.PersonId);
            Write(table, budget);
        }
    }

    private static void Write(ResultTable table, BottomUpBudget budget)
    {
        int number = 0;
        foreach (CostLine line in budget.Budget.Lines.AsSpan())
        {
            table.Text(budget.PersonId);
            table.Number(++number);
            table.Text(Words.LineKinds.Word(line.Kind));
            table.Text(line.Label);
            table.Text(line.Band);
            table.Quantity(line.Quantity);
            table.Text(line.Unit.Word);
            table.Quantity(line.Minutes);
            table.Pounds(line.Rate);
            table.Number(line.Carers);
            table.Pounds(line.Amount);
            table.Pounds(line.NotInBudget);
            table.Text(line.Source?.MarkedTitle);
            table.EndRow();
        }
    }
}
