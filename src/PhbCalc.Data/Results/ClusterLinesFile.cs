using PhbCalc.Clusters;

namespace PhbCalc.Data.Results;

/// <summary>Writes cluster-lines.csv: every line of everybody's clusters. The amounts of a person's lines sum to the total in cluster-budgets.csv, what is not in the budget to excluded.</summary>
/// <remarks>
/// Rule: spec 8, verb cluster. People in ordinal order of their ids, lines as in <see cref="ClusterBudget.Breakdown"/>: rates in pounds a day or an assessment, amounts in
/// pounds. The days of an initial assessment are blank, and so are a rate that is not known and what something without one would have cost.
/// </remarks>
public static class ClusterLinesFile
{
    /// <summary>The name of the file in a folder: <c>cluster-lines.csv</c>.</summary>
    public const string Name = "cluster-lines.csv";

    /// <summary>Writes the file.</summary>
    /// <param name="stream">Where it goes; it is left open.</param>
    /// <param name="results">The results to write.</param>
    public static void Write(Stream stream, ClusterResults results)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(results);
        using ResultTable table = new(stream, "person_id", "line", "cluster", "setting", "days", "rate", "amount", "not_in_budget", "source");
        foreach (ClusterBudget budget in results.Clusters.AsSpan())
        {
            Write(table, budget);
        }
    }

    private static void Write(ResultTable table, ClusterBudget budget)
    {
        int number = 0;
        foreach (CostLine line in budget.Breakdown.Lines.AsSpan())
        {
            table.Text(budget.PersonId);
            table.Number(++number);
            table.Text(line.Id);
            table.Text(line.Band);
            table.Number(line.Unit == CostUnit.Day ? line.Quantity.ToDecimal() : null);
            bool isPriced = line.RateValidFrom is not null;
            table.Pounds(isPriced ? line.Rate : null);
            table.Pounds(line.Amount);
            table.Pounds(isPriced || line.Quantity == 0 ? line.NotInBudget : null);
            table.Text(line.Source?.MarkedTitle);
            table.EndRow();
        }
    }
}
