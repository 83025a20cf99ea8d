using PhbCalc.Budgets;

namespace PhbCalc.Data.Results;

/// <summary>Writes lines.csv: every line of each person's budget. The amounts of a person's lines sum to the total in budgets.csv.</summary>
/// <remarks>
/// Rule: spec 8, verb cost. Lines as in <see cref="PersonBudget.Budget"/>: visits as read, then bands, then versions; each PA by pay period, and what the employer has once; items; contingency.
/// A quantity is what was multiplied, in the unit of the rate, exactly: where its decimal has no end it is a whole number and a fraction,
/// <c>52 1/7</c>. An hourly line has its minutes beside; <c>hours</c> are those of all carers, by the times of visits, calls, nights and days too; <c>visit_id</c> and <c>item_id</c> are those of the plan, <c>pa_id</c> that of the team. Rates are pounds per unit, amounts pounds over the period.
/// </remarks>
public static class LinesFile
{
    /// <summary>The name of the file in a folder: <c>lines.csv</c>.</summary>
    public const string Name = "lines.csv";

    private static readonly ResultFile<(PersonBudget Budget, int Number, CostLine Line)> File = new ResultFile<(PersonBudget Budget, int Number, CostLine Line)>()
        .Text("person_id", row => row.Budget.PersonId)
        .Number("line", row => row.Number)
        .Text("kind", row => Words.LineKinds.Word(row.Line.Kind))
        .Text("label", row => row.Line.Label)
        .Text("band", row => row.Line.Band)
        .Quantity("quantity", row => row.Line.Quantity)
        .Text("unit", row => row.Line.Unit.Word)
        .Quantity("minutes", row => row.Line.Minutes)
        .Rate("rate", row => row.Line.Rate)
        .Number("carers", row => row.Line.Carers)
        .Pounds("amount", row => row.Line.Amount)
        .Pounds("not_in_budget", row => row.Line.NotInBudget)
        .Text("source", row => row.Line.Source?.MarkedTitle)
        .Text("visit_id", row => row.Line.IsOfVisit ? row.Line.Id : null)
        .Text("item_id", row => row.Line.Kind == CostLineKind.Item ? row.Line.Id : null)
        .Text("pa_id", row => row.Line.IsOfAssistant ? row.Line.Id : null)
        .Quantity("hours", row => row.Line.Hours)
        .Text("note", row => row.Line.Note);

    /// <summary>Writes the file as the budgets come, and keeps none of them.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="budgets">The budgets, in ordinal order of the people's ids, each person once.</param>
    /// <exception cref="InvalidInputException">The budgets come in another order.</exception>
    public static void Write(Stream stream, IEnumerable<PersonBudget> budgets)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(budgets);
        WriteInOrder(stream, ResultFaults.InOrder(Given.Each(budgets, "budgets"), "budgets", budget => budget.PersonId));
    }

    /// <summary>Writes the file of budgets that are in ordinal order of the people's ids.</summary>
    internal static void WriteInOrder(Stream stream, IEnumerable<PersonBudget> budgets) => File.Write(stream, budgets.SelectMany(RowsOf));

    /// <summary>The rows of some people as they stand in the file, in UTF-8 and without a header, made while other people are worked out.</summary>
    internal static ReadOnlyMemory<byte> Rows(params IEnumerable<PersonBudget> budgets) => File.Rendered(budgets.SelectMany(RowsOf));

    /// <summary>Writes the file from the rows of people, in ordinal order of the people's ids.</summary>
    internal static void Write(Stream stream, IEnumerable<ReadOnlyMemory<byte>> rows) => File.WriteRendered(stream, rows);

    private static IEnumerable<(PersonBudget Budget, int Number, CostLine Line)> RowsOf(PersonBudget budget) => budget.Budget.Lines.Select((line, i) => (budget, i + 1, line));
}
