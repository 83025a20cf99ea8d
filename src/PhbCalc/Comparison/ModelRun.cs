namespace PhbCalc.Comparison;

/// <summary>One comparison: asks every model about all people, then measures the answers.</summary>
internal sealed class ModelRun
{
    private readonly ModelComparison comparison;
    private readonly Population population;
    private readonly PreparedModel[] models;
    private readonly ModelSums[] sums;

    internal ModelRun(ModelComparison comparison, Population population)
    {
        (this.comparison, this.population) = (comparison, population);
        models = [.. comparison.Models.Select(model => PreparedModel.Of(model, population))];
        sums = ModelSums.Of(models, population);
    }

    internal ModelComparisonResult Result()
    {
        GroupColumn[] all = GroupColumn.Of(population);
        GroupColumn[] columns = [.. all.Select(column => column.Without(comparison.SuppressBelow))];
        ValueList<ModelStability>[] stability = Stability();
        ModelFigures[][] figures = Figures(columns);
        return new(
            population.Count,
            comparison.Envelope,
            comparison.Models.Select((model, i) => new ModelResult(model.Name, model.Description, figures[i][0])
            {
                Groups = Groups(columns, figures[i].AsSpan(1)),
                NotApplicable = sums[i].NotApplicable(),
                Stability = stability[i],
            }).ToValueList(),
            Pairs().ToValueList())
        {
            SuppressBelow = comparison.SuppressBelow,
            HiddenGroups = all.Sum(column => column.Values.Length) - columns.Sum(column => column.Values.Length),
        };
    }

    /// <summary>The figures of each model: first over all, then over each group of each column. It gives no accuracy over fewer people than may be shown.</summary>
    private ModelFigures[][] Figures(GroupColumn[] columns)
    {
        int[]?[] members = [null, .. columns.SelectMany(column => column.Members)];
        ModelFigures[][] figures = Array.ConvertAll(models, _ => new ModelFigures[members.Length]);
        Parallel.For(0, models.Length * members.Length, task =>
        {
            (int part, int model) = Math.DivRem(task, models.Length);
            ModelFigures over = FiguresOf.Model(sums[model], population, members[part]);
            bool tellsOfFew = part > 0 && over.Accuracy?.Cases < comparison.SuppressBelow;
            figures[model][part] = tellsOfFew ? over with { Accuracy = null } : over;
        });
        return figures;
    }

    private static ValueList<ModelGroup> Groups(GroupColumn[] columns, ReadOnlySpan<ModelFigures> figures)
    {
        List<ModelGroup> groups = [];
        foreach (GroupColumn column in columns)
        {
            foreach (string? value in column.Values)
            {
                groups.Add(new(column.Name, value, figures[groups.Count]));
            }
        }

        return groups.ToValueList();
    }

    /// <summary>The effect of the small changes on each model, one change at a time.</summary>
    private ValueList<ModelStability>[] Stability()
    {
        List<ModelStability>[] all = Array.ConvertAll(models, _ => new List<ModelStability>());
        foreach (SmallChange change in comparison.Changes)
        {
            Population after = population.After(change);
            for (int i = 0; i < models.Length; i++)
            {
                PreparedModel model = models[i].Model.LooksAtAll ? PreparedModel.Of(models[i].Model, after) : models[i];
                all[i].Add(StabilityOf.Change(change.Name, population, after, sums[i], sums[i].After(model, population, after)));
            }
        }

        return Array.ConvertAll(all, own => own.ToValueList());
    }

    private IEnumerable<ModelPair> Pairs()
    {
        for (int first = 0; first < models.Length; first++)
        {
            for (int second = first + 1; second < models.Length; second++)
            {
                yield return PairOf.Models(population, (models[first], sums[first]), (models[second], sums[second]), comparison.LargestDifferences);
            }
        }
    }
}
