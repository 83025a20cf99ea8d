using PhbCalc.Contacts;

namespace PhbCalc.Data.Results;

/// <summary>Writes contact-lines.csv: a line for each row of a person's contacts. Their amounts sum to the total in contact-budgets.csv, what is not in the budget to excluded.</summary>
/// <remarks>
/// Rule: spec 5, Contacts; spec 8, Files. People in ordinal order of their ids, lines as in <see cref="ContactBudget.Breakdown"/>: rates in pounds a contact, amounts in pounds. A rate
/// that is not known is blank, and so is what something without one would have cost.
/// </remarks>
public static class ContactLinesFile
{
    /// <summary>The name of the file in a folder: <c>contact-lines.csv</c>.</summary>
    public const string Name = "contact-lines.csv";

    private static readonly ResultFile<(ContactBudget Budget, int Number, CostLine Line)> File = new(
        ("person_id", (table, row) => table.Text(row.Budget.PersonId)),
        ("line", (table, row) => table.Number(row.Number)),
        ("team", (table, row) => table.Text(row.Line.Id)),
        ("label", (table, row) => table.Text(row.Line.Label)),
        ("kind", (table, row) => table.Text(ClusterWords.ContactKinds.Word(row.Line.Unit.Word == TeamTypes.GroupContact ? ContactKind.Group : ContactKind.OneToOne))),
        ("setting", (table, row) => table.Text(row.Line.Band)),
        ("count", (table, row) => table.Number(row.Line.Quantity.ToDecimal())),
        ("rate", (table, row) => table.Pounds(IsPriced(row.Line) ? row.Line.Rate : null)),
        ("amount", (table, row) => table.Pounds(row.Line.Amount)),
        ("not_in_budget", (table, row) => table.Pounds(IsPriced(row.Line) || row.Line.Quantity == 0 ? row.Line.NotInBudget : null)),
        ("note", (table, row) => table.Text(row.Line.Note)),
        ("source", (table, row) => table.Text(row.Line.Source?.MarkedTitle)));

    /// <summary>Writes the file.</summary>
    /// <param name="stream">Where it goes; it is left open.</param>
    /// <param name="results">The results to write.</param>
    public static void Write(Stream stream, ClusterResults results)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(results);
        File.Write(stream, results.Contacts.SelectMany(budget => budget.Breakdown.Lines.Select((line, i) => (budget, i + 1, line))));
    }

    private static bool IsPriced(CostLine line) => line.RateValidFrom is not null;
}
