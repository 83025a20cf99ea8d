using PhbCalc.Budgets;
using PhbCalc.Comparison;
using PhbCalc.Reports.Html;

namespace PhbCalc.Reports;

/// <summary>Each two models case by case: a table of all pairs, then the largest differences of each with what makes them; nothing if there is only one model.</summary>
internal static class ModelPairsPart
{
    /// <summary>How many reasons are named beside the method. They make nearly all of most differences; the smaller ones are added up.</summary>
    private const int MostNamed = 2;

    internal static IEnumerable<Element> Of(ModelComparisonResult result)
    {
        if (result.Pairs.Count == 0)
        {
            yield break;
        }

        yield return new("h2") { "Case by case" };
        yield return new("p") { "Over the people to whom both models are applicable. A difference is the second model less the first." };
        yield return Table(result).ToElement();
        if (result.Pairs.All(pair => pair.Largest.Count == 0))
        {
            yield break;
        }

        yield return new("p")
        {
            "Below are the largest differences of each pair. One column shows what comes from the method alone, the next the largest of the other reasons and the sum of the rest. ",
            "They add up to the difference. Every reason is in the results as CSV and JSON.",
        };
        foreach (ModelPair pair in result.Pairs.Where(pair => pair.Largest.Count > 0))
        {
            yield return new("h3") { $"{pair.Second} less {pair.First}" };
            yield return Largest(pair).ToElement();
        }
    }

    private static DataTable Table(ModelComparisonResult result)
    {
        DataTable table = new(
            "Pairs of models", new("Second less first", IsNumber: false), new("People"), new("All differences"), new("Mean size of a difference"), new("Largest difference"));
        foreach (ModelPair pair in result.Pairs)
        {
            table.Add(
                $"{pair.Second} less {pair.First}", ComparisonNumbers.Count(pair.People), ComparisonNumbers.Change(pair.Difference), ComparisonNumbers.Pounds(pair.MeanSize),
                pair.Largest.Count > 0 ? $"{ComparisonNumbers.Change(pair.Largest[0].Amount)} ({pair.Largest[0].PersonId})" : ComparisonNumbers.None);
        }

        return table;
    }

    private static DataTable Largest(ModelPair pair)
    {
        string[] methods = [.. pair.Largest.SelectMany(one => one.Reasons).Where(IsMethod).Select(reason => reason.Label).Distinct(StringComparer.Ordinal)];
        bool hasMethod = methods.Length > 0;
        string how = hasMethod ? $". Method: {string.Join("; ", methods.Select(Lower))}" : string.Empty;
        DataTable table = new(
            $"The largest differences: {pair.Second} less {pair.First}{how}",
            [
                new("Person", IsNumber: false), new(pair.First), new(pair.Second), new("Difference"), .. hasMethod ? [new("Method")] : (TableColumn[])[],
                new(hasMethod ? "Other reasons" : "Reasons", IsNumber: false),
            ]);
        foreach (CaseDifference one in pair.Largest)
        {
            string[] method = hasMethod ? [ComparisonNumbers.Change(Sum(one.Reasons.Where(IsMethod)))] : [];
            table.Add([one.PersonId, $"{one.First.Total}", $"{one.Second.Total}", ComparisonNumbers.Change(one.Amount), .. method, Others(one)]);
        }

        return table;
    }

    private static string Others(CaseDifference one)
    {
        BudgetChange[] others = [.. one.Reasons.Where(reason => !IsMethod(reason)).OrderByDescending(reason => Size(reason.Amount))];
        int named = others.Length == MostNamed + 1 ? others.Length : Math.Min(others.Length, MostNamed);
        BudgetChange[] smaller = others[named..];
        IEnumerable<string> words = others[..named].Select(reason => $"{reason.Label}, {MoreOrLess(reason.Amount)}");
        return others.Length == 0 ? ComparisonNumbers.None
            : string.Join("; ", smaller.Length == 0 ? words : words.Append($"{ComparisonNumbers.Count(smaller.Length)} smaller, {MoreOrLess(Sum(smaller))}"));
    }

    private static bool IsMethod(BudgetChange reason) => reason.Reason == BudgetChangeReason.Method;

    private static Money Sum(IEnumerable<BudgetChange> reasons) => reasons.Sum(reason => reason.Amount);

    private static Money Size(Money amount) => amount < Money.Zero ? -amount : amount;

    private static string MoreOrLess(Money amount) => $"{Size(amount)} {(amount < Money.Zero ? "less" : "more")}";

    private static string Lower(string label) => label.Length == 0 ? label : $"{char.ToLowerInvariant(label[0])}{label[1..]}";
}

/// <summary>How far each two models are apart: for each model a row with its mean distance from every other, which lets a reader read one row alone.</summary>
internal static class PairMatrix
{
    /// <summary>Of more models than this a matrix is wider than a page: then there is a row for each pair.</summary>
    internal const int MostModels = 8;

    internal static DataTable Of(ModelComparisonResult result)
    {
        const string Caption = "How far each two are apart: the mean size of a difference, and over how many people";
        if (result.Models.Count > MostModels)
        {
            return List(result, Caption);
        }

        DataTable table = new(Caption, [new("Model", IsNumber: false), .. result.Models.Select(model => new TableColumn(model.Name) { MayWrap = true })]);
        for (int row = 0; row < result.Models.Count; row++)
        {
            table.Add([result.Models[row].Name, .. Enumerable.Range(0, result.Models.Count).Select(column => row == column ? ComparisonNumbers.None : Cell(Pair(result, row, column)))]);
        }

        return table;
    }

    private static DataTable List(ModelComparisonResult result, string caption)
    {
        DataTable table = new(caption, new("Models", IsNumber: false), new("Mean size of a difference"), new("People"));
        foreach (ModelPair pair in result.Pairs)
        {
            table.Add($"{pair.First}, {pair.Second}", ComparisonNumbers.Pounds(pair.MeanSize), ComparisonNumbers.Count(pair.People));
        }

        return table;
    }

    /// <summary>The pair of two models, whichever comes first: pairs are in order of the first, then of the second.</summary>
    private static ModelPair Pair(ModelComparisonResult result, int one, int other)
    {
        (int first, int second) = (Math.Min(one, other), Math.Max(one, other));
        int before = (first * (result.Models.Count - 1)) - (first * (first - 1) / 2);
        return result.Pairs[before + second - first - 1];
    }

    /// <summary>In a narrow column the sum and the number of people stand on a line each.</summary>
    private static string Cell(ModelPair pair) => pair.MeanSize is { } size ? $"{size} over\u00a0{ComparisonNumbers.Count(pair.People)}" : "no person has both";
}
