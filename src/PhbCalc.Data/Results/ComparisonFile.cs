using PhbCalc.Comparison;
using PhbCalc.TopDown;

namespace PhbCalc.Data.Results;

/// <summary>Writes comparison.csv: a row for each costing model over everybody, then one for each of its groups.</summary>
/// <remarks>
/// Rule: spec 9, Comparing models. In the row over everybody group_by and group are blank; people of whom no group is said are the group
/// "(none said)". From known on, the figures are over those whose care cost is known, as in accuracy.csv, with the model's sums as indicative
/// ones and the costs as final ones; a figure that nobody has is blank. Shares and ratios have six decimals.
/// </remarks>
public static class ComparisonFile
{
    /// <summary>The name of the file in a folder: <c>comparison.csv</c>.</summary>
    public const string Name = "comparison.csv";

    /// <summary>Writes the file.</summary>
    /// <param name="stream">Where it goes; it is left open.</param>
    /// <param name="result">The comparison to write.</param>
    public static void Write(Stream stream, ModelComparisonResult result)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(result);
        using ResultTable table = new(
            stream,
            ["model", "group_by", "group", "people", "answered", "coverage", "total", "mean", "above_envelope", "not_applicable", "known", .. AccuracyMeasures.Columns.Skip(1)]);
        foreach (ModelResult model in result.Models)
        {
            Write(table, model.Name, null, model.All, result.AboveEnvelope(model), string.Join("; ", model.NotApplicable.Select(why => $"{why.Reason}: {Iso.Number(why.People)}")));
            foreach (ModelGroup group in model.Groups)
            {
                Write(table, model.Name, group, group.Figures, null, null);
            }
        }
    }

    private static void Write(ResultTable table, string model, ModelGroup? group, ModelFigures figures, Money? aboveEnvelope, string? whyNot)
    {
        table.Text(model);
        table.Text(group?.Name);
        table.Text(group?.Label);
        table.Number(figures.People);
        table.Number(figures.Answered);
        table.Decimals(figures.Coverage, AccuracyFile.Decimals);
        table.Pounds(figures.Total);
        table.Pounds(figures.Mean);
        table.Pounds(aboveEnvelope);
        table.Text(whyNot);
        Write(table, figures.Accuracy);
        table.EndRow();
    }

    private static void Write(ResultTable table, AccuracyFigures? accuracy)
    {
        table.Number(accuracy?.Cases ?? 0);
        table.Decimals(accuracy?.WithoutRatio, 0);
        table.Decimals(accuracy?.WithoutError, 0);
        table.Pounds(accuracy?.Indicative);
        table.Pounds(accuracy?.Final);
        foreach (decimal? figure in accuracy is null ? new decimal?[AccuracyMeasures.MeasureCount] : AccuracyMeasures.Measures(accuracy))
        {
            table.Decimals(figure, AccuracyFile.Decimals);
        }
    }
}
