using PhbCalc.Clusters;

namespace PhbCalc.Data;

/// <summary>Writes cluster-budgets.csv: what the clusters that people were in come to, and what was left out.</summary>
/// <remarks>Rule: spec 8, verb cluster. People in ordinal order of their ids, also those with £0.00; sums in pounds with two decimals.</remarks>
public static class ClusterBudgetsFile
{
    /// <summary>The name of the file in a folder: <c>cluster-budgets.csv</c>.</summary>
    public const string Name = "cluster-budgets.csv";

    /// <summary>Writes the file.</summary>
    /// <param name="stream">Where it goes; it is left open.</param>
    /// <param name="results">The results to write.</param>
    public static void Write(Stream stream, ClusterResults results)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(results);
        using ResultTable table = new(stream, "person_id", "from", "to", "days", "community", "initial_assessment", "excluded", "total");
        foreach (ClusterBudget budget in results.Clusters.AsSpan())
        {
            ClusterTotals totals = budget.Totals;
            table.Text(budget.PersonId);
            table.Date(budget.Period.Start);
            table.Date(budget.Period.End);
            table.Number(totals.Days);
            table.Pounds(totals.Community);
            table.Pounds(totals.InitialAssessment);
            table.Pounds(totals.Excluded);
            table.Pounds(totals.Total);
            table.EndRow();
        }
    }
}
