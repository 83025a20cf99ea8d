using PhbCalc.Budgets;
using PhbCalc.Comparison;

namespace PhbCalc.Data.Results;

/// <summary>Writes differences.csv: the largest differences of each two costing models, a row for each reason; the amounts of a person's rows come to the difference.</summary>
/// <remarks>Rule: spec 9, Comparing models. A difference is the second less the first, in pounds a year with two decimals. Place 1 is the largest of a pair.</remarks>
public static class DifferencesFile
{
    /// <summary>The name of the file in a folder: <c>differences.csv</c>.</summary>
    public const string Name = "differences.csv";

    /// <summary>Writes the file.</summary>
    /// <param name="stream">Where it goes; it is left open.</param>
    /// <param name="result">The comparison to write.</param>
    public static void Write(Stream stream, ModelComparisonResult result)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(result);
        using ResultTable table = new(stream, "first", "second", "place", "person_id", "first_total", "second_total", "difference", "reason", "label", "amount");
        foreach (ModelPair pair in result.Pairs)
        {
            for (int i = 0; i < pair.Largest.Count; i++)
            {
                foreach (BudgetChange reason in pair.Largest[i].Reasons)
                {
                    Write(table, pair, i, reason);
                }
            }
        }
    }

    private static void Write(ResultTable table, ModelPair pair, int place, BudgetChange reason)
    {
        CaseDifference one = pair.Largest[place];
        table.Text(pair.First);
        table.Text(pair.Second);
        table.Number(place + 1);
        table.Text(one.PersonId);
        table.Pounds(one.First.Total);
        table.Pounds(one.Second.Total);
        table.Pounds(one.Amount);
        table.Text(ComparisonWords.Reasons.Word(reason.Reason));
        table.Text(reason.Label);
        table.Pounds(reason.Amount);
        table.EndRow();
    }
}
