using PhbCalc.Comparison;
using PhbCalc.TopDown;

namespace PhbCalc.Data.Results;

/// <summary>Writes comparison.csv: a row for each costing model over all people, then one for each of its groups.</summary>
/// <remarks>
/// Rule: spec 9, Comparing models. In the row over all people group_by and group are blank; people without a group are the group
/// "(none said)". From known on, the figures are over those whose care cost is known, as in accuracy.csv, with the model's sums as indicative
/// ones and the costs as final ones; a figure that no person has is blank. Shares and ratios have six decimals.
/// </remarks>
public static class ComparisonFile
{
    /// <summary>The name of the file in a folder: <c>comparison.csv</c>.</summary>
    public const string Name = "comparison.csv";

    private static readonly ResultFile<Row> File = new ResultFile<Row>()
        .Text("model", row => row.Model.Name)
        .Text("group_by", row => row.Group?.Name)
        .Text("group", row => row.Group?.Label)
        .Number("people", row => row.Figures.People)
        .Number("answered", row => row.Figures.Answered)
        .Decimals("coverage", row => row.Figures.Coverage, AccuracyFile.Decimals)
        .Pounds("total", row => row.Figures.Total)
        .Pounds("mean", row => row.Figures.Mean)
        .Pounds("above_envelope", row => row.AboveEnvelope)
        .Text("not_applicable", row => row.WhyNot)
        .Number("known", row => row.Accuracy?.Cases ?? 0)
        .Decimals("without_ratio", row => row.Accuracy?.WithoutRatio, 0)
        .Decimals("without_error", row => row.Accuracy?.WithoutError, 0)
        .Pounds("indicative", row => row.Accuracy?.Indicative)
        .Pounds("final", row => row.Accuracy?.Final)
        .Each(AccuracyFile.Measures, (columns, measure) => columns.Decimals(measure.Name, row => row.Accuracy is null ? null : measure.Of(row.Accuracy), AccuracyFile.Decimals));

    /// <summary>Writes the file.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="result">The comparison to write.</param>
    public static void Write(Stream stream, ModelComparisonResult result)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(result);
        File.Write(stream, result.Models.SelectMany(model => model.Groups.Select(group => new Row(model, group, group.Figures)).Prepend(new(model, null, model.All)
        {
            AboveEnvelope = result.AboveEnvelope(model),
            WhyNot = string.Join("; ", model.NotApplicable.Select(why => $"{why.Reason}: {Iso.Number(why.People)}")),
        })));
    }

    /// <summary>A model over all people, or over one of its groups.</summary>
    private sealed record Row(ModelResult Model, ModelGroup? Group, ModelFigures Figures)
    {
        internal Money? AboveEnvelope { get; init; }

        internal string? WhyNot { get; init; }

        internal AccuracyFigures? Accuracy => Figures.Accuracy;
    }
}
