using PhbCalc.Budgets;
using PhbCalc.Comparison;

namespace PhbCalc.Data.Results;

/// <summary>Writes differences.csv: the largest differences of each two costing models, a row for each reason; the amounts of a person's rows come to the difference.</summary>
/// <remarks>Rule: spec 9, Comparing models. A difference is the second less the first, in pounds a year with two decimals. Place 1 is the largest of a pair.</remarks>
public static class DifferencesFile
{
    /// <summary>The name of the file in a folder: <c>differences.csv</c>.</summary>
    public const string Name = "differences.csv";

    private static readonly ResultFile<(ModelPair Pair, int Place, CaseDifference Difference, BudgetChange Reason)> File = new ResultFile<(ModelPair Pair, int Place, CaseDifference Difference, BudgetChange Reason)>()
        .Text("first", row => row.Pair.First)
        .Text("second", row => row.Pair.Second)
        .Number("place", row => row.Place)
        .Text("person_id", row => row.Difference.PersonId)
        .Pounds("first_total", row => row.Difference.First.Total)
        .Pounds("second_total", row => row.Difference.Second.Total)
        .Pounds("difference", row => row.Difference.Amount)
        .Text("reason", row => ComparisonWords.Reasons.Word(row.Reason.Reason))
        .Text("label", row => row.Reason.Label)
        .Pounds("amount", row => row.Reason.Amount);

    /// <summary>Writes the file.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="result">The comparison to write.</param>
    public static void Write(Stream stream, ModelComparisonResult result)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(result);
        File.Write(stream, Rows(result));
    }

    private static IEnumerable<(ModelPair Pair, int Place, CaseDifference Difference, BudgetChange Reason)> Rows(ModelComparisonResult result) =>
        from pair in result.Pairs
        from place in Enumerable.Range(0, pair.Largest.Count)
        from reason in pair.Largest[place].Reasons
        select (pair, place + 1, pair.Largest[place], reason);
}
