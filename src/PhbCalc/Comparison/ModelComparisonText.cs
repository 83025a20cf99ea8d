using System.Globalization;
using PhbCalc.Budgets;
using PhbCalc.TopDown;

namespace PhbCalc.Comparison;

/// <summary>How costing models compare, as plain text.</summary>
/// <remarks>Rule: spec 9, Comparison.</remarks>
public static class ModelComparisonText
{
    private const string None = "-";

    /// <summary>
    /// Each model with its total, coverage and how close it comes to the cost of care, the same by group, how stable it is, and each pair of models with
    /// its largest differences.
    /// </summary>
    /// <param name="result">The comparison to explain.</param>
    /// <returns>Lines of text, each ended by a line feed; the same in every culture.</returns>
    public static string Explain(this ModelComparisonResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        CostText text = new();
        text.Line($"{Iso.Count(result.Models.Count, "costing model", "costing models")} over {Iso.Count(result.People, "person", "people")}");
        TextTable models = new(false, false);
        foreach (ModelResult model in result.Models)
        {
            models.Add(model.Name, model.Description);
        }

        text.Table(models);
        Totals(text, result);
        NotApplicable(text, result);
        Accuracy(text, result);
        Groups(text, result);
        Stability(text, result);
        Pairs(text, result);
        return text.ToString();
    }

    /// <summary>One difference between two models: both sums line by line, and the reasons of the difference.</summary>
    /// <param name="difference">The difference to explain.</param>
    /// <param name="pair">The pair of models.</param>
    /// <returns>Lines of text, each ended by a line feed; the same in every culture.</returns>
    public static string Explain(this CaseDifference difference, ModelPair pair)
    {
        ArgumentNullException.ThrowIfNull(difference);
        ArgumentNullException.ThrowIfNull(pair);
        CostText text = new();
        text.Line($"{difference.PersonId}: {difference.First.Total} by {pair.First}, {difference.Second.Total} by {pair.Second}");
        text.Section($"By {pair.First}", difference.First);
        text.Section($"By {pair.Second}", difference.Second);
        BudgetHistoryText.Changes(text, "Why", difference.Reasons, difference.Amount);
        text.Sources();
        return text.ToString();
    }

    private static void Totals(CostText text, ModelComparisonResult result)
    {
        text.Paragraph(result.Envelope is { } envelope ? $"Pounds a year, compared with the {envelope} that there is" : "Pounds a year");
        TextTable table = new(false, true, true, true, true, true);
        table.Add("", "Answered", "Coverage", "Total", "Mean", "Above what there is");
        foreach (ModelResult model in result.Models)
        {
            table.Add(
                model.Name, Number(model.All.Answered), Percent(model.All.Coverage), model.All.Total.ToString(), model.All.Mean?.ToString() ?? None,
                result.AboveEnvelope(model) is { } above ? CostText.Change(above) : string.Empty);
        }

        table.RemoveEmptyColumns();
        text.Table(table);
        if (result.Envelope is not null && result.Models.Any(model => model.All.Answered < result.People))
        {
            text.Line("  A model that does not cover everybody is not compared with what there is for everybody.");
        }
    }

    private static void NotApplicable(CostText text, ModelComparisonResult result)
    {
        if (result.Models.All(model => model.NotApplicable.Count == 0))
        {
            return;
        }

        text.Paragraph("Where a model is not applicable");
        TextTable table = new(false, false, true);
        foreach (ModelResult model in result.Models)
        {
            foreach (NotApplicableReason reason in model.NotApplicable)
            {
                table.Add(model.Name, reason.Reason, Iso.Count(reason.People, "person", "people"));
            }
        }

        text.Table(table);
    }

    private static void Accuracy(CostText text, ModelComparisonResult result)
    {
        if (result.Models.All(model => model.All.Accuracy is null))
        {
            return;
        }

        text.Paragraph("How near they come to what care cost: a bias below zero is too little, a ratio above 1 too");
        TextTable table = new(false, true, true, true, true, true, true, true);
        table.Add("", "People", "Bias", "Mean error", "Within 10%", "Within 20%", "Mean ratio", "R squared");
        foreach (ModelResult model in result.Models)
        {
            if (model.All.Accuracy is { } figures)
            {
                table.Add(
                    model.Name, Number(figures.Cases), Signed(figures.Bias), Percent(figures.MeanAbsolutePercentageError), Percent(figures.WithinTenPercent),
                    Percent(figures.WithinTwentyPercent), Ratio(figures.MeanRatio), Ratio(figures.RSquared));
            }
        }

        text.Table(table);
    }

