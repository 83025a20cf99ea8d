using PhbCalc.Comparison;
using PhbCalc.Reports.Charts;
using PhbCalc.Reports.Html;
using PhbCalc.TopDown;

namespace PhbCalc.Reports;

/// <summary>The answer, on one sheet of paper: the subject, the results in a few sentences, the key figures of each model, and how far each two are apart.</summary>
internal static class ModelsPart
{
    internal static IEnumerable<Element> Of(ModelComparisonResult result)
    {
        yield return new("p")
        {
            $"{ComparisonNumbers.Count(result.Models.Count)} {(result.Models.Count == 1 ? "way" : "ways")} to work out what care comes to, over {ComparisonNumbers.People(result.People)}. ",
            result.Envelope is { } envelope ? $"There is {envelope} for them. " : string.Empty,
            "Sums are pounds a year. People are named by their ids.",
        };
        Element list = new("ul") { { "class", "summary" } };
        foreach (string sentence in ComparisonSentences.Of(result))
        {
            list.Add(new Element("li") { sentence });
        }

        yield return new("h2") { "In short" };
        yield return list;
        yield return KeyFigures.Of(result).ToElement();
        if (result.Models.Any(model => model.All.Accuracy is not null))
        {
            yield return new("p") { { "class", "quiet" }, "Over the people whose care cost is known. A bias below zero is too little; a ratio above 1 too: it is what care cost for each pound of the model." };
        }

        if (result.Pairs.Count > 0)
        {
            yield return PairMatrix.Of(result).ToElement();
        }

        Element models = new("dl") { { "class", "compact" } };
        foreach (ModelResult model in result.Models)
        {
            models.Add(new Element("dt") { model.Name });
            models.Add(new Element("dd") { model.Description });
        }

        yield return new("h2") { "The models" };
        yield return models;
    }
}

/// <summary>The totals of the models compared with the envelope, and the people to whom they are not applicable.</summary>
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

/// <summary>How close the models come to the actual cost of care; nothing if no actual cost is known.</summary>
internal static class ModelAccuracyPart
{
    internal static IEnumerable<Element> Of(ModelComparisonResult result)
    {
        (string Name, AccuracyFigures Figures)[] known = [.. result.Models.Where(model => model.All.Accuracy is not null).Select(model => (model.Name, model.All.Accuracy!))];
        yield return new("h2") { "How near they come to what care cost" };
        if (known.Length == 0)
        {
            yield return new("p") { "No model is applicable to anybody whose past cost is known, so how near they come is not known." };
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

/// <summary>How much sums change with small changes of the input; nothing if there are no small changes.</summary>
internal static class ModelStabilityPart
{
    internal static IEnumerable<Element> Of(ModelComparisonResult result)
    {
        if (result.Models.All(model => model.Stability.Count == 0))
        {
            yield break;
        }

        yield return new("h2") { "How steady they are" };
        yield return new("p") { "Each small change is made to everybody at once. Changes are sizes: more and less count alike. Shares are of the sum before." };
        foreach (string change in result.Models[0].Stability.Select(stability => stability.Change))
        {
            yield return Table(result, change).ToElement();
        }
    }

    private static DataTable Table(ModelComparisonResult result, string change)
    {
        DataTable table = new(
            $"Small change: {change}",
            new("Model", IsNumber: false), new("Tried on"), new("Sums that change"), new("No sum any more"), new("Mean change"), new("Largest change"), new("Mean share"),
            new("Largest share"));
        foreach (ModelResult model in result.Models)
        {
            ModelStability own = model.Stability.Single(stability => stability.Change == change);
            table.Add(
                model.Name, ComparisonNumbers.Count(own.Tried), ComparisonNumbers.Count(own.Changed), ComparisonNumbers.Count(own.NoLongerAnswered),
                ComparisonNumbers.Pounds(own.MeanChange), ComparisonNumbers.Pounds(own.LargestChange), ComparisonNumbers.Percent(own.MeanRelativeChange),
                ComparisonNumbers.Percent(own.LargestRelativeChange));
        }

        return table;
    }
}
