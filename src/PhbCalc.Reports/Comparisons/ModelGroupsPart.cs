using System.Globalization;
using PhbCalc.Comparison;
using PhbCalc.TopDown;

namespace PhbCalc.Reports;

/// <summary>The models by group, so that a group that is treated worse shows; nothing if nobody is in a group.</summary>
internal static class ModelGroupsPart
{
    /// <summary>More groups than this stand side by side in a table only: their bars would be too thin, and their names too close.</summary>
    private const int MostCharted = 12;

    internal static IEnumerable<Element> Of(ModelComparisonResult result)
    {
        string[] names = [.. result.Models.SelectMany(model => model.Groups).Select(group => group.Name).Distinct(StringComparer.Ordinal)];
        if (names.Length == 0)
        {
            yield break;
        }

        yield return new("h2") { "By group" };
        yield return new("p")
        {
            "The median of what care cost for each pound of the model. Where it is higher in one group than in another, the model says too little for that group, beside the other.",
        };
        for (int i = 0; i < names.Length; i++)
        {
            yield return new("h3") { names[i] };
            yield return OfName(result, names[i], i + 1);
        }
    }

    private static Element OfName(ModelComparisonResult result, string name, int number)
    {
        DataTable table = Table(result, name);
        (string Model, ModelGroup[] Groups)[] models = [.. result.Models.Select(model => (model.Name, model.Groups.Where(group => group.Name == name).ToArray()))];
        ChartSeries[] series = [.. models
            .Where(model => Array.TrueForAll(model.Groups, group => Ratio(group) is not null || !IsKnown(models, group)))
            .Take(Chart.MostSeries)
            .Select(model => new ChartSeries(model.Model, model.Groups.Where(group => IsKnown(models, group)).Select(group => Ratio(group)!.Value).ToValueList()))];
        ValueList<string> categories = models[0].Groups.Where(group => IsKnown(models, group)).Select(group => group.Label).ToValueList();
        return series.Length == 0 || categories.Count is 0 or > MostCharted ? table.ToElement() : ChartFigure.Of(
            new(
                string.Create(CultureInfo.InvariantCulture, $"groups-{number}"),
                $"What care cost for each pound of the model, by {name} (median)",
                "For each group a bar for each model. At 1, half of the group cost more than the model says and half less; above 1 the model says too little.",
                "Group",
                categories,
                series.ToValueList())
            {
                Unit = ChartUnit.Number,
            },
            table);
    }

    /// <summary>Whether any model has a ratio for the group.</summary>
    private static bool IsKnown((string Model, ModelGroup[] Groups)[] models, ModelGroup group) =>
        Array.Exists(models, model => Array.Exists(model.Groups, other => other.Group == group.Group && Ratio(other) is not null));

    private static decimal? Ratio(ModelGroup group) => group.Figures.Accuracy?.MedianRatio;

    private static DataTable Table(ModelComparisonResult result, string name)
    {
        DataTable table = new(
            $"By {name}",
            new("Group and model", IsNumber: false), new("People"), new("Answered"), new("Mean"), new("Cost known"), new("Median ratio"), new("Bias"),
            new("Mean error"), new("Within 20%"));
        var groups = result.Models.SelectMany(model => model.Groups.Where(group => group.Name == name).Select(group => (model.Name, Group: group)));
        foreach ((string model, ModelGroup group) in groups.GroupBy(own => own.Group.Group, StringComparer.Ordinal).SelectMany(same => same))
        {
            AccuracyFigures? accuracy = group.Figures.Accuracy;
            table.Add(
                $"{group.Label}, {model}", ComparisonNumbers.Count(group.Figures.People), ComparisonNumbers.Count(group.Figures.Answered), ComparisonNumbers.Pounds(group.Figures.Mean),
                ComparisonNumbers.Count(accuracy?.Cases ?? 0), ComparisonNumbers.Ratio(accuracy?.MedianRatio), ComparisonNumbers.Signed(accuracy?.Bias),
                ComparisonNumbers.Percent(accuracy?.MeanAbsolutePercentageError), ComparisonNumbers.Percent(accuracy?.WithinTwentyPercent));
        }

        return table;
    }
}
