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

    /// <summary>Writes the file.</summary>
    /// <param name="stream">Where it goes; it is left open.</param>
    /// <param name="results">The results to write.</param>
    public static void Write(Stream stream, ClusterResults results)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(results);
        using ResultTable table = new(stream, "person_id", "line", "team", "label", "kind", "setting", "count", "rate", "amount", "not_in_budget", "note", "source");
        foreach (ContactBudget budget in results.Contacts.AsSpan())
        {
            Write(table, budget);
        }
    }

    private static void Write(ResultTable table, ContactBudget budget)
    {
        int number = 0;
        foreach (CostLine line in budget.Breakdown.Lines.AsSpan())
        {
            table.Text(budget.PersonId);
            table.Number(++number);
            table.Text(line.Id);
            table.Text(line.Label);
            table.Text(ClusterWords.ContactKinds.Word(line.Unit.Word == TeamTypes.GroupContact ? ContactKind.Group : ContactKind.OneToOne));
            table.Text(line.Band);
            table.Number(line.Quantity.ToDecimal());
            bool isPriced = line.RateValidFrom is not null;
            table.Pounds(isPriced ? line.Rate : null);
            table.Pounds(line.Amount);
            table.Pounds(isPriced || line.Quantity == 0 ? line.NotInBudget : null);
            table.Text(line.Note);
            table.Text(line.Source?.MarkedTitle);
            table.EndRow();
        }
    }
}
