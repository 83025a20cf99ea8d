using PhbCalc.Comparison;

namespace PhbCalc.Reports;

/// <summary>What the models come to, against what there is; and to whom they are not applicable.</summary>
internal static class ModelTotalsPart
{
    internal static IEnumerable<Element> Of(ModelComparisonResult result)
    {
        ValueList<string> names = result.Models.Select(model => model.Name).ToValueList();
        ChartSeries totals = new("Total of the model", result.Models.Select(model => model.All.Total.Pounds).ToValueList());
        ValueList<ChartSeries> series = result.Envelope is { } envelope && CoverAll(result) ? [totals, new("What there is", names.Select(_ => envelope.Pounds).ToValueList())] : [totals];
        Chart chart = new(
            "totals",
            result.Envelope is null || !CoverAll(result) ? "What each model comes to" : "What each model comes to, against what there is",
            "A bar for each model, as high as the sum of its answers. A model that covers fewer people comes to less for that alone: coverage is in the table.",
            "Model",
            names,
            series);
        yield return new("h2") { "What they come to" };
        yield return ChartFigure.Of(chart, Table(result));
        if (result.Envelope is not null && !CoverAll(result))
        {
            yield return new("p") { { "class", "quiet" }, "A model that does not cover everybody is not compared with what there is for everybody." };
        }

        if (result.Models.Any(model => model.NotApplicable.Count > 0))
        {
            yield return Reasons(result).ToElement();
        }
    }

    private static bool CoverAll(ModelComparisonResult result) => result.Models.All(model => model.All.Answered == result.People);

    private static DataTable Table(ModelComparisonResult result)
    {
        ValueList<TableColumn> columns = [new("Model", IsNumber: false), new("People"), new("Answered"), new("Coverage"), new("Total"), new("Mean")];
        DataTable table = new("Coverage and totals", result.Envelope is null ? columns : [.. columns, new("Above what there is")]);
        foreach (ModelResult model in result.Models)
        {
            string[] cells =
            [
                model.Name, ComparisonNumbers.Count(model.All.People), ComparisonNumbers.Count(model.All.Answered), ComparisonNumbers.Percent(model.All.Coverage),
                model.All.Total.ToString(), ComparisonNumbers.Pounds(model.All.Mean),
            ];
            table.Add(result.Envelope is null ? cells : [.. cells, ComparisonNumbers.Change(result.AboveEnvelope(model))]);
        }

        return table;
    }

    private static DataTable Reasons(ModelComparisonResult result)
    {
        DataTable table = new("Where a model is not applicable", new("Model", IsNumber: false), new("Why", IsNumber: false), new("People"));
        foreach (ModelResult model in result.Models)
        {
            foreach (NotApplicableReason reason in model.NotApplicable)
            {
                table.Add(model.Name, reason.Reason, ComparisonNumbers.Count(reason.People));
            }
        }

        return table;
    }
}