    private static void Groups(CostText text, ModelComparisonResult result)
    {
        foreach (string name in result.Models.SelectMany(model => model.Groups).Select(group => group.Name).Distinct(StringComparer.Ordinal))
        {
            text.Paragraph($"By group: {name}");
            TextTable table = new(false, false, true, true, true, true, true, true);
            table.Add("", "", "People", "Answered", "Mean", "Bias", "Mean error", "Mean ratio");
            var groups = result.Models
                .SelectMany(model => model.Groups.Where(group => group.Name == name).Select(group => (model.Name, group)))
                .GroupBy(own => own.group.Label, StringComparer.Ordinal);
            foreach (var group in groups)
            {
                foreach ((string model, ModelGroup own) in group)
                {
                    AccuracyFigures? accuracy = own.Figures.Accuracy;
                    table.Add(
                        group.Key, model, Number(own.Figures.People), Number(own.Figures.Answered), own.Figures.Mean?.ToString() ?? None, Signed(accuracy?.Bias),
                        Percent(accuracy?.MeanAbsolutePercentageError), Ratio(accuracy?.MeanRatio));
                }
            }

            text.Table(table);
        }

        if (result.HiddenGroups > 0)
        {
            text.Paragraph(HiddenGroups(result));
        }
    }

    /// <summary>A sentence that says that groups are not shown, and why.</summary>
    internal static string HiddenGroups(ModelComparisonResult result) =>
        $"{Iso.Count(result.HiddenGroups, "group is", "groups are")} not shown: fewer than {Iso.Number((decimal)result.SuppressBelow)} people, or showing them would give such a group away (suppress_below).";

    private static void Stability(CostText text, ModelComparisonResult result)
    {
        if (result.Models.All(model => model.Stability.Count == 0))
        {
            return;
        }

        text.Paragraph("How much sums change with a small change of what is known, made to everybody at once");
        TextTable table = new(false, false, true, true, true, true, true, true, true);
        table.Add("", "", "Tried", "Changed", "Lost", "Mean", "Largest", "Mean share", "Largest share");
        foreach (string change in result.Models[0].Stability.Select(stability => stability.Change))
        {
            foreach (ModelResult model in result.Models)
            {
                ModelStability own = model.Stability.Single(stability => stability.Change == change);
                table.Add(
                    change, model.Name, Number(own.Tried), Number(own.Changed), Number(own.NoLongerAnswered), own.MeanChange?.ToString() ?? None,
                    own.LargestChange?.ToString() ?? None, Percent(own.MeanRelativeChange), Percent(own.LargestRelativeChange));
            }
        }

        text.Table(table);
    }

    private static void Pairs(CostText text, ModelComparisonResult result)
    {
        foreach (ModelPair pair in result.Pairs)
        {
            text.Paragraph($"{pair.Second} less {pair.First}, over {Iso.Count(pair.People, "person", "people")} with both");
            TextTable sums = new(false, true);
            sums.Add("All differences", CostText.Change(pair.Difference));
            sums.Add("Mean size of a difference", pair.MeanSize?.ToString() ?? None);
            text.Table(sums);
            Largest(text, pair);
        }
    }

    private static void Largest(CostText text, ModelPair pair)
    {
        if (pair.Largest.Count == 0)
        {
            return;
        }

        text.Line($"  The largest of them");
        TextTable table = new(false, false, true, true, true);
        table.Add("", "", pair.First, pair.Second, "Difference");
        foreach (CaseDifference difference in pair.Largest)
        {
            table.Add(difference.PersonId, "", difference.First.Total.ToString(), difference.Second.Total.ToString(), CostText.Change(difference.Amount));
            foreach (BudgetChange reason in difference.Reasons)
            {
                table.Add("", reason.Label, "", "", CostText.Change(reason.Amount));
            }
        }

        text.Table(table);
    }

    private static string Number(int number) => Iso.Number((decimal)number);

    private static string Ratio(decimal? ratio) => ratio?.ToString("0.0000", CultureInfo.InvariantCulture) ?? None;

    private static string Percent(decimal? share) => Percent(share, "0.00");

    private static string Signed(decimal? share) => Percent(share, "+0.00;-0.00;0.00");

    private static string Percent(decimal? share, string form) => share is { } given ? $"{(given * 100m).ToString(form, CultureInfo.InvariantCulture)}%" : None;
}
