using PhbCalc.Comparison;

namespace PhbCalc.Data.Results;

/// <summary>Writes stability.csv: what each small change of the input does to each costing model.</summary>
/// <remarks>Rule: spec 9, Comparing models. Changes are sizes, in pounds and as shares of the sum before with six decimals; what nobody has is blank.</remarks>
public static class StabilityFile
{
    /// <summary>The name of the file in a folder: <c>stability.csv</c>.</summary>
    public const string Name = "stability.csv";

    /// <summary>Writes the file.</summary>
    /// <param name="stream">Where it goes; it is left open.</param>
    /// <param name="result">The comparison to write.</param>
    public static void Write(Stream stream, ModelComparisonResult result)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(result);
        using ResultTable table = new(
            stream, "model", "change", "tried", "changed", "no_longer_answered", "mean_change", "largest_change", "mean_relative_change", "largest_relative_change");
        foreach (ModelResult model in result.Models)
        {
            foreach (ModelStability stability in model.Stability)
            {
                table.Text(model.Name);
                table.Text(stability.Change);
                table.Number(stability.Tried);
                table.Number(stability.Changed);
                table.Number(stability.NoLongerAnswered);
                table.Pounds(stability.MeanChange);
                table.Pounds(stability.LargestChange);
                table.Decimals(stability.MeanRelativeChange, AccuracyFile.Decimals);
                table.Decimals(stability.LargestRelativeChange, AccuracyFile.Decimals);
                table.EndRow();
            }
        }
    }
}
