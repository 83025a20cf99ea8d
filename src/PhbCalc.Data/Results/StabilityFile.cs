using PhbCalc.Comparison;

namespace PhbCalc.Data.Results;

/// <summary>Writes stability.csv: what each small change of the input does to each costing model.</summary>
/// <remarks>Rule: spec 9, Comparing models. Changes are sizes, in pounds and as shares of the sum before with six decimals; what nobody has is blank.</remarks>
public static class StabilityFile
{
    /// <summary>The name of the file in a folder: <c>stability.csv</c>.</summary>
    public const string Name = "stability.csv";

    private static readonly ResultFile<(ModelResult Model, ModelStability Stability)> File = new(
        ("model", (table, row) => table.Text(row.Model.Name)),
        ("change", (table, row) => table.Text(row.Stability.Change)),
        ("tried", (table, row) => table.Number(row.Stability.Tried)),
        ("changed", (table, row) => table.Number(row.Stability.Changed)),
        ("no_longer_answered", (table, row) => table.Number(row.Stability.NoLongerAnswered)),
        ("mean_change", (table, row) => table.Pounds(row.Stability.MeanChange)),
        ("largest_change", (table, row) => table.Pounds(row.Stability.LargestChange)),
        ("mean_relative_change", (table, row) => table.Decimals(row.Stability.MeanRelativeChange, AccuracyFile.Decimals)),
        ("largest_relative_change", (table, row) => table.Decimals(row.Stability.LargestRelativeChange, AccuracyFile.Decimals)));

    /// <summary>Writes the file.</summary>
    /// <param name="stream">Where it goes; it is left open.</param>
    /// <param name="result">The comparison to write.</param>
    public static void Write(Stream stream, ModelComparisonResult result)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(result);
        File.Write(stream, result.Models.SelectMany(model => model.Stability.Select(stability => (model, stability))));
    }
}
