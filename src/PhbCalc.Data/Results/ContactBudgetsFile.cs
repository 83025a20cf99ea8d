using PhbCalc.Contacts;

namespace PhbCalc.Data.Results;

/// <summary>Writes contact-budgets.csv: the cost of people's contacts with teams, and what was left out.</summary>
/// <remarks>Rule: spec 5, Contacts; spec 8, Files. People in ordinal order of their ids, also those with £0.00; sums in pounds with two decimals.</remarks>
public static class ContactBudgetsFile
{
    /// <summary>The name of the file in a folder: <c>contact-budgets.csv</c>.</summary>
    public const string Name = "contact-budgets.csv";

    private static readonly ResultFile<ContactBudget> File = new ResultFile<ContactBudget>()
        .Text("person_id", budget => budget.PersonId)
        .Date("from", budget => budget.Period.Start)
        .Date("to", budget => budget.Period.End)
        .Pounds("excluded", budget => budget.Breakdown.NotInBudget)
        .Pounds("total", budget => budget.Breakdown.Total);

    /// <summary>Writes the file.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="results">The results to write.</param>
    public static void Write(Stream stream, ClusterResults results)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(results);
        File.Write(stream, results.Contacts);
    }
}
