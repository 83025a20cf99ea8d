using PhbCalc.Clusters;

namespace PhbCalc.Data.Results;

/// <summary>Writes cluster-lines.csv: every line of each person's clusters. The amounts of a person's lines sum to the total in cluster-budgets.csv, what is not in the budget to excluded.</summary>
/// <remarks>
/// Rule: spec 8, verb cluster. People in ordinal order of their ids, lines as in <see cref="ClusterBudget.Breakdown"/>: rates in pounds a day or an assessment, amounts in
/// pounds. The days of an initial assessment are blank, and so are a rate that is not known and what something without one would have cost.
/// </remarks>
public static class ClusterLinesFile
{
    /// <summary>The name of the file in a folder: <c>cluster-lines.csv</c>.</summary>
    public const string Name = "cluster-lines.csv";

    private static readonly ResultFile<(ClusterBudget Budget, int Number, CostLine Line)> File = new ResultFile<(ClusterBudget Budget, int Number, CostLine Line)>()
        .Text("person_id", row => row.Budget.PersonId)
        .Number("line", row => row.Number)
        .Text("cluster", row => row.Line.Id)
        .Text("setting", row => row.Line.Band)
        .Number("days", row => row.Line.Unit == CostUnit.Day ? row.Line.Quantity.ToDecimal() : null)
        .Rate("rate", row => IsPriced(row.Line) ? row.Line.Rate : null)
        .Pounds("amount", row => row.Line.Amount)
        .Pounds("not_in_budget", row => IsPriced(row.Line) || row.Line.Quantity == 0 ? row.Line.NotInBudget : null)
        .Text("source", row => row.Line.Source?.MarkedTitle);

    /// <summary>Writes the file.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="results">The results to write.</param>
    public static void Write(Stream stream, ClusterResults results)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(results);
        File.Write(stream, results.Clusters.SelectMany(budget => budget.Breakdown.Lines.Select((line, i) => (budget, i + 1, line))));
    }

    private static bool IsPriced(CostLine line) => line.RateValidFrom is not null;
}
