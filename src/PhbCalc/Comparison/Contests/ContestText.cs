using System.Globalization;
using PhbCalc.TopDown;

namespace PhbCalc.Comparison;

/// <summary>How close a costing model comes to the cost of care, and how it treats different people, as plain text.</summary>
/// <remarks>Rule: spec 10, Contest.</remarks>
public static class ContestText
{
    /// <summary>How to read fifths of the cost.</summary>
    internal const string FifthsOfCost = "A model that is not perfect gives those of low cost too much and those of high cost too little here, however fair it is: compare models by it, and judge one by the fifths of the sum.";

    private const string None = "-";

    /// <summary>The model and its coverage, every figure over all, the same by group and by fifth, and how stable it is.</summary>
    /// <param name="result">The contest to explain.</param>
    /// <returns>Lines of text, each ended by a line feed; the same in every culture. It names no person.</returns>
    public static string Explain(this ModelContestResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        PlainText text = new();
        text.Line($"How near the model {result.Model} comes to what care cost");
        text.Wrapped("  ", result.Description);
        Coverage(text, result);
        if (result.All is { } all)
        {
            Overall(text, all);
            Within(text, all);
        }

        Parts(text, result);
        Stability(text, result);
        return text.ToString();
    }

    /// <summary>The main findings in a few sentences: whether sums are too small or too large, for which group most, and the average error.</summary>
    /// <param name="result">The contest.</param>
    /// <returns>Sentences, the same in every culture; they name no person.</returns>
    public static ValueList<string> Findings(ModelContestResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.All is not { } all)
        {
            return [$"The sum and the cost are known for {(result.Coverage.Compared == 0 ? "nobody" : "few people")}: there is nothing to show."];
        }

        List<string> found = [$"Over {Iso.Count(all.People, "person", "people")} the sums come to {all.Accuracy.Indicative}, and what care cost to {all.Accuracy.Final}: {Direction(all)}."];
        if (all.Errors is { MeanAbsolute: { } mean, Within: [var nearest, ..] })
        {
            found.Add($"A sum is {mean} off on average, whichever way; {Percent(nearest.Share)} of the sums come within {nearest.Band} of the cost.");
        }

        ContestPart[] groups = [.. result.Parts.Where(part => part is { By: ContestBy.Group, Figures.Accuracy.Bias: not null })];
        if (groups.Length > 1)
        {
            ContestPart worst = groups.MinBy(part => part.Figures.Accuracy.Bias)!;
            ContestPart best = groups.MaxBy(part => part.Figures.Accuracy.Bias)!;
            found.Add($"Of the groups, {worst.Title} {worst.Label} has the least beside its cost ({Bias(worst.Figures)}), {best.Title} {best.Label} the most ({Bias(best.Figures)}).");
        }

