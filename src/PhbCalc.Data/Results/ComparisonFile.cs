using PhbCalc.Comparison;
using PhbCalc.TopDown;

namespace PhbCalc.Data.Results;

/// <summary>Writes comparison.csv: a row for each costing model over everybody, then one for each of its groups.</summary>
/// <remarks>
/// Rule: spec 9, Comparing models. In the row over everybody group_by and group are blank; people without a group are the group
/// "(none said)". From known on, the figures are over those whose care cost is known, as in accuracy.csv, with the model's sums as indicative
/// ones and the costs as final ones; a figure that nobody has is blank. Shares and ratios have six decimals.
/// </remarks>
public static class ComparisonFile
{
    /// <summary>The name of the file in a folder: <c>comparison.csv</c>.</summary>
    public const string Name = "comparison.csv";

    private static readonly ResultFile<Row> File = new(
    [
        ("model", (table, row) => table.Text(row.Model.Name)),
        ("group_by", (table, row) => table.Text(row.Group?.Name)),
        ("group", (table, row) => table.Text(row.Group?.Label)),
        ("people", (table, row) => table.Number(row.Figures.People)),
        ("answered", (table, row) => table.Number(row.Figures.Answered)),
        ("coverage", (table, row) => table.Decimals(row.Figures.Coverage, AccuracyFile.Decimals)),
        ("total", (table, row) => table.Pounds(row.Figures.Total)),
        ("mean", (table, row) => table.Pounds(row.Figures.Mean)),
        ("above_envelope", (table, row) => table.Pounds(row.AboveEnvelope)),
        ("not_applicable", (table, row) => table.Text(row.WhyNot)),
        ("known", (table, row) => table.Number(row.Accuracy?.Cases ?? 0)),
        ("without_ratio", (table, row) => table.Decimals(row.Accuracy?.WithoutRatio, 0)),
        ("without_error", (table, row) => table.Decimals(row.Accuracy?.WithoutError, 0)),
        ("indicative", (table, row) => table.Pounds(row.Accuracy?.Indicative)),
        ("final", (table, row) => table.Pounds(row.Accuracy?.Final)),
        .. AccuracyFile.Measures.Select<(string Name, Func<AccuracyFigures, decimal?> Of), (string, Action<ResultTable, Row>)>(
            measure => (measure.Name, (table, row) => table.Decimals(row.Accuracy is null ? null : measure.Of(row.Accuracy), AccuracyFile.Decimals))),
    ]);

    /// <summary>Writes the file.</summary>
    /// <param name="stream">Where it goes; it is left open.</param>
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

    /// <summary>A model over everybody, or over one of its groups.</summary>
    private sealed record Row(ModelResult Model, ModelGroup? Group, ModelFigures Figures)
    {
        internal Money? AboveEnvelope { get; init; }

        internal string? WhyNot { get; init; }

        internal AccuracyFigures? Accuracy => Figures.Accuracy;
    }
}
