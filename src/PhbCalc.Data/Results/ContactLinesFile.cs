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

    private static readonly ResultFile<(ContactBudget Budget, int Number, CostLine Line)> File = new ResultFile<(ContactBudget Budget, int Number, CostLine Line)>()
        .Text("person_id", row => row.Budget.PersonId)
        .Number("line", row => row.Number)
        .Text("team", row => row.Line.Id)
        .Text("label", row => row.Line.Label)
        .Text("kind", row => ClusterWords.ContactKinds.Word(row.Line.Unit.Word == TeamTypes.GroupContact ? ContactKind.Group : ContactKind.OneToOne))
        .Text("setting", row => row.Line.Band)
        .Number("count", row => row.Line.Quantity.ToDecimal())
        .Rate("rate", row => IsPriced(row.Line) ? row.Line.Rate : null)
        .Pounds("amount", row => row.Line.Amount)
        .Pounds("not_in_budget", row => IsPriced(row.Line) || row.Line.Quantity == 0 ? row.Line.NotInBudget : null)
        .Text("note", row => row.Line.Note)
        .Text("source", row => row.Line.Source?.MarkedTitle);

    /// <summary>Writes the file.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="results">The results to write.</param>
    public static void Write(Stream stream, ClusterResults results)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(results);
        File.Write(stream, results.Contacts.SelectMany(budget => budget.Breakdown.Lines.Select((line, i) => (budget, i + 1, line))));
    }

    private static bool IsPriced(CostLine line) => line.RateValidFrom is not null;
}
