using System.Globalization;
using PhbCalc.Comparison;
using PhbCalc.Reports.Charts;
using PhbCalc.Reports.Html;

namespace PhbCalc.Reports;

/// <summary>The models by group, which shows a group that is treated worse; nothing if there are no groups.</summary>
internal static class ModelGroupsPart
{
    /// <summary>More groups than this stand side by side in a table only: their bars would be too thin, and their names too close.</summary>
    private const int MostCharted = 12;

    /// <summary>More models than this do not fit beside each other on a page: then each group has a row for each model.</summary>
    private const int MostBeside = 8;

    internal static IEnumerable<Element> Of(ModelComparisonResult result)
    {
        string[] names = [.. result.Models.SelectMany(model => model.Groups).Select(group => group.Name).Distinct(StringComparer.Ordinal)];
        if (names.Length == 0 && result.HiddenGroups == 0)
        {
            yield break;
        }

        yield return new("h2") { "By group" };
        if (result.HiddenGroups > 0)
        {
            yield return new("p") { $"Groups of fewer than {ComparisonNumbers.People(result.SuppressBelow)}, and those that would give them away, are not shown: {ComparisonNumbers.Count(result.HiddenGroups)} in all." };
        }

        yield return new("p")
        {
            "The median of what care cost for each pound of the model, and over how many people that is known. Where it is higher in one group than in another, the model says too little for that group, beside the other. ",
            "With few people it may be chance. Every figure of each group that is shown is in the results as CSV and JSON.",
        };
        for (int i = 0; i < names.Length; i++)
        {
            yield return new("h3") { names[i] };
            foreach (Element part in OfName(result, names[i], i + 1))
            {
                yield return part;
            }

            yield return Table(result, names[i], $"By {names[i]}: the mean of the sums", Mean).ToElement();
        }
    }

    /// <summary>The cost of care for each pound of the models, by group: the table, drawn as well where that can be read, and which models are not in the drawing.</summary>
    private static IEnumerable<Element> OfName(ModelComparisonResult result, string name, int number)
    {
        DataTable table = Table(result, name, $"By {name}: what care cost for each pound of the model, the median", MedianRatio);
        (string Model, ModelGroup[] Groups)[] models = [.. result.Models.Select(model => (model.Name, model.Groups.Where(group => group.Name == name).ToArray()))];
        ChartSeries[] series = [.. models
            .Where(model => Array.TrueForAll(model.Groups, group => Ratio(group) is not null || !IsKnown(models, group)))
            .Take(Chart.MostSeries)
            .Select(model => new ChartSeries(model.Model, model.Groups.Where(group => IsKnown(models, group)).Select(group => Ratio(group)!.Value).ToValueList()))];
        ValueList<string> categories = models[0].Groups.Where(group => IsKnown(models, group)).Select(group => group.Label).ToValueList();
        if (series.Length == 0 || categories.Count is 0 or > MostCharted)
        {
            yield return table.ToElement();
            yield break;
        }

        yield return ChartFigure.Of(
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
        string[] left = [.. result.Models.Select(model => model.Name).Except(series.Select(drawn => drawn.Name), StringComparer.Ordinal)];
        if (left.Length > 0)
        {
            yield return new("p") { { "class", "quiet" }, $"In the table only: {string.Join(", ", left)}." };
        }
    }

    /// <summary>Whether any model has a ratio for the group.</summary>
    private static bool IsKnown((string Model, ModelGroup[] Groups)[] models, ModelGroup group) =>
        Array.Exists(models, model => Array.Exists(model.Groups, other => other.Group == group.Group && Ratio(other) is not null));

    private static decimal? Ratio(ModelGroup group) => group.Figures.Accuracy?.MedianRatio;

    /// <summary>A table with a row for each group and a column for each model; or a row for each model of each group.</summary>
    private static DataTable Table(ModelComparisonResult result, string name, string caption, Func<ModelFigures, string> cell)
    {
        bool isBeside = result.Models.Count <= MostBeside;
        DataTable table = new(
            caption,
            [new(isBeside ? "Group" : "Group and model", IsNumber: false), new("People"), .. isBeside ? result.Models.Select(model => new TableColumn(model.Name) { MayWrap = true }) : (TableColumn[])[new("Figure")]]);
        var groups = result.Models.SelectMany(model => model.Groups.Where(group => group.Name == name).Select(group => (Model: model.Name, Group: group)));
        foreach (var same in groups.GroupBy(own => own.Group.Group, StringComparer.Ordinal))
        {
            ModelGroup first = same.First().Group;
            string count = ComparisonNumbers.Count(first.Figures.People);
            if (isBeside)
            {
                table.Add([first.Label, count, .. same.Select(own => cell(own.Group.Figures))]);
                continue;
            }

            foreach ((string model, ModelGroup group) in same)
            {
                table.Add($"{group.Label}, {model}", count, cell(group.Figures));
            }
        }

        return table;
    }

    private static string MedianRatio(ModelFigures figures) => figures.Accuracy is { MedianRatio: { } ratio } accuracy
        ? $"{ComparisonNumbers.Ratio(ratio)} over\u00a0{ComparisonNumbers.Count(accuracy.Cases)}"
        : ComparisonNumbers.None;

    private static string Mean(ModelFigures figures) => ComparisonNumbers.Pounds(figures.Mean);
}