        return [.. found];
    }

    /// <summary>Whether a sum is too small or too large, in words.</summary>
    private static string Direction(ContestFigures figures) => figures.Accuracy.Bias switch
    {
        null => "no cost to compare with",
        < 0m => $"{Percent(-figures.Accuracy.Bias)} too little",
        > 0m => $"{Percent(figures.Accuracy.Bias)} too much",
        _ => "as much",
    };

    private static void Coverage(PlainText text, ModelContestResult result)
    {
        text.Paragraph("Of whom");
        TextTable table = new(false, true);
        table.Add("People", Number(result.Coverage.People));
        table.Add("The model has a sum for", Number(result.Coverage.Answered));
        table.Add("Of these the past cost is known for", Number(result.Coverage.Compared));
        foreach (NotApplicableReason reason in result.NotApplicable)
        {
            table.Add($"No sum: {reason.Reason}", Number(reason.People));
        }

        text.Table(table);
        if (result.All is null)
        {
            text.Wrapped("  ", $"{Findings(result)[0]} Only figures about {Iso.Count(result.SuppressBelow, "person", "people")} or more are shown.");
        }
    }

    private static void Overall(PlainText text, ContestFigures all)
    {
        text.Paragraph("How near: a bias below zero is too little");
        TextTable table = new(false, true);
        table.Add("All sums", all.Accuracy.Indicative.ToString());
        table.Add("All costs", all.Accuracy.Final.ToString());
        table.Add("Bias", Bias(all));
        table.Add("Mean error (MAE)", all.Errors.MeanAbsolute?.ToString() ?? None);
        table.Add("Root of the mean square (RMSE)", all.Errors.RootMeanSquare?.ToString() ?? None);
        table.Add("Mean error as a share of the cost (MAPE)", Percent(all.Accuracy.MeanAbsolutePercentageError));
        table.Add("R squared", all.Accuracy.RSquared?.ToString("0.000000", CultureInfo.InvariantCulture) ?? None);
        table.Add("Cost for each pound of the sum, mean", Ratio(all.Accuracy.MeanRatio));
        table.Add("Cost for each pound of the sum, median", Ratio(all.Accuracy.MedianRatio));
        table.Add("10th and 90th percentile of that", $"{Ratio(all.Accuracy.TenthPercentileRatio)} to {Ratio(all.Accuracy.NinetiethPercentileRatio)}");
        text.Table(table);
    }

    private static void Within(PlainText text, ContestFigures all)
    {
        text.Paragraph("How many sums come how near to the cost");
        TextTable table = new(false, true, true);
        foreach (ShareWithin within in all.Errors.Within)
        {
            table.Add($"Within {within.Band}", Number(within.Cases), Percent(within.Share));
        }

        table.Add("Within 10% of the cost", "", Percent(all.Accuracy.WithinTenPercent));
        table.Add("Within 20% of the cost", "", Percent(all.Accuracy.WithinTwentyPercent));
        text.Table(table);
    }

    /// <summary>A sentence that says that parts are hidden, and why.</summary>
    /// <param name="hidden">How many parts of one kind are hidden.</param>
    /// <param name="suppressBelow">The smallest number of people whose figures are shown.</param>
    public static string Of(HiddenParts hidden, int suppressBelow)
    {
        ArgumentNullException.ThrowIfNull(hidden);
        string what = hidden.By == ContestBy.Group ? Iso.Count(hidden.Parts, "group is hidden", "groups are hidden") : Iso.Count(hidden.Parts, "fifth is hidden", "fifths are hidden");
        return $"{what}: fewer than {Iso.Number(suppressBelow)} people, or showing them would give such a group away.";
    }

    private static void Parts(PlainText text, ModelContestResult result)
    {
        (ContestBy By, string Title)[] tables = [.. result.Parts.Select(part => (part.By, part.Title)).Concat(result.Hidden.Select(hidden => (hidden.By, hidden.Title))).Distinct().OrderBy(table => table.By).ThenBy(table => table.Title, StringComparer.Ordinal)];
        foreach ((ContestBy by, string title) in tables)
        {
            text.Paragraph($"By {title}{(by == ContestBy.Group ? string.Empty : ", from the least")}");
            TextTable table = new(false, true, true, true, true, true);
            table.Add("", "People", "Mean sum", "Mean cost", "Bias", "MAE");
            ContestPart[] parts = [.. result.Parts.Where(part => part.By == by && part.Title == title)];
            foreach (ContestPart part in parts)
            {
                table.Add(part.Label, Number(part.Figures.People), part.Figures.MeanSum.ToString(), part.Figures.MeanCost.ToString(), Bias(part.Figures), part.Figures.Errors.MeanAbsolute?.ToString() ?? None);
            }

            if (parts.Length > 0)
            {
                text.Table(table);
            }

            foreach (HiddenParts hidden in result.Hidden.Where(hidden => hidden.By == by && hidden.Title == title))
            {
                text.Wrapped("  ", Of(hidden, result.SuppressBelow));
            }

            if (by == ContestBy.FifthOfCost && parts.Length > 0)
            {
                text.Wrapped("  ", FifthsOfCost);
            }
        }
    }

    private static void Stability(PlainText text, ModelContestResult result)
    {
        ModelStability[] tried = [.. result.Stability.Where(change => change.Tried > 0)];
        if (tried.Length > 0 || result.ChangesOfFew.Count > 0)
        {
            text.Paragraph("How much sums change with a small change, made to everybody at once");
        }

        if (tried.Length > 0)
        {
            TextTable table = new(false, true, true, true);
            table.Add("", "Tried", "Changed", "Mean");
            foreach (ModelStability change in tried)
            {
                table.Add(change.Change, Number(change.Tried), Number(change.Changed), change.MeanChange?.ToString() ?? None);
            }

            text.Table(table);
            foreach (ModelStability change in tried.Where(change => change.NoLongerAnswered > 0))
            {
                text.Wrapped("  ", $"With {change.Change}, {Iso.Count(change.NoLongerAnswered, "person has", "people have")} no sum any more.");
            }
        }

        foreach (string change in result.ChangesOfFew)
        {
            text.Wrapped("  ", $"Hidden: {change}, which touches fewer than {Iso.Number(result.SuppressBelow)} people.");
        }
    }

    private static string Bias(ContestFigures figures) => figures.Accuracy.Bias is { } bias ? $"{(bias * 100m).ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture)}%" : None;

    private static string Percent(decimal? share) => share is { } given ? $"{(given * 100m).ToString("0.00", CultureInfo.InvariantCulture)}%" : None;

    private static string Ratio(decimal? ratio) => ratio?.ToString("0.0000", CultureInfo.InvariantCulture) ?? None;

    private static string Number(int number) => Iso.Number((decimal)number);
}
