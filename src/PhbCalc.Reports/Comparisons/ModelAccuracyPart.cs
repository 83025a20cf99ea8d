using PhbCalc.Comparison;
using PhbCalc.TopDown;

namespace PhbCalc.Reports;

/// <summary>How near the models come to what care really cost; nothing if that is not known of anybody.</summary>
internal static class ModelAccuracyPart
{
    internal static IEnumerable<Element> Of(ModelComparisonResult result)
    {
        (string Name, AccuracyFigures Figures)[] known = [.. result.Models.Where(model => model.All.Accuracy is not null).Select(model => (model.Name, model.All.Accuracy!))];
        yield return new("h2") { "How near they come to what care cost" };
        if (known.Length == 0)
        {
            yield return new("p") { "What care cost is not known of anybody to whom a model is applicable, so how near they come is not known." };
            yield break;
        }

        yield return new("p")
        {
            "Over the people whose care cost is known. A bias below zero is too little. The ratio is what care cost for each pound of the model: above 1, the model says too little.",
        };
        DataTable table = Table(known);
        (string Name, AccuracyFigures Figures)[] charted = [.. known.Where(model => model.Figures.WithinTenPercent is not null)];
        yield return charted.Length == 0 ? table.ToElement() : ChartFigure.Of(ChartOf(charted), table);
    }

    private static Chart ChartOf((string Name, AccuracyFigures Figures)[] models) => new(
        "accuracy",
        "How many people each model is near to",
        "For each model the share of people for whom it is within 10%, and within 20%, of what their care cost.",
        "Model",
        models.Select(model => model.Name).ToValueList(),
        new ChartSeries("Within 10%", models.Select(model => model.Figures.WithinTenPercent!.Value).ToValueList()),
        new ChartSeries("Within 20%", models.Select(model => model.Figures.WithinTwentyPercent!.Value).ToValueList()))
    {
        Unit = ChartUnit.Share,
    };

    private static DataTable Table((string Name, AccuracyFigures Figures)[] models)
    {
        DataTable table = new(
            "Accuracy",
            new("Model", IsNumber: false), new("People"), new("Within 10%"), new("Within 20%"), new("Bias"), new("Mean error"), new("Mean ratio"), new("Median ratio"),
            new("10th percentile"), new("90th percentile"), new("R squared"));
        foreach ((string name, AccuracyFigures figures) in models)
        {
            table.Add(
                name, ComparisonNumbers.Count(figures.Cases), ComparisonNumbers.Percent(figures.WithinTenPercent), ComparisonNumbers.Percent(figures.WithinTwentyPercent),
                ComparisonNumbers.Signed(figures.Bias), ComparisonNumbers.Percent(figures.MeanAbsolutePercentageError), ComparisonNumbers.Ratio(figures.MeanRatio),
                ComparisonNumbers.Ratio(figures.MedianRatio), ComparisonNumbers.Ratio(figures.TenthPercentileRatio), ComparisonNumbers.Ratio(figures.NinetiethPercentileRatio),
                ComparisonNumbers.Ratio(figures.RSquared));
        }

        return table;
    }
}
