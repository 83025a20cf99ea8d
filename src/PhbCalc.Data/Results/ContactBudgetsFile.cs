using PhbCalc.Contacts;

namespace PhbCalc.Data.Results;

/// <summary>Writes contact-budgets.csv: what people's contacts with teams come to, and what was left out.</summary>
/// <remarks>Rule: spec 5, Contacts; spec 8, Files. People in ordinal order of their ids, also those with £0.00; sums in pounds with two decimals.</remarks>
public static class ContactBudgetsFile
{
    /// <summary>The name of the file in a folder: <c>contact-budgets.csv</c>.</summary>
    public const string Name = "contact-budgets.csv";

    private static readonly ResultFile<ContactBudget> File = new(
        ("person_id", (table, budget) => table.Text(budget.PersonId)),
        ("from", (table, budget) => table.Date(budget.Period.Start)),
        ("to", (table, budget) => table.Date(budget.Period.End)),
        ("excluded", (table, budget) => table.Pounds(budget.Breakdown.NotInBudget)),
        ("total", (table, budget) => table.Pounds(budget.Breakdown.Total)));

    /// <summary>Writes the file.</summary>
    /// <param name="stream">Where it goes; it is left open.</param>
    /// <param name="results">The results to write.</param>
    public static void Write(Stream stream, ClusterResults results)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(results);
        File.Write(stream, results.Contacts);
    }
}
