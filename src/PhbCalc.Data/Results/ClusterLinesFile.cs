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

    private static readonly ResultFile<(ClusterBudget Budget, int Number, CostLine Line)> File = new(
        ("person_id", (table, row) => table.Text(row.Budget.PersonId)),
        ("line", (table, row) => table.Number(row.Number)),
        ("cluster", (table, row) => table.Text(row.Line.Id)),
        ("setting", (table, row) => table.Text(row.Line.Band)),
        ("days", (table, row) => table.Number(row.Line.Unit == CostUnit.Day ? row.Line.Quantity.ToDecimal() : null)),
        ("rate", (table, row) => table.Pounds(IsPriced(row.Line) ? row.Line.Rate : null)),
        ("amount", (table, row) => table.Pounds(row.Line.Amount)),
        ("not_in_budget", (table, row) => table.Pounds(IsPriced(row.Line) || row.Line.Quantity == 0 ? row.Line.NotInBudget : null)),
        ("source", (table, row) => table.Text(row.Line.Source?.MarkedTitle)));

    /// <summary>Writes the file.</summary>
    /// <param name="stream">Where it goes; it is left open.</param>
    /// <param name="results">The results to write.</param>
    public static void Write(Stream stream, ClusterResults results)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(results);
        File.Write(stream, results.Clusters.SelectMany(budget => budget.Breakdown.Lines.Select((line, i) => (budget, i + 1, line))));
    }

    private static bool IsPriced(CostLine line) => line.RateValidFrom is not null;
}
