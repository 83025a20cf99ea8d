using PhbCalc.Comparison;

namespace PhbCalc.Data.Results;

/// <summary>Writes stability.csv: what each small change of the input does to each costing model.</summary>
/// <remarks>Rule: spec 9, Comparing models. Changes are sizes, in pounds and as shares of the sum before with six decimals; a figure that no person has is blank.</remarks>
public static class StabilityFile
{
    /// <summary>The name of the file in a folder: <c>stability.csv</c>.</summary>
    public const string Name = "stability.csv";

    private static readonly ResultFile<(ModelResult Model, ModelStability Stability)> File = new ResultFile<(ModelResult Model, ModelStability Stability)>()
        .Text("model", row => row.Model.Name)
        .Text("change", row => row.Stability.Change)
        .Number("tried", row => row.Stability.Tried)
        .Number("changed", row => row.Stability.Changed)
        .Number("no_longer_answered", row => row.Stability.NoLongerAnswered)
        .Pounds("mean_change", row => row.Stability.MeanChange)
        .Pounds("largest_change", row => row.Stability.LargestChange)
        .Decimals("mean_relative_change", row => row.Stability.MeanRelativeChange, AccuracyFile.Decimals)
        .Decimals("largest_relative_change", row => row.Stability.LargestRelativeChange, AccuracyFile.Decimals);

    /// <summary>Writes the file.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="result">The comparison to write.</param>
    public static void Write(Stream stream, ModelComparisonResult result)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(result);
        File.Write(stream, result.Models.SelectMany(model => model.Stability.Select(stability => (model, stability))));
    }
}
