using PhbCalc.Comparison;
using PhbCalc.Reports.Html;
using PhbCalc.TopDown;

namespace PhbCalc.Reports;

/// <summary>A row for each model with the most important figures. A figure not known for any model has no column.</summary>
internal static class KeyFigures
{
    private static readonly TableColumn[] Near = [new("Cost known"), new("Bias"), new("Mean error"), new("Within 20%"), new("Median ratio")];

    internal static DataTable Of(ModelComparisonResult result)
    {
        bool isAgainst = result.Envelope is not null;
        bool isKnown = result.Models.Any(model => model.All.Accuracy is not null);
        ValueList<TableColumn> columns =
        [
            new("Model", IsNumber: false), new("Answered"), new("Total"), .. isAgainst ? [new("Above what there is")] : (TableColumn[])[], .. isKnown ? Near : [],
        ];
        DataTable table = new("The models at a glance", columns);
        foreach (ModelResult model in result.Models)
        {
            AccuracyFigures? near = model.All.Accuracy;
            table.Add(
            [
                model.Name,
                $"{ComparisonNumbers.Count(model.All.Answered)} of {ComparisonNumbers.Count(model.All.People)}",
                $"{model.All.Total}",
                .. isAgainst ? [ComparisonNumbers.Change(result.AboveEnvelope(model))] : (string[])[],
                .. isKnown ? Cells(near) : [],
            ]);
        }

        return table;
    }

    private static string[] Cells(AccuracyFigures? near) =>
    [
        ComparisonNumbers.Count(near?.Cases ?? 0), ComparisonNumbers.Signed(near?.Bias), ComparisonNumbers.Percent(near?.MeanAbsolutePercentageError),
        ComparisonNumbers.Percent(near?.WithinTwentyPercent), ComparisonNumbers.Ratio(near?.MedianRatio),
    ];
}
