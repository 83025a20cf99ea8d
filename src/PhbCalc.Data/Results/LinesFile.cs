using PhbCalc.Budgets;

namespace PhbCalc.Data.Results;

/// <summary>Writes lines.csv: every line that makes up everybody's budget. The amounts of a person's lines sum to the total in budgets.csv.</summary>
/// <remarks>
/// Rule: spec 8, verb cost. Lines as in <see cref="PersonBudget.Budget"/>: visits as read, then bands, then versions; each PA by pay period, and what the employer has once; items; contingency.
/// A quantity is what was multiplied, in the unit of the rate, exactly: where its decimal has no end it is a whole number and a fraction,
/// <c>52 1/7</c>. An hourly line has its minutes beside; <c>hours</c> are those of all carers, by the times of visits, calls, nights and days too; <c>visit_id</c> and <c>item_id</c> are those of the plan, <c>pa_id</c> that of the team. Rates are pounds per unit, amounts pounds over the period.
/// </remarks>
public static class LinesFile
{
    /// <summary>The name of the file in a folder: <c>lines.csv</c>.</summary>
    public const string Name = "lines.csv";

    private static readonly ResultFile<(PersonBudget Budget, int Number, CostLine Line)> File = new(
        ("person_id", (table, row) => table.Text(row.Budget.PersonId)),
        ("line", (table, row) => table.Number(row.Number)),
        ("kind", (table, row) => table.Text(Words.LineKinds.Word(row.Line.Kind))),
        ("label", (table, row) => table.Text(row.Line.Label)),
        ("band", (table, row) => table.Text(row.Line.Band)),
        ("quantity", (table, row) => table.Quantity(row.Line.Quantity)),
        ("unit", (table, row) => table.Text(row.Line.Unit.Word)),
        ("minutes", (table, row) => table.Quantity(row.Line.Minutes)),
        ("rate", (table, row) => table.Pounds(row.Line.Rate)),
        ("carers", (table, row) => table.Number(row.Line.Carers)),
        ("amount", (table, row) => table.Pounds(row.Line.Amount)),
        ("not_in_budget", (table, row) => table.Pounds(row.Line.NotInBudget)),
        ("source", (table, row) => table.Text(row.Line.Source?.MarkedTitle)),
        ("visit_id", (table, row) => table.Text(row.Line.IsOfVisit ? row.Line.Id : null)),
        ("item_id", (table, row) => table.Text(row.Line.Kind == CostLineKind.Item ? row.Line.Id : null)),
        ("pa_id", (table, row) => table.Text(row.Line.IsOfAssistant ? row.Line.Id : null)),
        ("hours", (table, row) => table.Quantity(row.Line.Hours)),
        ("note", (table, row) => table.Text(row.Line.Note)));

    /// <summary>Writes the file as the budgets come, keeping none of them.</summary>
    /// <param name="stream">Where it goes; it is left open.</param>
    /// <param name="budgets">The budgets, in ordinal order of the people's ids, each person once.</param>
    /// <exception cref="InvalidInputException">The budgets come in another order.</exception>
    public static void Write(Stream stream, IEnumerable<PersonBudget> budgets)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(budgets);
        File.Write(stream, ResultFaults.InOrder(Given.Each(budgets, "budgets"), "budgets", budget => budget.PersonId).SelectMany(budget => budget.Budget.Lines.Select((line, i) => (budget, i + 1, line))));
    }
}
