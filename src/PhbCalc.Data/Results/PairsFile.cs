using PhbCalc.Comparison;

namespace PhbCalc.Data.Results;

/// <summary>Writes pairs.csv: how each two costing models differ over the people to whom both are applicable. A difference is the second less the first.</summary>
/// <remarks>Rule: spec 9, Comparing models. Differences are in pounds a year with two decimals.</remarks>
public static class PairsFile
{
    /// <summary>The name of the file in a folder: <c>pairs.csv</c>.</summary>
    public const string Name = "pairs.csv";

    private static readonly ResultFile<ModelPair> File = new ResultFile<ModelPair>()
        .Text("first", pair => pair.First)
        .Text("second", pair => pair.Second)
        .Number("people", pair => pair.People)
        .Pounds("difference", pair => pair.Difference)
        .Pounds("mean_size", pair => pair.MeanSize);

    /// <summary>Writes the file.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="result">The comparison to write.</param>
    public static void Write(Stream stream, ModelComparisonResult result)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(result);
        File.Write(stream, result.Pairs);
    }
}
